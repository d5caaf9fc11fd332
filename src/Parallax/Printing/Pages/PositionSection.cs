using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;

namespace Parallax.Printing.Pages;

/// <summary>Where each party stands: a row a party, a column a day, in each cell the stances taken then.</summary>
internal static class PositionSection
{
    private const int ShownParties = 12; // rows before the rest folds away

    public static void Write(PageContext page)
    {
        var positions = page.Dossier.Negotiation.Positions;
        if (positions.IsEmpty)
        {
            return;
        }

        var parties = positions.GroupBy(position => position.Actor, StringComparer.Ordinal)
            .OrderByDescending(party => party.Count())
            .ThenBy(party => party.Key, StringComparer.Ordinal)
            .ToList();
        page.Html.Raw("<section aria-labelledby=\"positions\"><h2 id=\"positions\">Where the parties stand</h2>\n");
        page.Folded(parties, ShownParties, "more parties", (some, areOthers) => Grid(page, areOthers ? "Positions of further parties" : "Positions by party and day", some));

        page.Html.Raw("</section>\n");
    }

    private static void Grid(PageContext page, string label, IEnumerable<IGrouping<string, StoryPosition>> shown)
    {
        var parties = shown.ToList();
        var days = parties.SelectMany(party => party).Select(position => Day(page, position)).Distinct().OrderBy(day => day ?? LocalDate.MaxIsoValue).ToList();
        page.Html.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table class=\"grid\"><thead><tr><th scope=\"col\">Party</th>");
        foreach (var day in days)
        {
            page.Html.Write($"<th scope=\"col\">{(day is { } known ? Words.ShortDay(known) : "undated")}</th>");
        }

        page.Html.Raw("</tr></thead><tbody>\n");
        foreach (var party in parties)
        {
            page.Html.Raw("<tr><th scope=\"row\">");
            page.Party(party.Key);
            page.Html.Raw("</th>");
            foreach (var day in days)
            {
                page.Html.Raw("<td>");
                Cell(page, party.Where(position => Day(page, position) == day));
                page.Html.Raw("</td>");
            }

            page.Html.Raw("</tr>\n");
        }

        page.Html.Raw("</tbody></table></div>\n");
    }

    private static void Cell(PageContext page, IEnumerable<StoryPosition> positions)
    {
        foreach (var position in positions)
        {
            page.Html.Raw($"<div{page.Fact([position.Article])}>");
            page.Cite(new Citation(position.Article, position.Position.Span), Words.Stances(position.Position.Stance, position.Position.IsNegated));
            page.Html.Write($" <small><bdi>{Words.Short(position.Position.Target ?? "", 60)}</bdi></small></div>");
        }
    }

    private static LocalDate? Day(PageContext page, StoryPosition position) =>
        position.Position.Date ?? page.Article(position.Article).Published?.Day;
}
