using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;

namespace Parallax.Printing.Ledgers;

/// <summary>The short answer of a dossier: what is agreed, what changes, what is disputed, each with the voices behind it.</summary>
public static class Ledger
{
    private const int LongestTelling = 220; // characters of a statement or sentence in a line; the whole stands one click away
    private const int MostEvents = 12;

    /// <summary>The lines: agreed, changing, disputed; in each heap those with most independent tellings first.</summary>
    public static ImmutableArray<LedgerLine> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var articles = dossier.Articles.ToDictionary(article => article.Reading.Article.Id, article => article.Reading.Article);
        var lines = dossier.Series.Select(series => OfSeries(series, dossier.Origins))
            .Concat(dossier.Utterances.Select(utterance => OfUtterance(utterance, articles)))
            .Concat(dossier.Timeline.OrderByDescending(entry => entry.Weight).Select(OfEvent).OfType<LedgerLine>().Take(MostEvents))
            .Concat(dossier.Contradictions.Select(contradiction => OfContradiction(contradiction, dossier, articles)));
        return
        [
            .. lines.OfType<LedgerLine>()
                .OrderBy(line => line.Panel)
                .ThenByDescending(line => line.Origins)
                .ThenByDescending(line => line.Reports),
        ];
    }

    private static LedgerLine? OfSeries(FigureSeries series, OriginMap origins)
    {
        var related = series.Relations.Where(relation => relation.Relation != FigureRelation.Scope).SelectMany(relation => new[] { relation.A, relation.B }).ToHashSet();
        var kinds = series.Relations.Select(relation => relation.Relation).ToHashSet();
        var members = series.Members.Where((_, index) => related.Contains(index)).ToImmutableArray();
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

    private static LedgerLine? OfEvent(TimelineEntry entry) => entry.Origins < 2 ? null : new LedgerLine(
        LedgerPanel.Agreed,
        entry.Date,
        [new LedgerEntry(Words.Short(entry.Summary, LongestTelling), APlaceAReport(entry.Sources))],
        entry.Sources.Select(source => source.Article).Distinct().Count(),
        entry.Origins);

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
            contradiction.Explanation,
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

    private static ImmutableArray<Citation> APlaceAReport(IEnumerable<Citation> places) => [.. places.DistinctBy(place => place.Article)];
}
