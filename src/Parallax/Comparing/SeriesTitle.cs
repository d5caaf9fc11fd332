using System.Collections.Immutable;
using System.Globalization;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Names a series for people, in the articles' own words.</summary>
internal static class SeriesTitle
{
    private const int WordsAfter = 6;

    /// <summary>What is counted: the words that most members give.</summary>
    public static string? Counts(List<FigureSlot> group) =>
        Commonest(group.Where(slot => !slot.IsPart).Select(slot => slot.Figure.Counts)) is { } counts && counts.Contains(' ', StringComparison.Ordinal)
            ? counts
            : Named(group) ?? Commonest(group.Where(slot => !slot.IsPart).Select(slot => slot.Figure.Counts));

    /// <summary>What is counted or measured and where, else the first member with the words around it.</summary>
    public static string Of(List<FigureSlot> group, ImmutableArray<Reading> readings, string? counts, ActorIndex actors, MeasureTitle measures)
    {
        var isMeasure = group.TrueForAll(MeasureTitle.IsMeasure);
        var title = Of(group, readings, counts, actors, measures, isMeasure);
        return isMeasure ? MeasureTitle.WithUnit(title, group, readings) : title;
    }

    private static string Of(List<FigureSlot> group, ImmutableArray<Reading> readings, string? counts, ActorIndex actors, MeasureTitle measures, bool isMeasure)
    {
        var isPlain = counts is null || !counts.Contains(' ', StringComparison.Ordinal);
        if (isPlain && measures.Of(group, readings) is { } measured)
        {
            return measured;
        }

        if (isPlain && isMeasure && (counts is null || !group.Exists(slot => slot.Noun == counts)))
        {
            return MeasureTitle.Clause(group[0], readings[group[0].Reading]);
        }

        if (isPlain && counts is not null && group[0].Figure.Unit is { } unit && unit is not ("people" or "share") && !isMeasure && !string.Equals(unit, counts, StringComparison.OrdinalIgnoreCase))
        {
            return $"{unit}, {counts}"; // "900 of Orvane's 3,100 jobs"
        }

        if (counts is not null)
        {
            var place = Commonest(group.Where(slot => slot.Places.Count == 1).Select(slot => slot.Places.First()));
            var name = place is null || 2 * group.Count(slot => slot.Places.Contains(place)) < group.Count ? null : actors.NameOfKey(place);
            var isPlanned = 2 * group.Count(slot => slot.IsPlanned) > group.Count;
            var title = isPlanned && group[0].Action == "released" ? $"{counts}, as planned or demanded" : counts;
            return name is null || title.Contains(name, StringComparison.OrdinalIgnoreCase) ? title : $"{title}, {name}";
        }

        if (Named(group, withParts: true) is { } part)
        {
            return part;
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

    /// <summary>"captives released": the noun after the figures and what happens to it.</summary>
    private static string? Named(List<FigureSlot> group, bool withParts = false)
    {
        var whole = group.Where(slot => withParts || !slot.IsPart).ToList();
        var noun = Commonest(whole.Select(slot => slot.Noun)) ?? (whole.Exists(slot => slot.Figure.Unit == "people") ? "people" : null);
        var action = Commonest(whole.Select(slot => slot.Action));
        if (whole.Exists(slot => slot.Unit is not ("people" or "")))
        {
            return noun is null || whole[0].Unit == "share" ? null : whole[0].Unit == "days" ? $"{noun}: how long" : noun;
        }

        return noun is null ? null : action is null || action.Length > 9 || noun.Contains(action, StringComparison.OrdinalIgnoreCase) ? noun : $"{noun} {action}";
    }

    /// <summary>What most say, case aside; of as many the shortest; null where none says anything.</summary>
    public static string? Commonest(IEnumerable<string?> words) =>
        words
            .OfType<string>()
            .GroupBy(word => word.ToLower(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key.Length)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.Order(StringComparer.Ordinal).First())
            .FirstOrDefault();
}
