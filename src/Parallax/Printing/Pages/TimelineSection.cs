namespace Parallax.Printing.Pages;

/// <summary>What happened, by the day it happened.</summary>
internal static class TimelineSection
{
    private const int ShownAtOnce = 25; // entries of most weight in each part; the rest folds away

    public static void Write(PageContext page)
    {
        var timeline = page.Dossier.Timeline;
        if (timeline.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"timeline\"><h2 id=\"timeline\">Timeline</h2>\n");
        foreach (var part in timeline.GroupBy(entry => entry.Part).OrderBy(part => part.Key))
        {
            page.Html.Write($"<h3>{Words.PartOf(part.Key)}</h3>\n");
            Part(page, [.. part]);
        }

        page.Html.Raw("</section>\n");
    }

    private static void Part(PageContext page, List<Comparing.TimelineEntry> entries)
    {
        var least = entries.Select(entry => entry.Weight).OrderDescending().Take(ShownAtOnce).Last();
        List(page, entries.Where(entry => entry.Weight >= least));
        var rest = entries.Count(entry => entry.Weight < least);
        if (rest > 0)
        {
            page.Html.Write($"<details><summary>{rest} of less weight</summary>\n");
            List(page, entries.Where(entry => entry.Weight < least));
            page.Html.Raw("</details>\n");
        }
    }

    private static void List(PageContext page, IEnumerable<Comparing.TimelineEntry> entries)
    {
        page.Html.Raw("<dl class=\"timeline\">\n");
        foreach (var entry in entries)
        {
            page.Html.Raw($"<div{page.Fact(entry.Sources.Select(source => source.Article))}>");
            page.Html.Write($"<dt>{Words.When(entry.Date)}</dt><dd><span dir=\"auto\">{Words.Short(entry.Summary, 300)}</span> ");
            page.CiteReports(entry.Sources);
            page.Html.Raw(" ");
            page.Voices(entry.Sources.Select(source => source.Article).Distinct().Count(), entry.Origins);
            page.Html.Raw("</dd></div>\n");
        }

        page.Html.Raw("</dl>\n");
    }
}
