using System.Collections.Immutable;
using System.Text;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;

namespace Parallax.Printing.Ledgers;

/// <summary>The short answer of a dossier: what is agreed, what changes, what is disputed, each with the voices behind it.</summary>
public static class Ledger
{
    private const int LongestTelling = 220; // characters of a statement or sentence in a line; the whole stands one click away
    private const int MostEvents = 12;
    private const int DayLength = 10; // characters of 2024-02-07

    /// <summary>The lines: agreed, changing, disputed; in each heap those with most independent tellings first.</summary>
    public static ImmutableArray<LedgerLine> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var articles = dossier.Articles.ToDictionary(article => article.Reading.Article.Id, article => article.Reading.Article);
        var lines = dossier.Series
            .SelectMany(series => Compared(series).Where(members => !HaveTheirOwn(series, members, dossier)).Select(members => OfSeries(series, members, dossier.Origins)))
            .Concat(dossier.Utterances.Select(utterance => OfUtterance(utterance, articles)))
            .Concat(dossier.Timeline.OrderByDescending(entry => entry.Weight).Select(entry => OfEvent(entry, dossier.Origins, articles)).OfType<LedgerLine>().Take(MostEvents))
            .Concat(dossier.Contradictions.Select(contradiction => OfContradiction(contradiction, dossier, articles)));
        return
        [
            .. lines.OfType<LedgerLine>()
                .OrderBy(line => line.Panel)
                .ThenByDescending(line => line.Origins)
                .ThenByDescending(line => line.Reports),
        ];
    }

    /// <summary>The members of a series in groups that are of one scope: figures that differ only in scope neither agree nor contradict.</summary>
    private static IEnumerable<ImmutableArray<int>> Compared(FigureSeries series)
    {
        var group = Enumerable.Range(0, series.Members.Length).ToArray();
        foreach (var relation in series.Relations.Where(relation => relation.Relation != FigureRelation.Scope))
        {
            var (kept, joined) = (group[relation.A], group[relation.B]);
            for (var i = 0; i < group.Length; i++)
            {
                group[i] = group[i] == joined ? kept : group[i];
            }
        }

        return Enumerable.Range(0, group.Length).GroupBy(index => group[index]).Where(each => each.Count() > 1).Select(each => each.ToImmutableArray());
    }

    /// <summary>True for the parts of a whole that stand in a series of their own as well: their line has that series' title.</summary>
    private static bool HaveTheirOwn(FigureSeries series, ImmutableArray<int> indices, Dossier dossier) =>
        indices.Length < series.Members.Length
        && dossier.Series.Any(own => own != series && own.Members.Length < series.Members.Length && indices.All(index => own.Members.Contains(series.Members[index])));

    private static LedgerLine? OfSeries(FigureSeries series, ImmutableArray<int> indices, OriginMap origins)
    {
        var kinds = series.Relations.Where(relation => indices.Contains(relation.A) && indices.Contains(relation.B)).Select(relation => relation.Relation).ToHashSet();
        var members = indices.Select(index => series.Members[index]).ToImmutableArray();
        var reports = members.Select(member => member.Article).ToHashSet();
        var voices = origins.Count(reports);
        LedgerPanel? panel = kinds.Contains(FigureRelation.Conflict) ? LedgerPanel.Disputed
            : kinds.Overlaps([FigureRelation.Evolves, FigureRelation.Falls, FigureRelation.Stale]) ? LedgerPanel.Changing
            : kinds.Overlaps([FigureRelation.Agree, FigureRelation.Compatible]) && voices > 1 ? LedgerPanel.Agreed
            : null;
        return panel is not { } found ? null : new LedgerLine(
            found,
            series.Title,
            [
                .. members.GroupBy(member => Words.Amount(member.Figure), StringComparer.Ordinal)
                    .Select(told => new LedgerEntry(told.Key, APlaceAReport(told.Select(member => new Citation(member.Article, member.Figure.Span))))),
            ],
            reports.Count,
            voices);
    }

    private static LedgerLine? OfUtterance(Utterance utterance, Dictionary<ArticleId, Article> articles)
    {
        if (utterance.Origins < 2)
        {
            return null;
        }

        var shortest = utterance.Variants.MinBy(variant => variant.Span.Length);
        return new LedgerLine(
            LedgerPanel.Agreed,
            $"{utterance.Speaker ?? "Unknown speaker"} said",
            [new LedgerEntry(Words.Short(shortest.Span.Of(articles[shortest.Article].Text), LongestTelling), APlaceAReport(utterance.Variants.OrderBy(variant => variant == shortest ? 0 : 1)))],
            utterance.Variants.Select(variant => variant.Article).Distinct().Count(),
            utterance.Origins);
    }

    /// <summary>An event of a known day that independent tellings give with the same numbers; one that puts another number to it does not agree.</summary>
    private static LedgerLine? OfEvent(TimelineEntry entry, OriginMap origins, Dictionary<ArticleId, Article> articles)
    {
        var numbers = Numbers(entry.Summary);
        var alike = entry.Sources.Where(source => Numbers(source.Span.Of(articles[source.Article].Text)) == numbers).ToList();
        var reports = alike.Select(source => source.Article).ToHashSet();
        var voices = origins.Count(reports);
        return entry.Date.Length < DayLength || voices < 2 ? null : new LedgerLine(
            LedgerPanel.Agreed,
            Words.When(entry.Date),
            [new LedgerEntry(Words.Short(entry.Summary, LongestTelling), APlaceAReport(alike))],
            reports.Count,
            voices);
    }

    /// <summary>The numbers in digits of a text, each with a blank behind it.</summary>
    private static string Numbers(string text)
    {
        var numbers = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isInside = i > 0 && i + 1 < text.Length && (text[i] is ',' or '.') && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
            if (char.IsAsciiDigit(text[i]) || isInside)
            {
                numbers.Append(text[i]);
            }
            else if (numbers.Length > 0 && numbers[^1] != ' ')
            {
                numbers.Append(' ');
            }
        }

        return numbers.ToString().TrimEnd();
    }

    /// <summary>A contradiction of numbers that a disputed series shows already is not told twice.</summary>
    private static LedgerLine? OfContradiction(Contradiction contradiction, Dossier dossier, Dictionary<ArticleId, Article> articles)
    {
        if (contradiction.Kind == ContradictionKind.Number && dossier.Series.Any(series => IsShown(series, contradiction)))
        {
            return null;
        }

        var reports = contradiction.Members.Select(member => member.Article).ToHashSet();
        return new LedgerLine(
            LedgerPanel.Disputed,
            contradiction.Kind == ContradictionKind.Damage ? "Words broken on the way" : contradiction.Explanation, // which words, the sides tell
            [
                .. contradiction.Members.GroupBy(member => Words.Short(member.Span.Of(articles[member.Article].Text), LongestTelling), StringComparer.OrdinalIgnoreCase)
                    .Select(told => new LedgerEntry(told.Key, APlaceAReport(told))),
            ],
            reports.Count,
            dossier.Origins.Count(reports));
    }

    private static bool IsShown(FigureSeries series, Contradiction contradiction) =>
        series.Relations.Any(relation => relation.Relation == FigureRelation.Conflict)
        && contradiction.Members.All(place => series.Members.Any(member => member.Article == place.Article && member.Figure.Span.Overlaps(place.Span)));

    /// <summary>The first place of each report, in their order.</summary>
    internal static ImmutableArray<Citation> APlaceAReport(IEnumerable<Citation> places) => [.. places.DistinctBy(place => place.Article)];
}
