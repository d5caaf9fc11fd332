using Parallax.Articles;
using Parallax.Flags;

namespace Parallax.Printing.Pages;

/// <summary>Passages to be wary of.</summary>
internal static class FlagSection
{
    public static void Write(PageContext page)
    {
        if (page.Dossier.Articles.All(report => report.Reading.Flags.IsEmpty))
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"flags\"><h2 id=\"flags\">Passages to be wary of</h2>\n<ul class=\"plain\">\n");
        foreach (var report in page.Dossier.Articles)
        {
            foreach (var flag in report.Reading.Flags)
            {
                var place = new Citation(report.Reading.Article.Id, flag.Span);
                page.Html.Raw($"<li{page.Rests([place.Article])}>");
                page.Html.Write($"<b>{EnumNames<FlagKind>.Of(flag.Kind).Value}</b>: <q dir=\"auto\">{Words.Short(page.Quote(place), 160)}</q> <small><bdi>{Words.Short(flag.Reason, 160)}</bdi></small> ");
                page.CiteReport(place);
                page.Html.Raw("</li>\n");
            }
        }

        page.Html.Raw("</ul></section>\n");
    }
}
