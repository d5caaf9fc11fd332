using Parallax.Printing.Ledgers;

namespace Parallax.Printing.Pages;

/// <summary>The three panels: agreed, changing, disputed.</summary>
internal static class LedgerSection
{
    private const int ShownAtOnce = 10; // lines of a panel before the rest folds away: about one screen
    private const int MostEntries = 5; // sides of a line; all of them stand in the sections below
    private const int MostReports = 3; // links of a side; all of them stand in the sections below

    public static void Write(PageContext page)
    {
        var lines = Ledger.Of(page.Dossier);
        page.Html.Raw("<section class=\"ledger\" aria-label=\"Agreed, changing, disputed\">\n");
        Panel(page, "agreed", "Agreed", "Nothing is told alike by two independent tellings.", [.. lines.Where(line => line.Panel == LedgerPanel.Agreed)]);
        Panel(page, "changing", "Changing", "No figure changes.", [.. lines.Where(line => line.Panel == LedgerPanel.Changing)]);
        Panel(page, "disputed", "Disputed", "Nothing contradicts.", [.. lines.Where(line => line.Panel == LedgerPanel.Disputed)]);
        page.Html.Raw("</section>\n");
    }

    private static void Panel(PageContext page, string id, string title, string none, LedgerLine[] lines)
    {
        page.Html.Write($"<section class=\"panel {id}\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title} <small>{lines.Length}</small></h2>\n");
        if (lines.Length == 0)
        {
            page.Html.Write($"<p class=\"none\">{none}</p>\n");
        }

        page.Folded(lines, ShownAtOnce, "more", (some, _) => List(page, some));

        page.Html.Raw("</section>\n");
    }

    private static void List(PageContext page, IEnumerable<LedgerLine> lines)
    {
        page.Html.Raw("<ul class=\"plain\">\n");
        foreach (var line in lines)
        {
            page.Html.Raw($"<li{page.Fact(line.Entries.SelectMany(entry => entry.Places).Select(place => place.Article))}>");
            page.Html.Write($"<span class=\"what\"><bdi>{Words.Short(line.Title, 160)}</bdi></span> ");
            var separator = line.Panel switch { LedgerPanel.Changing => " → ", LedgerPanel.Disputed => " against ", _ => "; " };
            for (var i = 0; i < Math.Min(line.Entries.Length, MostEntries); i++)
            {
                page.Html.Raw($"<span class=\"side\"{page.Rests(line.Entries[i].Places.Select(place => place.Article))}>{(i == 0 ? "" : $"<span class=\"between\">{separator}</span>")}");
                page.Cite(line.Entries[i].Places[0], line.Entries[i].Text);
                page.Html.Raw(" <small>");
                page.CiteReports(line.Entries[i].Places, MostReports);
                page.Html.Raw("</small></span>");
            }

            if (line.Entries.Length > MostEntries)
            {
                page.Html.Write($"<span class=\"rest\"> and {line.Entries.Length - MostEntries} more </span>");
            }

            page.Html.Raw(" ");
            page.Voices(line.Reports, line.Origins);
            page.Html.Raw("</li>\n");
        }

        page.Html.Raw("</ul>\n");
    }
}
