using System.Collections.Immutable;
using NodaTime;
using Parallax.Figures;
using Parallax.Mentions;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Events;

/// <summary>Tells where and when an event took place, as far as its own clause tells.</summary>
internal sealed class EventSettings(EventText text, EventLexicon lexicon, ImmutableArray<TimeExpression> times, LocalDate? published)
{
    /// <summary>What lies longer before the report than this is history, in days. A choice: reports of one story return to its first weeks, not to former years.</summary>
    private const int Recent = 60;

    /// <summary>How many heads up from a time its event may stand.</summary>
    private const int LongestClimb = 5;

    private readonly ParsedText _syntax = text.Syntax;

    /// <summary>The place, by its fullest name, that a preposition of place ties to the event or to its object; not one that takes part in it.</summary>
    public string? Place(EventCandidate candidate)
    {
        foreach (var holder in (ReadOnlySpan<int>)[candidate.Node, candidate.Object, candidate.Recipient, candidate.Actor])
        {
            if (holder < 0)
            {
                continue;
            }

            foreach (var child in _syntax.Children(holder))
            {
                if (child > holder && child != candidate.Recipient && child != candidate.Actor && _syntax.Relation(child) is Relation.Oblique or Relation.NominalModifier && PlaceAt(child) is { } place)
                {
                    return place;
                }
            }
        }

        return null;
    }

    /// <summary>The days of the one time that belongs to the event; null where there is none, or more than one.</summary>
    public DateInterval? Days(EventCandidate candidate, Sentence sentence)
    {
        DateInterval? found = null;
        for (var i = FirstFrom(sentence.Span.Start); i < times.Length && times[i].Span.End <= sentence.Span.End; i++)
        {
            if (times[i] is { Type: TimeType.Date or TimeType.Time, Days: { } days } && Belongs(times[i].Span, candidate))
            {
                if (found is { } other && other != days)
                {
                    return null;
                }

                found = days;
            }
        }

        return found;
    }

    /// <summary>The day or month that a stretch of days is; null where it is neither.</summary>
    public static AsOf? AsOf(DateInterval? days) => days switch
    {
        null => null,
        { Length: 1 } => Figures.AsOf.On(days.Start),
        _ when days.Start.Year == days.End.Year && days.Start.Month == days.End.Month && days.Start.Day == 1 && days.End == days.End.With(DateAdjusters.EndOfMonth) => new AsOf(days.Start.Year, days.Start.Month, null),
        _ => null,
    };

    /// <summary>True where the days lie long before the report.</summary>
    public bool IsHistory(DateInterval? days) => days is not null && published is { } day && days.End.PlusDays(Recent) < day;

    /// <summary>True where the days lie ahead of the report.</summary>
    public bool IsAhead(DateInterval? days) => days is not null && published is { } day && days.Start > day;

    private string? PlaceAt(int head)
    {
        var link = _syntax.Child(head, Relation.Case);
        if (link < 0 || !text.IsOf(link, lexicon.Locative))
        {
            return null;
        }

        if (text.MentionAt(head) is { Kind: EntityKind.Place or EntityKind.Facility } mention)
        {
            return mention.Name;
        }

        foreach (var child in _syntax.Children(head))
        {
            if (_syntax.Relation(child) is Relation.NominalModifier or Relation.Apposition or Relation.Flat or Relation.Compound && text.MentionAt(child) is { Kind: EntityKind.Place or EntityKind.Facility } inner)
            {
                return inner.Name;
            }
        }

        return null;
    }

    /// <summary>True where the way from a time up to the event passes no other verb.</summary>
    private bool Belongs(TextSpan time, EventCandidate candidate)
    {
        var node = text.Text.FirstTokenEndingAfter(time.Start);
        for (var steps = 0; node >= 0 && node < text.Text.Tokens.Length && steps < LongestClimb; steps++)
        {
            if (node == candidate.Node || node == candidate.Trigger)
            {
                return true;
            }

            if (text.Tag(node) == PartOfSpeech.Verb && !time.Contains(text.Text.Tokens[node].Span))
            {
                return false;
            }

            node = _syntax.Head(node);
        }

        return false;
    }

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = times[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
