using System.Globalization;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;

namespace Parallax.Printing.Pages;

/// <summary>The reports: a table of what is known about each, and at the page's end their texts, to which every fact leads.</summary>
internal static class ReportSection
{
    public static void WriteTable(PageContext page)
    {
        page.Html.Raw("<section aria-labelledby=\"reports\"><h2 id=\"reports\">Reports</h2>\n");
        page.Html.Raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table of reports\"><table><thead><tr><th scope=\"col\">Published</th><th scope=\"col\">Basis</th><th scope=\"col\">Outlet</th><th scope=\"col\">Headline</th><th scope=\"col\">Telling</th><th scope=\"col\">Cut</th></tr></thead><tbody>\n");
        for (var i = 0; i < page.Dossier.Articles.Length; i++)
        {
            WriteRow(page, page.Dossier.Articles[i], i);
        }

        page.Html.Raw("</tbody></table></div>\n");
        page.Html.Raw("</section>\n");
    }

    public static void WriteTexts(PageContext page)
    {
        page.Html.Raw("<section class=\"texts\" aria-labelledby=\"texts\"><h2 id=\"texts\">The reports, word for word</h2>\n");
        for (var i = 0; i < page.Dossier.Articles.Length; i++)
        {
            var article = page.Dossier.Articles[i].Reading.Article;
            page.Html.Raw($"<article class=\"report\"{page.Rests([article.Id])}");
            page.Html.Write($" id=\"r{i + 1}\" aria-labelledby=\"r{i + 1}h\"><h3 id=\"r{i + 1}h\"><span class=\"outlet\"><bdi>{Words.Short(article.Outlet ?? article.Id.Value)}</bdi></span> <span class=\"day\">{(article.Published is { } published ? Words.Day(published.Day) : "undated")}</span> <small><bdi>{Words.Short(article.Title ?? "", 160)}</bdi></small></h3>\n<div class=\"text\">\n");
            MarkedReport.Write(page.Html, page.Dossier.Articles[i].Reading, page.Evidence.Cited);
            page.Html.Raw("</div></article>\n");
        }

        page.Html.Raw("</section>\n");
    }

    private static void WriteRow(PageContext page, DossierArticle report, int index)
    {
        var article = report.Reading.Article;
        var origin = page.Dossier.Origins.Origins.First(each => each.Id == report.Origin);
        page.Html.Raw($"<tr{page.Rests([article.Id])}>");
        page.Html.Write($"<td>{Published(report)}</td><td><bdi>{Words.Short(Basis(report), 160)}</bdi></td><td><bdi>{Words.Short(article.Outlet ?? "–")}</bdi></td><td><a href=\"#r{index + 1}\"><bdi>{Words.Short(article.Title ?? article.Id.Value, 120)}</bdi></a></td><td>{origin.Id}, {Telling(origin)}</td><td>{CutShare(article)}</td></tr>\n");
    }

    private static string Published(DossierArticle report) => report.Reading.Article.Published is { } published
        ? Words.Day(published.Day)
        : report.PublishedRange is { } range ? $"not stated; {Words.Days(range.From, range.To)}" : "not stated";

    private static string Basis(DossierArticle report) => report.Reading.Article.Published is { } published
        ? EnumNames<PublicationBasis>.Of(published.Basis).Value
        : report.PublishedRange is { } range ? string.Join("; ", range.Reasons) : "–";

    private static string Telling(Origin origin) => origin.Basis switch
    {
        OriginBasis.Own => "alone",
        OriginBasis.Copy => $"copied in {Words.Count(origin.Articles.Length, "report")}",
        OriginBasis.Rewrite => $"rewritten in {Words.Count(origin.Articles.Length, "report")}",
        OriginBasis.Agency => $"agency text in {Words.Count(origin.Articles.Length, "report")}",
        _ => $"shared by {Words.Count(origin.Articles.Length, "report")}",
    };

    private static string CutShare(Article article) => article.Cuts.IsEmpty
        ? "nothing"
        : string.Create(CultureInfo.InvariantCulture, $"{100.0 * article.Cuts.Sum(cut => cut.Span.Length) / article.Text.Length:0} %: {string.Join(", ", article.Cuts.Select(cut => EnumNames<CutReason>.Of(cut.Reason).Value).Distinct())}");
}
