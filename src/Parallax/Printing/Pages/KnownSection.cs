using NodaTime;
using Parallax.Dossiers;

namespace Parallax.Printing.Pages;

/// <summary>
/// What was known when: a list of the days with their reports; with script a slider of these days and a choice of the outlet, which hide what rests on none of the
/// reports left and count the voices of each day. How figures and sayings go together is not judged anew on the page, and it says so.
/// </summary>
internal static class KnownSection
{
    public static void Write(PageContext page)
    {
        var reports = page.Dossier.Articles;
        var days = reports.Select(Day).OfType<LocalDate>().Distinct().Order().ToList();
        var outlets = reports.Select(report => report.Reading.Article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (days.Count < 2 && outlets.Count < 2)
        {
            return;
        }

        page.Html.Raw("<section class=\"known\" aria-label=\"What was known when\">\n");
        Controls(page, days, outlets);
        page.Html.Write($"<details><summary>When the reports came: {Words.Count(days.Count, "day")}</summary>\n<ol class=\"days\">\n");
        var tellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in days)
        {
            var published = reports.Where(report => Day(report) == day).ToList();
            tellings.UnionWith(published.Select(report => report.Origin));
            page.Html.Write($"<li><time datetime=\"{day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}\">{Words.Day(day)}</time>: ");
            Reports(page, published);
            page.Html.Write($" <small>{Words.Count(tellings.Count, "independent telling")} so far</small></li>\n");
        }

        page.Html.Raw("</ol>\n");
        var undated = reports.Where(report => Day(report) is null).ToList();
        if (undated.Count > 0)
        {
            page.Html.Raw("<p>No day is known of ");
            Reports(page, undated);
            page.Html.Raw(": shown with the last day only.</p>\n");
        }

        page.Html.Raw("</details></section>\n");
    }

    private static void Controls(PageContext page, List<LocalDate> days, List<string> outlets)
    {
        var tellings = page.Dossier.Origins.Origins.Select(origin => origin.Id).ToList();
        page.Html.Write($"<div id=\"controls\" hidden data-days=\"{string.Join(' ', page.Dossier.Articles.Select(report => Day(report) is { } day ? days.IndexOf(day) : Math.Max(0, days.Count - 1)))}\" data-outlets=\"{string.Join(' ', page.Dossier.Articles.Select(report => report.Reading.Article.Outlet is { } outlet ? outlets.IndexOf(outlet) : -1))}\" data-tellings=\"{string.Join(' ', page.Dossier.Articles.Select(report => tellings.IndexOf(report.Origin)))}\">\n");
        if (days.Count > 1)
        {
            page.Html.Write($"<p><label for=\"asof\">Published until</label> <input type=\"range\" id=\"asof\" min=\"0\" max=\"{days.Count - 1}\" value=\"{days.Count - 1}\" step=\"1\"> <output id=\"asofday\" for=\"asof\">{Words.Day(days[^1])}</output></p>\n");
        }

        if (outlets.Count > 1)
        {
            page.Html.Raw("<p><label for=\"outlet\">Outlet</label> <select id=\"outlet\"><option value=\"\">all</option>");
            for (var i = 0; i < outlets.Count; i++)
            {
                page.Html.Write($"<option dir=\"auto\" value=\"{i}\">{Words.Short(outlets[i])}</option>");
            }

            page.Html.Raw("</select></p>\n");
        }

        page.Html.Raw("<p id=\"shown\" role=\"status\"></p></div>\n");
    }

    private static void Reports(PageContext page, List<DossierArticle> reports)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            var article = reports[i].Reading.Article;
            page.Html.Write($"{(i == 0 ? "" : ", ")}<a href=\"#r{page.Places[article.Id] + 1}\"><bdi>{Words.Short(article.Outlet ?? article.Id.Value)}</bdi></a>");
        }
    }

    /// <summary>The report's day, or the last that it may be of; null where nobody knows.</summary>
    private static LocalDate? Day(DossierArticle report) => report.Reading.Article.Published?.Day ?? report.PublishedRange?.To;
}
