using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;

namespace Parallax.Printing.Pages;

/// <summary>Where each party stands: a row a party, its stances in the order of their days; reports that tell one stance in the same words share a line.</summary>
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
        page.Folded(parties, ShownParties, "more parties", (some, _) => Table(page, some));

        page.Html.Raw("</section>\n");
    }

    private static void Table(PageContext page, IEnumerable<IGrouping<string, StoryPosition>> parties)
    {
        page.Html.Raw("<table class=\"stances\"><thead><tr><th scope=\"col\">Party</th><th scope=\"col\">Stances, by day</th></tr></thead><tbody>\n");
        foreach (var party in parties)
        {
            page.Html.Raw($"<tr{page.Rests(party.Select(position => position.Article))}><th scope=\"row\">");
            page.Party(party.Key);
            page.Html.Raw("</th><td>");
            foreach (var told in party
                .GroupBy(position => (Day: Day(page, position), position.Position.Stance, position.Position.IsNegated, Target: (position.Position.Target ?? "").ToUpperInvariant()))
                .OrderBy(told => told.Key.Day ?? LocalDate.MaxIsoValue))
            {
                Stance(page, [.. told.OrderBy(position => page.Article(position.Article).Published?.Day ?? LocalDate.MaxIsoValue)]);
            }

            page.Html.Raw("</td></tr>\n");
        }

        page.Html.Raw("</tbody></table>\n");
    }

    private static void Stance(PageContext page, List<StoryPosition> told)
    {
        var position = told[0].Position;
        page.Html.Raw($"<div class=\"stance\"{page.Fact(told.Select(one => one.Article))}>");
        page.Html.Write($"<small class=\"day\">{(Day(page, told[0]) is { } day ? Words.ShortDay(day) : "undated")}</small> <span>");
        page.Cite(PlaceOf(told[0]), Words.Stances(position.Stance, position.IsNegated));
        page.Html.Write($" <bdi>{Words.Short(position.Target ?? "", 120)}</bdi>");
        if (told.Count > 1)
        {
            page.Html.Raw(" <small class=\"told\">also ");
            page.CiteReports(told.Skip(1).Select(PlaceOf));
            page.Html.Raw("</small>");
        }

        page.Html.Raw("</span></div>");
    }

    private static Citation PlaceOf(StoryPosition position) => new(position.Article, position.Position.Span);

    private static LocalDate? Day(PageContext page, StoryPosition position) =>
        position.Position.Date ?? page.Article(position.Article).Published?.Day;
}
