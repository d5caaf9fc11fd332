using System.Collections.Immutable;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Names a series for people, in the articles' own words.</summary>
internal static class SeriesTitle
{
    private const int WordsAfter = 6;

    /// <summary>What is counted: the words most members give, else the shortest that one gives.</summary>
    public static string? Counts(List<FigureSlot> group, ImmutableArray<Reading> readings) =>
        group
            .Where(slot => !slot.IsPart)
            .Select(slot => slot.Figure.Counts)
            .OfType<string>()
            .GroupBy(counts => counts, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Length)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.First())
            .FirstOrDefault();

    /// <summary>What is counted, else the first member with the words after it.</summary>
    public static string Of(List<FigureSlot> group, ImmutableArray<Reading> readings, string? counts)
    {
        if (counts is not null)
        {
            return counts;
        }

        var first = group[0];
        var text = readings[first.Reading].Article.Text;
        var end = first.Figure.Span.End;
        foreach (var word in Wording.WordScanner.Words(text, new TextSpan(end, Math.Max(end, first.Sentence?.Span.End ?? end))).Take(WordsAfter))
        {
            end = word.End;
        }

        return string.Join(' ', text[first.Figure.Span.Start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
