namespace Parallax.Printing.Pages;

/// <summary>Two reports beside one another, what both tell marked and numbered; with script only. The passages that copies share stand side by side without it, in <see cref="LineageSection"/>.</summary>
internal static class SideBySideSection
{
    public static void Write(PageContext page)
    {
        if (page.Dossier.Articles.Length < 2)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"beside\"><h2 id=\"beside\">Two reports side by side</h2>\n<div id=\"pairchoice\" hidden><p>");
        Choice(page, "left", "Left", 0);
        page.Html.Raw(" ");
        Choice(page, "right", "Right", 1);
        page.Html.Raw(" <button type=\"button\" id=\"pairopen\">Show side by side</button></p></div>\n<noscript><p>Choosing two reports needs script. Without it, the texts stand below, and what copies share stands side by side under <a href=\"#lineage\">who took from whom</a>.</p></noscript>\n</section>\n");
    }

    public static void WriteDialog(PageContext page) =>
        page.Html.Raw("<dialog id=\"pair\" aria-labelledby=\"pairh\"><button type=\"button\" class=\"close\" id=\"pairclose\">Close</button><h2 id=\"pairh\">Side by side</h2><p id=\"pairnote\"></p><div class=\"columns\"><section aria-labelledby=\"lefth\"><h3 id=\"lefth\"></h3><div id=\"lefttext\" class=\"column\" tabindex=\"0\" role=\"region\" aria-label=\"Left report\"></div></section><section aria-labelledby=\"righth\"><h3 id=\"righth\"></h3><div id=\"righttext\" class=\"column\" tabindex=\"0\" role=\"region\" aria-label=\"Right report\"></div></section></div></dialog>\n");

    private static void Choice(PageContext page, string id, string label, int chosen)
    {
        page.Html.Write($"<label for=\"{id}\">{label}</label> <select id=\"{id}\">");
        for (var i = 0; i < page.Dossier.Articles.Length; i++)
        {
            page.Html.Write($"<option dir=\"auto\" value=\"{i}\"");
            page.Html.Raw(i == chosen ? " selected" : "");
            page.Html.Write($">{Words.Report(page.Dossier.Articles[i].Reading.Article)}</option>");
        }

        page.Html.Raw("</select>");
    }
}
