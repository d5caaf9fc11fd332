using System.Globalization;
using Parallax.Articles;
using Parallax.Comparing;

namespace Parallax.Printing.Pages;

/// <summary>The figure series, each drawn over time with the table of its figures and how they go together.</summary>
internal static class SeriesSection
{
    public static void Write(PageContext page)
    {
        if (page.Dossier.Series.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"figures\"><h2 id=\"figures\">Figures</h2>\n");
        page.Html.Raw("<p class=\"key\">● as told · ○ about or nearly · ▲ at least, more than · ▼ up to, less than · in colour: in conflict with another.</p>\n");
        var compared = page.Dossier.Series.Where(series => series.Origins > 1).ToList();
        foreach (var series in compared)
        {
            WriteSeries(page, series);
        }

        if (compared.Count < page.Dossier.Series.Length)
        {
            page.Html.Write($"<details><summary>{page.Dossier.Series.Length - compared.Count} more, each from one telling only</summary>\n");
            foreach (var series in page.Dossier.Series.Where(series => series.Origins <= 1))
            {
                WriteSeries(page, series);
            }

            page.Html.Raw("</details>\n");
        }

        page.Html.Raw("</section>\n");
    }

    private static void WriteSeries(PageContext page, FigureSeries series)
    {
        page.Html.Raw($"<section class=\"series\"{page.Fact(series.Members.Select(member => member.Article))}>");
        page.Html.Write($"<h3><bdi>{Words.Short(series.Title, 160)}</bdi> ");
        page.Voices(series.Members.Select(member => member.Article).Distinct().Count(), series.Origins);
        page.Html.Raw("</h3>\n");
        SeriesChart.Write(page, series);
        page.Html.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{$"Figures {series.Id}: {Words.Short(series.Title)}"}\"><table><thead><tr><th scope=\"col\" class=\"n\">#</th><th scope=\"col\" class=\"n\">Figure</th><th scope=\"col\">As of</th><th scope=\"col\">According to</th><th scope=\"col\">Told by</th><th scope=\"col\">Goes with others</th></tr></thead><tbody>\n");
        for (var i = 0; i < series.Members.Length; i++)
        {
            var member = series.Members[i];
            page.Html.Raw($"<tr{page.Rests([member.Article])}>");
            page.Html.Write($"<td class=\"n\">{i + 1}</td><td class=\"n\"><bdi>{Words.Amount(member.Figure)}</bdi></td><td class=\"asof\">{member.Figure.AsOf?.ToString() ?? "–"}</td><td><bdi>{Words.Short(member.Figure.Attribution ?? "the report itself")}</bdi></td><td>");
            page.CiteReport(new Citation(member.Article, member.Figure.Span));
            page.Html.Raw("</td><td>");
            Relations(page, series, i);
            page.Html.Raw("</td></tr>\n");
        }

        page.Html.Raw("</tbody></table></div></section>\n");
    }

    /// <summary>Each relation stands once, at its second member; of one kind together, with the first one's reason.</summary>
    private static void Relations(PageContext page, FigureSeries series, int index)
    {
        var separator = "";
        foreach (var kind in series.Relations.Where(relation => Math.Max(relation.A, relation.B) == index).GroupBy(relation => relation.Relation).OrderByDescending(kind => kind.Key))
        {
            var others = string.Join(", ", kind.Select(relation => Math.Min(relation.A, relation.B) + 1).Order().Select(number => number.ToString(CultureInfo.InvariantCulture)));
            page.Html.Write($"{separator}<span class=\"{(kind.Key == FigureRelation.Conflict ? "conflict" : "relation")}\">{Words.Relates(kind.Key)} with {others}</span>");
            separator = "; ";
            if (kind.Key != FigureRelation.Agree)
            {
                page.Html.Write($"<small> <bdi>{Words.Short(kind.First().Reason, 120)}</bdi></small>");
            }
        }
    }
}
