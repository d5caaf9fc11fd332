using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Whom "he", "she", "it", "they" and "who" stand for.</summary>
internal sealed partial class SpeakerResolver
{
    /// <summary>How many sentences back a pronoun looks for its name.</summary>
    private const int Reach = 6;

    /// <summary>How many sentences back "it" and "they" look for their body.</summary>
    private const int BodyReach = 2;

    /// <summary>By how much one who may be meant must come before the next to be clear, in the points of <see cref="Person"/>.</summary>
    private const double ClearLead = 0.3;

    /// <summary>How sure "it" is the body that spoke last, 0 to 1: enough for a statement, whose clause speaks too, not for a position or an event.</summary>
    private const double SpokeLast = 0.6;

    /// <summary>The person "he" or "she" stands for: who spoke last, else who was named last; null where two fit alike.</summary>
    private Speaker? Person(Gender gender, TextSpan pronoun, Sentence sentence)
    {
        var best = -1;
        var (bestScore, second) = (0.0, 0.0);
        var seen = new Dictionary<int, double>();
        for (var i = FirstMentionFrom(pronoun.Start) - 1; i >= 0; i--)
        {
            var mention = _names.Mentions[i];
            var distance = sentence.Number - (_text.Text.SentenceAt(mention.Span.Start)?.Number ?? 0);
            if (distance > Reach)
            {
                break;
            }

            if (mention.Kind != EntityKind.Person || !Agrees(mention.Entity, gender) || IsPossessive(mention.Span.End))
            {
                continue;
            }

            var score = 1.0 / (1 + distance);
            score += IsEarly(mention) ? 0.35 / (1 + distance) : 0;
            score += _genders[mention.Entity] == gender ? 0.1 : 0;
            score += mention.Entity == _lastPerson && sentence.Number - _lastSentence <= 2 ? 0.5 : 0;
            seen[mention.Entity] = Math.Max(score, seen.GetValueOrDefault(mention.Entity));
        }

        // Who spoke last by an office or a pronoun is not named there.
        if (_lastPerson >= 0 && sentence.Number - _lastSentence is >= 0 and <= 2 and var ago && Agrees(_lastPerson, gender))
        {
            var score = (1.35 / (1 + ago)) + (_genders[_lastPerson] == gender ? 0.6 : 0.5);
            seen[_lastPerson] = Math.Max(score, seen.GetValueOrDefault(_lastPerson));
        }

        foreach (var (entity, score) in seen.OrderBy(pair => pair.Key))
        {
            if (score > bestScore)
            {
                (second, bestScore, best) = (bestScore, score, entity);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        if (_lastBody is { Entity: < 0 } described && sentence.Number - _bodySentence is >= 0 and <= BodyReach and var since && IsOnePerson(described)
            && (1.35 / (1 + since)) + 0.5 - bestScore > ClearLead)
        {
            return described with { Certainty = Math.Min(described.Certainty, SpokeLast) };
        }

        if (best < 0)
        {
            return null;
        }

        var certainty = second == 0 ? 0.9 : bestScore - second > ClearLead ? 0.8 : 0.6;
        if (certainty > 0.7 && _genders[best] == Gender.Unknown)
        {
            _genders[best] = gender; // whom the article once calls "he" is not "she" later
        }

        return new Speaker(_names.Entities[best].Name, Nearest(best, pronoun.Start), best, certainty);
    }

    /// <summary>What "it" or "they" stands for: the body that spoke last, unless a body was named since then among the first words of a sentence.</summary>
    private Speaker? Body(TextSpan pronoun, Sentence sentence, bool isPlural = false)
    {
        var spoke = _lastBody is { } last && sentence.Number - _bodySentence is >= 0 and <= BodyReach && AgreesInNumber(last, isPlural) ? last with { Certainty = Math.Min(last.Certainty, SpokeLast) } : null;
        for (var i = FirstMentionFrom(pronoun.Start) - 1; i >= 0; i--)
        {
            var mention = _names.Mentions[i];
            var at = _text.Text.SentenceAt(mention.Span.Start)?.Number ?? 0;
            if (sentence.Number - at > BodyReach || (spoke is not null && at <= _bodySentence))
            {
                break;
            }

            if (mention.Kind == EntityKind.Organisation && !IsPossessive(mention.Span.End) && (at < sentence.Number || !isPlural) && IsEarly(mention))
            {
                return Of(mention, 0.6);
            }
        }

        return spoke;
    }

    /// <summary>"It" is no person and no plural, "they" is a body with a name, a plural or "police".</summary>
    private bool AgreesInNumber(Speaker speaker, bool isPlural)
    {
        if (speaker.Entity >= 0)
        {
            return !isPlural || _names.Entities[speaker.Entity].Kind == EntityKind.Organisation;
        }

        if (speaker.Span is not { } span)
        {
            return false;
        }

        var head = NounOf(span);
        var isMany = _lexicon.IsPersons(head) || (head.Length > 3 && head[^1] == 's' && head[^2] != 's');
        return isPlural ? isMany : !isMany && !IsPerson(head);
    }

    private bool IsOnePerson(Speaker speaker) => speaker.Span is { } span && IsPerson(NounOf(span));

    private bool IsPerson(ReadOnlySpan<char> noun) => _lexicon.IsPersons($"{noun}s") || _lexicon.IsPersons($"{noun}es") || noun.EndsWith("man", StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> NounOf(TextSpan description) =>
        _text.Text[_text.Token(HeadOf(_text.Text.FirstTokenEndingAfter(description.Start), _text.Text.FirstTokenEndingAfter(description.End - 1)))];

    /// <summary>The name that a relative clause follows.</summary>
    private Speaker? Antecedent(int relative)
    {
        var at = _text.Token(relative).Span.Start;
        var sentence = _text.Sentence(relative);
        for (var i = FirstMentionFrom(at) - 1; i >= 0 && _names.Mentions[i].Span.Start >= sentence.Span.Start; i--)
        {
            var mention = _names.Mentions[i];
            if (mention.Kind is EntityKind.Person or EntityKind.Organisation && !IsPossessive(mention.Span.End))
            {
                return Of(mention, mention.Span.End >= at - 3 ? 0.9 : 0.65);
            }
        }

        return null;
    }
}
