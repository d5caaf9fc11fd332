using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Reads from a figure's sentence what it measures: what is counted, what happens to it, where, and whether it is only planned.</summary>
internal sealed class FigureSlotReader
{
    private const int ContextWords = 14;
    private const int MostHeadWords = 4;
    private const int HeadSentences = 3; // of a report, which say what it is about
    private const int WideningWords = 10; // behind a figure: further on they widen something else
    private const decimal WidestRange = 1.6m; // "between 7 and 250" agrees with everything
    private const decimal NearRatio = 2.5m; // of two numbers of one sentence that may be of one thing
    private const int YearDigits = 4;
    private const int FractionDigits = 2; // of "a third", which says no more than 33 %
    private const string AgeRule = "figure.age";
    private const double SpecificRarity = 4; // in one of some 55 articles or fewer
    private readonly WordKeys _keys;
    private readonly FrozenDictionary<string, string> _actions;
    private readonly FrozenSet<string> _modals;
    private readonly FrozenSet<string> _people;
    private readonly FrozenSet<string> _parts;
    private readonly FrozenSet<string> _articles;
    private readonly FrozenSet<string> _widening;
    private readonly FrozenSet<string> _others;
    private readonly FrozenSet<string> _ages;
    private readonly FrozenSet<string> _directionsBehind;
    private readonly FrozenSet<string> _directionsAhead;
    private readonly ClaimFrameReader _claims;
    private readonly InlineLinks _links;

    public FigureSlotReader(Language language, WordKeys keys)
    {
        _keys = keys;
        _claims = new ClaimFrameReader(language, keys);
        _links = new InlineLinks(language);
        var actions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in language.Rows("comparing/actions.tsv"))
        {
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                actions[keys.Stem(word)] = row[0];
            }
        }

        _actions = actions.ToFrozenDictionary(StringComparer.Ordinal);
        _modals = language.Lines("comparing/modals.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _people = language.Lines("comparing/people.txt").Select(word => keys.Stem(word)).ToFrozenSet(StringComparer.Ordinal);
        _articles = language.Lines("comparing/articles.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _widening = language.Lines("comparing/widening.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _others = language.Lines("comparing/others.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var directions = language.Rows("comparing/directions.tsv").ToLookup(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
        _ages = directions["age"].SelectMany(words => words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _directionsBehind = directions["behind"].SelectMany(words => words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _directionsAhead = directions["ahead"].SelectMany(words => words).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _parts = language.Lines("comparing/parts.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The slots of a reading's figures, in reading order; vague figures and those without a number are left out.</summary>
    public IEnumerable<FigureSlot> Read(Reading reading, int index, ActorIndex actors)
    {
        var slots = new List<FigureSlot>();
        var topics = Topics(reading, actors);
        var links = _links.Find(reading.Article.Text);
        foreach (var figure in reading.Figures)
        {
            if (!links.Any(link => link.Overlaps(figure.Span)) && figure.Hedge != Hedge.Vague && FigureRange.Of(figure) is { } range && range.High <= WidestRange * Math.Abs(range.Low) && reading.Text.SentenceAt(figure.Span.Start) is { } sentence)
            {
                slots.Add(Slot(reading, index, actors, figure, range, sentence, topics));
            }
        }

        return slots.GroupBy(slot => slot.Sentence).SelectMany(sentence => sentence.Select(slot => slot with { IsListed = sentence.Any(other => IsListedWith(slot, other)) }));
    }

    private static ImmutableHashSet<string> Topics(Reading reading, ActorIndex actors)
    {
        var sentences = reading.Text.Sentences;
        return sentences.IsEmpty ? [] : Named(reading, actors, new TextSpan(0, sentences[Math.Min(HeadSentences, sentences.Length) - 1].Span.End), static _ => true);
    }

    /// <summary>True for "66 percent to 34 percent", "171,000 jobs, down from 187,000".</summary>
    private static bool IsListedWith(FigureSlot slot, FigureSlot other) =>
        slot.Figure != other.Figure && slot.Unit == other.Unit
        && (slot.Unit == "percent" || ((slot.Action is null || other.Action is null || slot.Action == other.Action) && (slot.Head is null || other.Head is null || slot.Head.Value.Key == other.Head.Value.Key) && IsNear(slot.Low, other.Low)));

    private static bool IsNear(decimal one, decimal other) => Math.Max(one, other) <= NearRatio * Math.Min(one, other);

    private FigureSlot Slot(Reading reading, int index, ActorIndex actors, Figure figure, (decimal Low, decimal High) range, Sentence sentence, ImmutableHashSet<string> topics)
    {
        var text = reading.Article.Text;
        var (unit, factor) = FigureRange.UnitOf(figure);
        var (before, after) = Between(reading, figure, sentence);
        var beforeWords = WordScanner.Words(text, new TextSpan(before, figure.Span.Start)).ToList();
        var afterWords = WordScanner.Words(text, new TextSpan(figure.Span.End, after)).ToList();
        var noun = NounAfter(text, figure, after);
        var isAttached = figure.Span.In(text).Contains('-') || (afterWords.Count > 0 && afterWords[0].In(text) is "of");
        if (noun.Count == 0 && beforeWords.Count > 1 && beforeWords[^1].In(text) is "of")
        {
            noun = [beforeWords[^2].Of(text)]; // "a truce of eight weeks"
            isAttached = true;
        }

        var counted = figure.Counts is { } counts ? WordScanner.Words(counts, new TextSpan(0, counts.Length)).Select(word => word.Of(counts)).SkipWhile(word => _keys.IsStopword(word)).TakeWhile(word => !_keys.IsStopword(word)).ToList() : [];
        var kind = KindOf(text, figure, unit, beforeWords, afterWords, isAttached);
        var heads = new HashSet<ulong>();
        var isSpecific = false;
        foreach (var word in (kind is SlotKind.Span or SlotKind.Distance ? [] : noun).Concat(counted).Concat(InsideSpan(text, figure)))
        {
            if (!_keys.IsStopword(word) && !_people.Contains(_keys.Stem(word)) && !_actions.ContainsKey(_keys.Stem(word)) && !char.IsDigit(word[0]))
            {
                heads.Add(_keys.KeyOf(word));
                isSpecific |= _keys.Rarity(word) >= SpecificRarity;
            }
        }

        var context = Context(reading, figure, sentence);
        var own = figure.AsOf is { Day: { } day } asOf ? new LocalDate(asOf.Year, asOf.Month, day) : (LocalDate?)null;
        var published = reading.Article.Published?.Day;
        return new FigureSlot
        {
            Reading = index,
            Article = reading.Article.Id,
            Figure = figure,
            Sentence = sentence,
            Unit = unit,
            Low = range.Low * factor,
            High = range.High * factor,
            Digits = IsLikeYear(figure.Span.In(text)) ? 1 : IsFractionInWords(text, figure) ? FractionDigits : FigureRange.Digits(figure.Low ?? figure.High ?? 0),
            Action = ActionOf(text, beforeWords, afterWords, noun, counted),
            IsPlanned = beforeWords.Concat(afterWords).Any(word => _modals.Contains(word.Of(text))),
            IsPart = IsPart(text, beforeWords, afterWords),
            Head = Head(reading, figure),
            Heads = [.. heads],
            IsSpecific = isSpecific,
            Noun = Noun(noun),
            Context = context,
            Places = Named(reading, actors, new TextSpan(before, after), static kind => kind is EntityKind.Place or EntityKind.Facility),
            Names = Named(reading, actors, new TextSpan(before, after), static kind => kind is EntityKind.Person or EntityKind.Organisation),
            Topics = topics,
            Years = YearsOf(reading, sentence),
            Kind = kind,
            IsWidened = IsWidened(text, figure, after),
            IsOther = beforeWords.TakeLast(1).Concat(afterWords.Take(1)).Any(word => _others.Contains(word.Of(text))),
            Claim = _claims.Read(reading, actors, figure, sentence, context),
            Source = figure.Attribution is { } source ? actors.KeyOf(reading.Article.Id, source, figure.AttributionSpan) : null,
            Day = own ?? published,
            IsDayStated = own is not null && own != published,
            Reported = published,
        };
    }

    /// <summary>The noun that the number counts; null for one that tells no population from another.</summary>
    private ContentWord? Head(Reading reading, Figure figure)
    {
        if (CountedNoun.Of(reading, figure.Span) is not (>= 0 and var token))
        {
            return null;
        }

        var noun = reading.Text.Tokens[token].Span;
        return _people.Contains(_keys.Stem(noun.In(reading.Article.Text))) ? null : _keys.Read(reading.Article.Text, noun) is [var word, ..] ? word : null;
    }

    /// <summary>From the end of the figure before to the start of the figure after, inside the sentence.</summary>
    private static (int Start, int End) Between(Reading reading, Figure figure, Sentence sentence)
    {
        var (start, end) = (sentence.Span.Start, sentence.Span.End);
        foreach (var other in reading.Figures)
        {
            if (other.Span.End <= figure.Span.Start)
            {
                start = Math.Max(start, other.Span.End);
            }
            else if (other.Span.Start >= figure.Span.End)
            {
                end = Math.Min(end, other.Span.Start);
                break;
            }
        }

        return (start, Math.Max(end, figure.Span.End));
    }

    /// <summary>
    /// "killed 1,200", then "10 officers injured", then "killed nearly all 12" (but not "died and 12 were hurt"), then "253 were taken", then the nearest before, then any after, then the words
    /// of what is counted.
    /// </summary>
    private string? ActionOf(string text, List<TextSpan> before, List<TextSpan> after, List<string> noun, List<string> counted) =>
        FirstAction(text, before.TakeLast(1))
        ?? FirstAction(text, after.Take(1))
        ?? noun.Select(Action).FirstOrDefault(action => action is not null)
        ?? (before.Count > 0 && IsAnd(text, before[^1]) ? null : FirstAction(text, before.TakeLast(2)))
        ?? FirstAction(text, after.TakeWhile(word => !IsAnd(text, word)))
        ?? FirstAction(text, before.AsEnumerable().Reverse())
        ?? FirstAction(text, after)
        ?? counted.Select(Action).FirstOrDefault(action => action is not null);

    private static bool IsAnd(string text, TextSpan word) => word.In(text).Equals("and", StringComparison.OrdinalIgnoreCase);

    private string? FirstAction(string text, IEnumerable<TextSpan> words) => words.Select(word => Action(word.Of(text))).FirstOrDefault(action => action is not null);

    private string? Action(string word) => _actions.GetValueOrDefault(_keys.Stem(word));

    /// <summary>"among them 611", "64 of them", "of whom 30".</summary>
    private bool IsPart(string text, List<TextSpan> before, List<TextSpan> after) =>
        before.TakeLast(2).Any(word => _parts.Contains(word.Of(text)))
        || (before.Count > 1 && _parts.Contains($"{before[^2].Of(text)} {before[^1].Of(text)}"))
        || (after.Count > 1 && _parts.Contains($"{after[0].Of(text)} {after[1].Of(text)}"));

    /// <summary>"four dead, including the attacker": what else it counts is told, and not by a number.</summary>
    private bool IsWidened(string text, Figure figure, int end)
    {
        var words = WordScanner.Words(text, new TextSpan(figure.Span.End, end)).Take(WideningWords).ToList();
        var cue = words.FindIndex(word => _widening.Contains(word.Of(text)));
        return cue >= 0 && cue + 1 < words.Count;
    }

    private List<string> NounAfter(string text, Figure figure, int end)
    {
        var words = new List<string>();
        var at = figure.Span.End;
        foreach (var word in WordScanner.Words(text, new TextSpan(figure.Span.End, end)))
        {
            var gap = text.AsSpan(at, word.Start - at);
            var characters = word.Of(text);
            if (words.Count >= MostHeadWords || gap.IndexOfAnyExcept(' ', '-', '\u00A0') >= 0)
            {
                break;
            }

            if (!_keys.IsStopword(characters))
            {
                words.Add(characters);
            }
            else if (words.Count > 0 || !_articles.Contains(characters))
            {
                break;
            }

            at = word.End;
        }

        return words;
    }

    /// <summary>The words up to the first that tells what happens.</summary>
    private string? Noun(List<string> words)
    {
        var noun = string.Join(' ', words.TakeWhile((word, i) => i == 0 || Action(word) is null));
        return noun.Length == 0 || Action(noun) is not null ? null : noun;
    }

    /// <summary>"all hostages": the noun stands in the figure itself.</summary>
    private static IEnumerable<string> InsideSpan(string text, Figure figure) =>
        figure.Unit == "share" && WordScanner.Words(text, figure.Span).LastOrDefault() is { Length: > 3 } last ? [last.Of(text)] : [];

    private WordBag Context(Reading reading, Figure figure, Sentence sentence)
    {
        var words = _keys.Read(reading.Article.Text, sentence.Span);
        var at = words.FindIndex(word => word.Span.End > figure.Span.Start);
        at = at < 0 ? words.Count : at;
        return WordBag.Of(words.Skip(Math.Max(0, at - ContextWords)).Take(2 * ContextWords).Where(word => !word.Span.Overlaps(figure.Span) && !char.IsDigit(reading.Article.Text[word.Span.Start])));
    }

    private static ImmutableHashSet<string> Named(Reading reading, ActorIndex actors, TextSpan clause, Func<EntityKind, bool> isAsked) =>
    [
        .. reading.Names.Mentions
            .Where(mention => isAsked(mention.Kind) && clause.Contains(mention.Span))
            .Select(mention => actors.KeyOf(reading.Article.Id, mention.Name, mention.Span)),
    ];

    /// <summary>Four digits that may as well be a year: that they are the same tells little.</summary>
    private static bool IsLikeYear(ReadOnlySpan<char> words) => words.Length == 4 && !words.ContainsAnyExceptInRange('0', '9') && words[..2] is "19" or "20";

    /// <summary>"A third" is no long number, though it has endless digits.</summary>
    private static bool IsFractionInWords(string text, Figure figure) =>
        figure.Low is { } low && low != decimal.Truncate(low) && !figure.Span.In(text).ContainsAnyInRange('0', '9');

    private static string[] YearsOf(Reading reading, Sentence sentence) =>
    [
        .. reading.Times
            .Where(time => sentence.Span.Contains(time.Span))
            .Select(time => time.Value)
            .OfType<string>()
            .Where(value => value.Length == YearDigits && !value.AsSpan().ContainsAnyExceptInRange('0', '9')),
    ];

    /// <summary>"old" of "98-year-old".</summary>
    private static string LastPart(string words) => words[(words.LastIndexOfAny(['-', ' ', '\u00A0']) + 1)..];

    private SlotKind KindOf(string text, Figure figure, string unit, List<TextSpan> before, List<TextSpan> after, bool isAttached)
    {
        if (figure.Rule == AgeRule || (unit == "days" && _ages.Contains(LastPart(figure.Span.Of(text)))))
        {
            return SlotKind.Age;
        }

        if (unit != "days")
        {
            return figure.Low is 1 or 0.5m && !figure.Span.In(text).ContainsAnyInRange('0', '9') ? SlotKind.Wordy : SlotKind.Amount;
        }

        return after.Count > 0 && _directionsBehind.Contains(after[0].Of(text)) ? SlotKind.Distance
            : isAttached ? SlotKind.Length
            : before.Count > 0 && _directionsAhead.Contains(before[^1].Of(text)) ? SlotKind.Distance
            : SlotKind.Span;
    }
}
