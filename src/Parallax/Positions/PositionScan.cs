using System.Collections.Immutable;
using NodaTime;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Positions;

/// <summary>Looks for positions in one article.</summary>
internal sealed partial class PositionScan(
    StatementText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, StanceLexicon stances, VerdictLexicon verdicts, StanceReality reality, SpeakerResolver resolver, SpeakerLexicon pronouns)
{
    /// <summary>How far behind "mediators" a name is still one of them, in tokens.</summary>
    private const int LongestRole = 12;

    private const int DeepestTree = 200; // steps from a token to its root

    /// <summary>What the last verdict judged, which is no verb of its own: "called the offer an insult".</summary>
    private int _judged = -1;

    private readonly ImmutableArray<Position>.Builder _found = ImmutableArray.CreateBuilder<Position>();

    /// <summary>All positions, in reading order.</summary>
    public ImmutableArray<Position> Scan()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Token(i).Kind != TokenKind.Word)
            {
                continue;
            }

            var form = text.Text[text.Token(i)];
            if (IsVerb(i) && verdicts.Verb(form) is { } judging && TryAddVerdict(i, judging))
            {
                continue;
            }

            if (syntax.Child(i, Relation.Copula) >= 0)
            {
                AddJudged(i);
            }

            if (IsVerb(i) && i != _judged && stances.Verb(form) is { } verb)
            {
                AddVerb(i, verb);
            }
            else if (IsNoun(i) && stances.Noun(form) is { } noun)
            {
                AddNoun(i, noun);
            }

            if (text.Is(i, "not") || text.Is(i, "n't"))
            {
                AddOwnRefusal(i);
            }
        }

        _found.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return _found.ToImmutable();
    }

    private bool IsVerb(int token) => text.Token(token).Tag is PartOfSpeech.Verb or PartOfSpeech.Unknown &&
        syntax.Relation(token) is not (Relation.AdjectivalModifier or Relation.Compound);

    private bool IsNoun(int token) => text.Token(token).Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown && syntax.Relation(token) != Relation.Compound;

    private void AddVerb(int verb, StanceWord word)
    {
        var target = TargetOf(verb, word);
        var isDenied = IsDenied(verb);
        if (target is null || IsOnlyPossible(verb))
        {
            return;
        }

        var subject = SubjectOf(verb);
        if (subject < 0 || !reality.IsTaken(verb))
        {
            return;
        }

        var stance = word.Stance;
        if (stance == Stance.Demands && IsAppeal(verb))
        {
            stance = Stance.Urges;
        }

        if (stance == Stance.Supports && IsOffer(target.Value))
        {
            stance = word.Lemma is "welcome" or "endorse" ? Stance.Accepts : stance;
        }

        var span = text.Span(Math.Min(verb, target.Value.First), Math.Max(verb, target.Value.Last));
        Add(span, $"position.{word.Lemma}", subject, stance, From(target.Value.First, target.Value.Last).Of(text.Text.Text), isDenied);
    }

    /// <summary>From the first token to the last, or the first alone: in the tree of a broken sentence a complement may stand before its owner.</summary>
    private TextSpan From(int first, int last) => text.Span(first, Math.Max(first, last));

    /// <summary>What a noun of stance and its owner tell: "Orrin's proposal for …", "renewed a pledge to …", "a plan drawn up by …".</summary>
    private void AddNoun(int noun, StanceWord word)
    {
        if (word.Stance == Stance.Mediates)
        {
            AddMediators(noun, word);
            return;
        }

        var complement = ComplementOf(noun);
        var owner = syntax.Child(noun, Relation.Possessive);
        var (first, end) = syntax.Subtree(noun);
        if (owner >= 0 && (complement >= 0 || IsGoverned(noun)))
        {
            var last = complement >= 0 ? LastWord(syntax.Subtree(complement).End) : noun;
            Add(From(syntax.Subtree(owner).First, last), $"position.{word.Lemma}", owner, word.Stance, complement >= 0 ? Words(complement) : null, isDenied: false);
            return;
        }

        var clause = syntax.Child(noun, Relation.ClausalModifier);
        if (clause >= 0 && AgentOf(clause) is var agent and >= 0)
        {
            Add(From(first, LastWord(Math.Min(end, syntax.Subtree(agent).End))), $"position.{word.Lemma}", agent, word.Stance, null, isDenied: false);
            return;
        }

        if (AnsweredBy(noun) is var answering and >= 0 && SubjectOf(answering) is var party and >= 0 && !IsDenied(answering) && !IsOnlyPossible(answering))
        {
            Add(From(word.Stance is Stance.Proposes or Stance.Offers ? first : answering, Math.Max(noun, LastWord(complement >= 0 ? Math.Max(end, syntax.Subtree(complement).End) : end))), $"position.{word.Lemma}", party, word.Stance, complement >= 0 ? Words(complement) : null, isDenied: false);
            return;
        }

        var carrier = syntax.Head(noun);
        if (complement >= 0 && carrier >= 0 && syntax.Relation(noun) == Relation.Object && stances.IsCarrier(text.Text[text.Token(carrier)]) && !(word.Stance is Stance.Proposes or Stance.Offers && stances.IsMessenger(text.Text[text.Token(carrier)])) && SubjectOf(carrier) is var subject and >= 0)
        {
            Add(From(carrier, LastWord(syntax.Subtree(noun).End)), $"position.{word.Lemma}", subject, word.Stance, Words(complement), IsDenied(carrier));
        }
    }

    /// <summary>Those whom a phrase presents as mediators: "mediators Orrin and Sollan", "the Orrin envoy, a mediator".</summary>
    private void AddMediators(int noun, StanceWord word)
    {
        var (first, end) = syntax.Subtree(noun);
        var last = LastWord(end);
        if (syntax.Relation(noun) == Relation.Apposition || syntax.Relation(noun) == Relation.Compound)
        {
            var (headFirst, headEnd) = syntax.Subtree(syntax.Head(noun));
            (first, last) = (headFirst, LastWord(headEnd));
        }
        else if ((syntax.Child(noun, Relation.Copula) >= 0 || (syntax.Relation(noun) == Relation.Oblique && syntax.Child(noun, Relation.Case) is var link and >= 0 && text.Is(link, "as"))) &&
            SubjectOf(noun) is var subject and >= 0)
        {
            Add(text.Span(Math.Min(subject, noun), Math.Max(subject, noun)), $"position.{word.Lemma}", subject, Stance.Mediates, null, isDenied: IsDenied(noun));
            return;
        }

        while (first < noun && text.Token(first).Tag == PartOfSpeech.Adposition)
        {
            first++;
        }

        last = Math.Min(last, noun + LongestRole);
        var range = From(first, last);
        for (var i = FirstEndingAfter(names.Mentions, range.Start); i < names.Mentions.Length && names.Mentions[i].Span.End <= range.End; i++)
        {
            var mention = names.Mentions[i];
            if (mention.Span.Start >= range.Start && !IsPlaceOfMeeting(mention) && mention.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Organisation or EntityKind.Group)
            {
                _found.Add(new Position(range, $"position.{word.Lemma}", mention.Name, mention.Span, Stance.Mediates, null, Day(text.Sentence(noun), range), IsNegated: false));
            }
        }
    }

    /// <summary>True for a name behind "in", "at" or "on": where something is, not who acts.</summary>
    private bool IsPlaceOfMeeting(Mention mention)
    {
        var before = text.Text.FirstTokenEndingAfter(mention.Span.Start) - 1;
        return text.Is(before, "in") || text.Is(before, "at") || text.Is(before, "on");
    }

    /// <summary>What a speaker says not to do: "we will not leave", "it would not withdraw its guards".</summary>
    private void AddOwnRefusal(int denial)
    {
        var verb = syntax.Head(denial);
        if (verb < 0 || text.Token(verb).Tag != PartOfSpeech.Verb || !HasWill(verb))
        {
            return;
        }

        var subject = syntax.Child(verb, Relation.Subject);
        var complement = TargetRange(verb);
        if (subject < 0 || complement is null || StatementAt(subject) is not { Speaker: { } speaker } statement || statement.Certainty is Certainty.Believed)
        {
            return;
        }

        var pronoun = pronouns.PronounOf(text.Text[text.Token(subject)]);
        if (pronoun is Pronoun.Self or Pronoun.It or Pronoun.He or Pronoun.She or Pronoun.They)
        {
            var (first, last) = complement.Value;
            _found.Add(new Position(From(subject, last), "position.refusal", speaker, statement.SpeakerSpan, Stance.Rejects, From(first, last).Of(text.Text.Text), statement.Date, IsNegated: false));
        }
    }

    private void Add(TextSpan span, string rule, int subject, Stance stance, string? target, bool isDenied)
    {
        var sentence = text.Sentence(subject);
        foreach (var actor in Members(subject))
        {
            if (ActorAt(actor, sentence) is { } found)
            {
                _found.Add(new Position(span, rule, found.Name, found.Span, stance, target, Day(sentence, span), isDenied));
            }
        }
    }

    /// <summary>The one day of a sentence, but for what a relative clause tells that the stance is not in: "a truce to free those who were taken on May 3".</summary>
    private LocalDate? Day(Sentence sentence, TextSpan stance)
    {
        LocalDate? day = null;
        for (var i = FirstEndingAfter(times, sentence.Span.Start); i < times.Length && times[i].Span.End <= sentence.Span.End; i++)
        {
            var time = times[i];
            if (time.Days is { } days && days.Start == days.End && !IsOfAnother(time.Span, stance))
            {
                if (day is not null && day != days.Start)
                {
                    return null;
                }

                day = days.Start;
            }
        }

        return day;
    }

    /// <summary>True where a time stands in a relative clause that the words of the stance do not begin in.</summary>
    private bool IsOfAnother(TextSpan time, TextSpan stance)
    {
        var head = text.Text.FirstTokenEndingAfter(time.Start);
        for (var steps = 0; head >= 0 && head < text.Count && steps < DeepestTree; (head, steps) = (syntax.Head(head), steps + 1))
        {
            if ((syntax.Relation(head) is Relation.RelativeClause || IsRelative(head)) && syntax.Subtree(head) is var (first, end) && !(text.Token(first).Span.Start <= stance.Start && stance.Start < text.Token(end - 1).Span.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a verb whose subject is "who" or "which", whatever the tree takes its clause for.</summary>
    private bool IsRelative(int verb)
    {
        var subject = Math.Max(syntax.Child(verb, Relation.Subject), syntax.Child(verb, Relation.PassiveSubject));
        return subject >= 0 && subject < verb && (text.Is(subject, "who") || text.Is(subject, "which"));
    }

    private static int FirstEndingAfter<T>(ImmutableArray<T> spanned, int offset)
        where T : ISpanned
    {
        var (low, high) = (0, spanned.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = spanned[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
