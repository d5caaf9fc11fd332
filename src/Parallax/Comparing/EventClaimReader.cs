using System.Collections.Frozen;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds the details of events that a report tells in its own words: days, places, manners, and acts that have an opposite.</summary>
internal sealed class EventClaimReader
{
    private readonly DatedEvent _events;
    private readonly ClauseFinder _clauses;
    private readonly Lemmatizer _lemmas;
    private readonly FrozenSet<string> _locative;
    private readonly FrozenSet<string> _limits;
    private readonly FrozenDictionary<string, string> _calendar; // weekdays and months
    private readonly FrozenDictionary<string, (string Topic, string Value)> _manners;
    private readonly FrozenDictionary<string, (string Topic, string Value, ActParty Party)> _acts;
    private readonly FrozenSet<string> _unreal;
    private readonly InlineLinks _links;

    /// <summary>Makes a reader with a language's words.</summary>
    public EventClaimReader(Language language)
    {
        (_events, _clauses, _lemmas) = (new DatedEvent(language), new ClauseFinder(language), new Lemmatizer(language));
        _locative = language.Rows("events/classes.tsv").Where(row => row[0] == "locative").SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _limits = language.Lines("comparing/time-limits.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _calendar = language.Rows("times/words.tsv").Where(row => row[1] is "weekday" or "month").DistinctBy(row => row[0]).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        _manners = language.Rows("comparing/manners.tsv").SelectMany(row => row[2].Split(' ').Select(word => (word, (row[0], row[1])))).ToFrozenDictionary(each => each.word, each => each.Item2, StringComparer.Ordinal);
        _acts = language.Rows("comparing/opposites.tsv").SelectMany(row => row[3].Split(' ').Select(verb => (verb, (row[0], row[1], Enum.Parse<ActParty>(row[2], ignoreCase: true))))).ToFrozenDictionary(each => each.verb, each => each.Item2, StringComparer.Ordinal);
        _unreal = language.Lines("comparing/unreal-clauses.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _links = new InlineLinks(language);
    }

    /// <summary>The details, kind by kind in reading order.</summary>
    public IEnumerable<EventClaim> Read(Reading reading, int number)
    {
        if (reading.Syntax is not { } syntax)
        {
            return [];
        }

        var links = _links.Find(reading.Article.Text);
        return Days(reading, syntax, number).Concat(Places(reading, syntax, number)).Concat(Manners(reading, syntax, number))
            .Where(claim => !links.Any(link => reading.Text.SentenceAt(claim.Event.Start)!.Span.Overlaps(link)));
    }

    /// <summary>Days that weekday or date name; "yesterday" and "that day" rest on when the report was printed, and pages are often dated a day late.</summary>
    private IEnumerable<EventClaim> Days(Reading reading, ParsedText syntax, int number)
    {
        foreach (var time in reading.Times)
        {
            if (time.Type is TimeType.Date or TimeType.Time && time.Days is { Length: 1 } days && IsTold(reading, time.Span) && NameOf(reading, time.Span) is { } name
                && !IsAfter(syntax, time.Span, _limits) && _events.FindClause(reading, time.Span) is { } told)
            {
                yield return new EventClaim(ContradictionKind.Date, number, told, time.Span, "", NodaTime.Text.LocalDatePattern.Iso.Format(days.Start)) { Words = name };
            }
        }
    }

    private IEnumerable<EventClaim> Places(Reading reading, ParsedText syntax, int number)
    {
        foreach (var mention in reading.Names.Mentions)
        {
            if (mention.Kind == EntityKind.Place && IsTold(reading, mention.Span) && IsAfter(syntax, mention.Span, _locative) && _events.FindClause(reading, mention.Span) is { } told)
            {
                yield return new EventClaim(ContradictionKind.Place, number, told, mention.Span, "", mention.Name);
            }
        }
    }

    /// <summary>Manners, and acts that have an opposite and are told as facts.</summary>
    private IEnumerable<EventClaim> Manners(Reading reading, ParsedText syntax, int number)
    {
        var tokens = reading.Text.Tokens;
        for (var token = 0; token < tokens.Length; token++)
        {
            var span = tokens[token].Span;
            if (tokens[token].Tag == PartOfSpeech.Verb)
            {
                if (_acts.TryGetValue(_lemmas.Of(reading.Text[tokens[token]], PartOfSpeech.Verb), out var act) && IsTold(reading, span) && IsFact(syntax, token))
                {
                    yield return new EventClaim(ContradictionKind.Action, number, span, span, act.Topic, act.Value) { Party = act.Party };
                }
            }
            else if (tokens[token].Tag is PartOfSpeech.Adverb or PartOfSpeech.Adjective && syntax.Relation(token) is Relation.AdverbialModifier or Relation.AdjectivalModifier
                && _manners.TryGetValue(span.Of(reading.Article.Text).ToLowerInvariant(), out var manner) && IsTold(reading, span)
                && _events.FindClause(reading, span, isSayingTold: true) is { } told)
            {
                yield return new EventClaim(ContradictionKind.Manner, number, told, span, manner.Topic, manner.Value);
            }
        }
    }

    /// <summary>Neither hedged or denied, nor in a clause like "to resign" or "if it passes".</summary>
    private bool IsFact(ParsedText syntax, int verb)
    {
        if (_clauses.At(syntax, verb).IsHedged)
        {
            return false;
        }

        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) is Relation.Mark && _unreal.Contains(syntax.Text[syntax.Text.Tokens[child]].ToString()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>In the report's own words and in a sentence that has a tree.</summary>
    private static bool IsTold(Reading reading, TextSpan span) =>
        reading.Text.SentenceAt(span.Start) is { Zone: Zone.Body } sentence && reading.Syntax!.IsParsed(sentence)
        && !reading.Statements.Any(statement => statement.Kind is StatementKind.Direct or StatementKind.Mixed && statement.Span.Contains(span));

    /// <summary>The weekday of a time, else the time where it names a month; null where it names neither.</summary>
    private string? NameOf(Reading reading, TextSpan time)
    {
        var text = time.Of(reading.Article.Text).ToLowerInvariant();
        var named = WordScanner.Words(text, new TextSpan(0, text.Length)).Select(word => word.Of(text)).Where(_calendar.ContainsKey).ToList();
        return named.Count == 0 ? null : named.Find(word => _calendar[word] == "weekday") ?? text;
    }

    /// <summary>Whether one of the words ties the time or name to what it hangs on.</summary>
    private static bool IsAfter(ParsedText syntax, TextSpan span, FrozenSet<string> words)
    {
        var token = syntax.Text.FirstTokenEndingAfter(span.Start);
        while (token >= 0 && syntax.Head(token) is var head and >= 0 && span.Contains(syntax.Text.Tokens[head].Span))
        {
            token = head;
        }

        return syntax.Child(token, Relation.Case) is var link and >= 0 && words.Contains(syntax.Text[syntax.Text.Tokens[link]].ToString());
    }
}
