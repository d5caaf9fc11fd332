using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Text;

namespace Parallax.Printing.Pages;

/// <summary>Who took from whom: for each telling that several reports share a drawing, the reports one below the other by day, an arc from the likelier original to each; below it the same as a list, with the shared passages side by side.</summary>
internal static class LineageSection
{
    private const int MostDrawn = 40; // reports of a telling; the others stand in the table of reports
    private const int ShownAtOnce = 12; // pairs before the rest folds away
    private const int MostPairs = 150; // the JSON holds the others
    private const int MostPassages = 8;
    private const int LongestPassage = 240; // characters; the whole stands one click away
    private const int RowHeight = 26;
    private const int Spine = 96; // where the reports stand, in units of the drawing
    private const int Width = 640;

    public static void Write(PageContext page)
    {
        var copies = page.Dossier.Copies;
        if (copies.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"lineage\"><h2 id=\"lineage\">Who took from whom</h2>\n<p class=\"key\">An arc with a head leads from the likelier original to what was made of it; without a head, nothing tells which was first. Dashed: in other words.</p>\n");
        foreach (var origin in page.Dossier.Origins.Origins.Where(origin => origin.Articles.Length > 1))
        {
            Draw(page, origin);
        }

        var shown = copies.OrderByDescending(link => link.Score).ThenBy(link => link.A.Value, StringComparer.Ordinal).ThenBy(link => link.B.Value, StringComparer.Ordinal).Take(MostPairs).ToList();
        page.Folded(shown, ShownAtOnce, "more pairs", (some, _) => List(page, some));

        if (copies.Length > shown.Count)
        {
            page.Html.Write($"<p>{Words.Count(copies.Length - shown.Count, "further pair")} in the JSON.</p>\n");
        }

        page.Html.Raw("</section>\n");
    }

    private static void Draw(PageContext page, Origin origin)
    {
        var reports = origin.Articles.OrderBy(id => page.Places[id]).Take(MostDrawn).ToImmutableArray();
        var parents = reports.Select((id, row) => Parent(page, reports, id, row)).ToImmutableArray();
        if (parents.All(parent => parent is null))
        {
            return;
        }

        page.Html.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Drawing of telling {origin.Id}\"><svg class=\"chart lineage\" viewBox=\"0 0 {Width} {(reports.Length * RowHeight) + 6}\" role=\"img\" aria-label=\"{Described(page, origin, reports, parents)}\">");
        for (var row = 0; row < reports.Length; row++)
        {
            page.Html.Raw($"<g{page.Rests([reports[row]])}>");
            if (parents[row] is { } parent)
            {
                var (from, to) = (Y(parent.Row), Y(row));
                var reach = Math.Max(8, Spine - 18 - (12 * Math.Abs(row - parent.Row)));
                page.Html.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"arc{(parent.Kind == CopyKind.Rewrite ? " reworded" : "")}\" d=\"M{Spine} {from}C{reach} {from} {reach} {to} {Spine - 6} {to}\"/>"));
                if (parent.IsOriginal)
                {
                    page.Html.Raw(string.Create(CultureInfo.InvariantCulture, $"<path class=\"mark\" d=\"M{Spine - 12} {to - 4}L{Spine - 5} {to}L{Spine - 12} {to + 4}Z\"/>"));
                }
            }

            page.Html.Raw(string.Create(CultureInfo.InvariantCulture, $"<circle class=\"mark{(parents[row] is null ? "" : " hollow")}\" cx=\"{Spine}\" cy=\"{Y(row)}\" r=\"4.5\"/>"));
            var article = page.Article(reports[row]);
            page.Html.Write($"<text x=\"{Spine + 12}\" y=\"{Y(row) + 4}\">{Words.Short($"{Words.Report(article)}: {article.Title}", 84)}</text>");
            page.Html.Raw("</g>");
        }

        page.Html.Raw("</svg></div>\n");
    }

    /// <summary>The report of the telling that one is likeliest taken from: of those named its original, else of the earlier rows, that of the highest score.</summary>
    private static (int Row, CopyKind Kind, bool IsOriginal)? Parent(PageContext page, ImmutableArray<ArticleId> reports, ArticleId id, int row)
    {
        var best = page.Dossier.Copies
            .Where(link => link.A == id || link.B == id)
            .Select(link => (Link: link, Row: reports.IndexOf(link.A == id ? link.B : link.A)))
            .Where(each => each.Row >= 0 && (each.Link.From is { } from ? from != id : each.Row < row))
            .OrderBy(each => each.Link.From is null)
            .ThenByDescending(each => each.Link.Score)
            .ThenByDescending(each => each.Link.Share)
            .ThenBy(each => each.Row)
            .Take(1)
            .ToList();
        return best is [var chosen] ? (chosen.Row, chosen.Link.Kind, chosen.Link.From is not null) : null;
    }

    private static string Described(PageContext page, Origin origin, ImmutableArray<ArticleId> reports, ImmutableArray<(int Row, CopyKind Kind, bool IsOriginal)?> parents)
    {
        var told = reports.Select((id, row) => parents[row] is { } parent ? $"{Words.Report(page.Article(id))} {(parent.IsOriginal ? "from" : "with")} {Words.Report(page.Article(reports[parent.Row]))}" : null).OfType<string>();
        return $"Telling {origin.Id} in {Words.Count(origin.Articles.Length, "report")}: {string.Join("; ", told)}. The list below gives each pair.";
    }

    private static int Y(int row) => (row * RowHeight) + (RowHeight / 2);

    private static void List(PageContext page, IEnumerable<CopyLink> links)
    {
        page.Html.Raw("<ul class=\"plain pairs\">\n");
        foreach (var link in links)
        {
            page.Html.Raw($"<li{page.Fact([link.A, link.B])}>");
            page.Html.Write($"<b>{EnumNames<CopyKind>.Of(link.Kind).Value}</b>: <bdi>{Words.Report(page.Article(link.A))}</bdi> and <bdi>{Words.Report(page.Article(link.B))}</bdi>, {Percent(link.Share)} of the shorter");
            if (link.From is { } from)
            {
                page.Html.Write($"; likelier original: <bdi>{Words.Report(page.Article(from))}</bdi>");
            }

            page.Html.Write($" <small><bdi>{Words.Short(string.Join("; ", link.Reasons), 240)}</bdi></small>\n");
            Passages(page, link);
            page.Html.Raw("</li>\n");
        }

        page.Html.Raw("</ul>\n");
    }

    private static void Passages(PageContext page, CopyLink link)
    {
        if (link.Passages.IsEmpty)
        {
            return;
        }

        page.Html.Write($"<details><summary>{Words.Count(link.Passages.Length, "shared passage")} side by side</summary>\n<table class=\"passages\"><thead><tr><th scope=\"col\"><bdi>{Words.Report(page.Article(link.A))}</bdi></th><th scope=\"col\"><bdi>{Words.Report(page.Article(link.B))}</bdi></th></tr></thead><tbody>\n");
        foreach (var passage in link.Passages.Take(MostPassages))
        {
            page.Html.Raw("<tr><td dir=\"auto\">");
            Passage(page, link.A, passage.A);
            page.Html.Raw("</td><td dir=\"auto\">");
            Passage(page, link.B, passage.B);
            page.Html.Raw("</td></tr>\n");
        }

        page.Html.Raw("</tbody></table>\n");
        if (link.Passages.Length > MostPassages)
        {
            page.Html.Write($"<p>{Words.Count(link.Passages.Length - MostPassages, "further passage")} in the JSON.</p>\n");
        }

        page.Html.Raw("</details>\n");
    }

    private static void Passage(PageContext page, ArticleId article, TextSpan span) => page.Cite(new Citation(article, span), Words.Short(span.Of(page.Article(article).Text), LongestPassage));

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
