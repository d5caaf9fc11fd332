using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds where an article speaks of a proposal and whose it is.</summary>
internal sealed class ProposalMentionFinder
{
    private const int FarthestOwner = 4; // words between owner and noun
    private static readonly SearchValues<char> OwnerEnds = SearchValues.Create(",;:.\n\"\u201C");
    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create(",;:\u2014(\"");
    private readonly FrozenSet<string> _nouns;
    private readonly FrozenSet<string> _authors;
    private readonly FrozenSet<string> _earlier;
    private readonly FrozenSet<string> _determiners;
    private readonly FrozenSet<string> _newer;
    private readonly FrozenSet<string> _valueLinks;
    private readonly FrozenSet<string> _phraseEnds;
    private readonly FrozenSet<string> _messengers;
    private readonly ImmutableArray<string> _conditions;
    private readonly AgreementFinder _agreements;

    public ProposalMentionFinder(Language language)
    {
        _nouns = language.Lines("comparing/proposal-nouns.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _authors = language.Lines("comparing/authors.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _earlier = language.Lines("comparing/earlier.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _determiners = language.Lines("comparing/determiners.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _newer = language.Lines("comparing/newer.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _valueLinks = language.Lines("comparing/value-links.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _phraseEnds = language.Lines("comparing/phrase-ends.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _messengers = language.Lines("comparing/messengers.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _conditions = language.Lines("comparing/conditions.txt");
        _agreements = new AgreementFinder(language);
    }

    /// <summary>True for a noun that names something put on the table.</summary>
    public bool IsNoun(ReadOnlySpan<char> word) => _nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True where a noun may name what parties agreed on.</summary>
    public bool IsAgreementNoun(string text, TextSpan span) => _agreements.IsNoun(span.In(text));

    /// <summary>True where the sentence goes on about what the one before it told.</summary>
    public bool GoesOn(string text, TextSpan sentence) => _agreements.GoesOn(text, sentence);

    /// <summary>True where the stretch holds such a noun.</summary>
    public bool HasNoun(string text, TextSpan span) => WordScanner.Words(text, span).Any(word => IsNoun(word.In(text)));

    /// <summary>The places in reading order.</summary>
    public List<ProposalMention> Find(Reading reading, int index, ActorIndex actors)
    {
        var found = new List<ProposalMention>();
        foreach (var sentence in reading.Text.Sentences)
        {
            var put = reading.Positions.Where(position => position.Stance is Stance.Proposes or Stance.Offers && !position.IsNegated && sentence.Span.Contains(position.Span.Start)).ToList();
            var words = WordScanner.Words(reading.Article.Text, sentence.Span).ToList();
            found.AddRange(_agreements.Find(reading, index, actors, sentence, words));
            for (var i = 0; i < words.Count; i++)
            {
                if (IsNoun(words[i].In(reading.Article.Text)) && !found.Exists(mention => mention.IsAgreement && mention.Span.Contains(words[i])))
                {
                    found.Add(OfNoun(reading, index, actors, sentence, words, i));
                }
            }

            foreach (var position in put)
            {
                AddPutForward(reading, index, actors, sentence, position, found);
            }

            AddDemands(reading, index, actors, sentence, found);
        }

        found.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return found;
    }

    private void AddPutForward(Reading reading, int index, ActorIndex actors, Sentence sentence, Position position, List<ProposalMention> found)
    {
        if (Owner(reading, sentence, position, actors) is not { } owner)
        {
            return;
        }

        if (found.Exists(other => other.Sentence == sentence && !other.Owners.IsEmpty && position.Span.Overlaps(other.Span)))
        {
            return;
        }

        var noun = found.FindIndex(mention => mention.Sentence == sentence && position.Span.Overlaps(mention.Span) && mention.Owners.IsEmpty);
        var mention = new ProposalMention
        {
            Reading = index,
            Article = reading.Article.Id,
            Sentence = sentence,
            Span = position.Span,
            Owners = [owner.Key],
            OwnerNames = [owner.Name],
            OwnerSpan = position.ActorSpan ?? position.Span,
            IsDefinite = false,
            IsEarlier = noun >= 0 && found[noun].IsEarlier,
            IsNew = noun >= 0 && found[noun].IsNew,
            IsPutForward = true,
            Day = reading.Article.Published?.Day,
            Made = position.Date,
            Values = noun >= 0 && IsNounPhrase(reading, position) ? found[noun].Values : ValuesIn(reading, PutForward(reading, sentence, position)),
        };
        if (noun >= 0)
        {
            found[noun] = mention;
        }
        else
        {
            found.Add(mention);
        }
    }

    /// <summary>What parties ask as a condition: "demands 9 per cent over 12 months", "approved the merger on condition that …".</summary>
    private void AddDemands(Reading reading, int index, ActorIndex actors, Sentence sentence, List<ProposalMention> found)
    {
        foreach (var position in reading.Positions.Where(position => !position.IsNegated && sentence.Span.Contains(position.Span.Start) && AgreementFinder.IsName(position.Actor)))
        {
            var told = PutForward(reading, sentence, position);
            var span = position.Stance switch
            {
                Stance.Demands when !ValuesIn(reading, position.Span).IsEmpty => position.Span,
                Stance.Accepts or Stance.Supports => ConditionIn(reading.Article.Text, told),
                _ => (TextSpan?)null,
            };
            if (span is { } demand && !found.Exists(other => other.Sentence == sentence && !other.Owners.IsEmpty && demand.Overlaps(other.Span)))
            {
                found.Add(new ProposalMention
                {
                    Reading = index,
                    Article = reading.Article.Id,
                    Sentence = sentence,
                    Span = demand,
                    Owners = [actors.KeyOf(reading.Article.Id, position.Actor, position.ActorSpan)],
                    OwnerNames = [actors.NameOf(reading.Article.Id, position.Actor, position.ActorSpan)],
                    OwnerSpan = position.ActorSpan ?? demand,
                    IsDefinite = false,
                    IsEarlier = false,
                    IsPutForward = true,
                    IsDemand = true,
                    Day = reading.Article.Published?.Day,
                    Made = position.Date,
                    Values = ValuesIn(reading, position.Stance == Stance.Demands ? told : demand),
                });
            }
        }
    }

    /// <summary>From "on condition that" to the end of the stretch, or null.</summary>
    private TextSpan? ConditionIn(string text, TextSpan span)
    {
        foreach (var mark in _conditions)
        {
            if (span.In(text).IndexOf($" {mark} ", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return new TextSpan(span.Start + at + 1, span.End);
            }
        }

        return null;
    }

    /// <summary>The words that put a thing forward: from the position to the end of its part of the sentence.</summary>
    private static TextSpan PutForward(Reading reading, Sentence sentence, Position position)
    {
        var next = reading.Positions
            .Where(other => other.Actor != position.Actor && other.Span.Start > position.Span.Start && sentence.Span.Contains(other.Span.Start))
            .Select(other => Math.Min(other.Span.Start, other.ActorSpan is { } actor && actor.Start > position.Span.Start ? actor.Start : other.Span.Start))
            .DefaultIfEmpty(sentence.Span.End)
            .Min();
        var part = reading.Article.Text.AsSpan(position.Span.Start, Math.Max(0, next - position.Span.Start)).IndexOf(';');
        return new TextSpan(position.Span.Start, part >= 0 ? position.Span.Start + part : Math.Max(position.Span.Start, next));
    }

    /// <summary>True where the position is a noun with its owner ("Straitline's latest offer"), and not a verb that puts forward.</summary>
    private bool IsNounPhrase(Reading reading, Position position) =>
        position.ActorSpan is { } actor && position.Span.Contains(actor) && HasNoun(reading.Article.Text, position.Span);

    private static ImmutableArray<TermValue> ValuesIn(Reading reading, TextSpan span) =>
        [.. reading.Figures.Where(figure => span.Contains(figure.Span)).Select(figure => TermValue.Of(figure, reading.Article)).OfType<TermValue>()];

    /// <summary>The figure that the noun phrase itself names: "an offer of 410 crowns", "its bid to 455 crowns", "the 410-crown bid".</summary>
    private ImmutableArray<TermValue> ValuesAt(Reading reading, Sentence sentence, List<TextSpan> words, int i)
    {
        var text = reading.Article.Text;
        foreach (var figure in reading.Figures.Where(figure => sentence.Span.Contains(figure.Span)))
        {
            var between = words.Where(word => word.Start >= words[i].End && word.End <= figure.Span.Start).ToList();
            var isBehind = figure.Span.Start >= words[i].End && between.Count is 1 or 2 && between.TrueForAll(word => _valueLinks.Contains(word.Of(text)));
            var isBefore = i > 0 && figure.Span.End <= words[i].Start && words.Count(word => word.Start >= figure.Span.End && word.End <= words[i].Start) <= 1 && text.AsSpan(figure.Span.End, words[i].Start - figure.Span.End).IndexOfAny(OwnerEnds) < 0;
            if ((isBehind || isBefore) && TermValue.Of(figure, reading.Article) is { } value)
            {
                return [value];
            }
        }

        return [];
    }

    /// <summary>The actor where it has a name; of "the movement that rules the valley, the Front, offered" the name just before; else nobody.</summary>
    private (string Key, string Name)? Owner(Reading reading, Sentence sentence, Position position, ActorIndex actors)
    {
        var id = reading.Article.Id;
        if (AgreementFinder.IsName(position.Actor) && !(position.ActorSpan is { } span && span.Start <= sentence.Span.Start && position.Actor.Skip(1).All(character => !char.IsUpper(character)) && !reading.Names.Mentions.Any(mention => mention.Span.Overlaps(span))))
        {
            return (actors.KeyOf(id, position.Actor, position.ActorSpan), actors.NameOf(id, position.Actor, position.ActorSpan));
        }

        if (IsNounPhrase(reading, position))
        {
            return null;
        }

        var before = reading.Names.Mentions.LastOrDefault(mention => mention.Kind is not (EntityKind.Event or EntityKind.Other) && sentence.Span.Contains(mention.Span) && mention.Span.End <= position.Span.Start && position.Span.Start - mention.Span.End <= 12);
        return before is null ? null : (actors.KeyOf(id, before.Name, before.Span), actors.NameOf(id, before.Name, before.Span));
    }

    private ProposalMention OfNoun(Reading reading, int index, ActorIndex actors, Sentence sentence, List<TextSpan> words, int i)
    {
        var text = reading.Article.Text;
        var (owners, phrase, isAuthor) = Owners(reading, sentence, words, i);
        var before = words.Take(i).TakeLast(FarthestOwner).Select(word => word.Of(text)).ToList();
        return new ProposalMention
        {
            Reading = index,
            Article = reading.Article.Id,
            Sentence = sentence,
            Span = words[i],
            Owners = [.. owners.Select(owner => actors.KeyOf(reading.Article.Id, owner.Name, owner.Span)).Distinct().Order(StringComparer.Ordinal)],
            OwnerNames = isAuthor && phrase is { } by ? [actors.Named(by.Of(text))?.Name ?? by.Of(text)] : [.. owners.Select(owner => actors.NameOf(reading.Article.Id, owner.Name, owner.Span)).Distinct().Order(StringComparer.Ordinal)],
            OwnerSpan = phrase,
            IsDefinite = before.TakeLast(3).Any(word => word is "the" or "The" or "this" or "This" or "that") && !before.Any(_earlier.Contains),
            IsEarlier = before.Any(_earlier.Contains),
            IsPutForward = isAuthor,
            IsNew = before.Any(_newer.Contains),
            Day = reading.Article.Published?.Day,
            Values = ValuesAt(reading, sentence, words, i),
        };
    }

    private (List<Mention> Owners, TextSpan? Phrase, bool IsAuthor) Owners(Reading reading, Sentence sentence, List<TextSpan> words, int i)
    {
        var text = reading.Article.Text;
        var mentions = reading.Names.Mentions.Where(mention => sentence.Span.Contains(mention.Span) && mention.Kind is not (EntityKind.Event or EntityKind.Other)).ToList();

        // "drawn up by U.S. and Israeli spy chiefs", "was drawn up by Aldmere"
        for (var j = i + 1; j < Math.Min(words.Count, i + 8); j++)
        {
            if (j > i + 1 && text.AsSpan(words[j - 1].End, words[j].Start - words[j - 1].End).IndexOfAny(",;\u2014") >= 0)
            {
                break;
            }

            if (_authors.Contains(words[j].Of(text)) && words.Skip(j + 1).Take(2).FirstOrDefault(word => word.In(text) is "by") is { Length: > 0 } by)
            {
                var phrase = PhraseAfter(text, sentence, by);
                return (mentions.Where(mention => phrase.Contains(mention.Span)).ToList(), phrase, true);
            }
        }

        // "offer from Hamas", "counter-proposal by the Front"
        foreach (var link in words.Skip(i + 1).Take(3).Where(word => word.In(text) is "from" or "by"))
        {
            if (HasAuxiliary(reading, new TextSpan(words[i].End, link.Start)))
            {
                break; // "the deal was brokered by" names no owner
            }

            if (mentions.FirstOrDefault(mention => mention.Span.Start >= link.End && mention.Span.Start - link.End <= 5) is { } after)
            {
                return ([after], after.Span, false);
            }
        }

        // "Hamas' most recent offer", "Israel's latest proposal", "the Hamas offer"
        var owner = mentions.LastOrDefault(mention => mention.Span.End <= words[i].Start);
        if (owner is not null)
        {
            var between = words.Where(word => word.Start >= owner.Span.End && word.End <= words[i].Start).ToList();
            var isClosed = between.Exists(word => _determiners.Contains(word.Of(text))); // "the Front's leader rejected the plan"
            var isPossessive = owner.Span.End < text.Length && text[owner.Span.End] is '\'' or '\u2019';
            if (text.AsSpan(owner.Span.End, words[i].Start - owner.Span.End).IndexOfAny(OwnerEnds) < 0
                && !isClosed && (isPossessive ? between.Count <= FarthestOwner : between.Count <= 1 && between.TrueForAll(word => char.IsUpper(text[word.Start]) || word.In(text).Contains("cease", StringComparison.Ordinal)) && owner.Kind is not EntityKind.Person))
            {
                return ([owner], owner.Span, false);
            }
        }

        return ([], null, false);
    }

    private static bool HasAuxiliary(Reading reading, TextSpan span)
    {
        for (var i = reading.Text.FirstTokenEndingAfter(span.Start); i < reading.Text.Tokens.Length && reading.Text.Tokens[i].Span.Start < span.End; i++)
        {
            if (reading.Text.Tokens[i].Tag == PartOfSpeech.Auxiliary)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words after "by" up to the next mark, "and" before a participle, or preposition.</summary>
    private TextSpan PhraseAfter(string text, Sentence sentence, TextSpan by)
    {
        var start = by.End;
        while (start < sentence.Span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = start;
        var previous = "";
        foreach (var word in WordScanner.Words(text, new TextSpan(start, sentence.Span.End)))
        {
            var characters = word.Of(text);
            if (text.AsSpan(end, word.Start - end).IndexOfAny(PhraseEnds) >= 0
                || _phraseEnds.Contains(characters)
                || (previous == "and" && char.IsLower(characters[0]) && characters.EndsWith("ed", StringComparison.Ordinal))
                || (previous == "and" && (_messengers.Contains(characters) || characters is "put")))
            {
                break;
            }

            (end, previous) = (word.End, characters);
        }

        var phrase = text[start..end];
        return phrase.EndsWith(" and", StringComparison.Ordinal) ? new TextSpan(start, end - 4) : new TextSpan(start, Math.Max(end, start));
    }
}
