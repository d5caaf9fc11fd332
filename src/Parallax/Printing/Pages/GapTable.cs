using Parallax.Comparing;

namespace Parallax.Printing.Pages;

/// <summary>On what parties differ, or no longer do: a row a thing that more than one of them named, a column a party, what is open first; each stand leads to its words.</summary>
internal static class GapTable
{
    private const int ShownAtOnce = 12; // rows before the rest folds away
    private const int MostParties = 6; // columns; the stands of the others share one

    public static void Write(PageContext page)
    {
        var gaps = page.Dossier.Negotiation.Gaps.OrderBy(gap => gap.IsOpen switch { true => 0, null => 1, false => 2 }).ToList();
        if (gaps.Count == 0)
        {
            return;
        }

        var parties = gaps.SelectMany(gap => gap.Sides).GroupBy(side => side.Party, StringComparer.Ordinal)
            .OrderBy(party => page.IsMediator(party.Key)).ThenByDescending(party => party.Count()).ThenBy(party => party.Key, StringComparer.Ordinal)
            .Select(party => party.Key)
            .ToList();
        page.Html.Raw("<section class=\"gaps\" aria-labelledby=\"gaps\"><h3 id=\"gaps\">Between the parties</h3>\n<p class=\"key\">Where each party stands by its latest proposal, or by one that it accepted since; a mediator’s own plan stands beside them. In words: no number tells whether they meet.</p>\n");
        page.Folded(gaps, ShownAtOnce, "more", (some, areOthers) => Table(page, areOthers ? "What else is open between the parties" : "What is open between the parties", parties, some));

        page.Html.Raw("</section>\n");
    }

    private static void Table(PageContext page, string label, List<string> parties, IEnumerable<NegotiationGap> gaps)
    {
        page.Html.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table class=\"grid gap\"><thead><tr><th scope=\"col\">Term</th><th scope=\"col\">State</th>");
        foreach (var party in parties.Take(MostParties))
        {
            page.Html.Raw("<th scope=\"col\">");
            page.Party(party);
            page.Html.Raw("</th>");
        }

        page.Html.Raw(parties.Count > MostParties ? "<th scope=\"col\">Others</th></tr></thead><tbody>\n" : "</tr></thead><tbody>\n");
        foreach (var gap in gaps)
        {
            page.Html.Raw($"<tr{page.Fact(gap.Sides.Select(side => side.Place.Article))}>");
            page.Html.Write($"<th scope=\"row\"><bdi>{Words.Short(gap.Topic ?? EnumNames<TermKind>.Of(gap.Kind).Value)}</bdi>{(IsBare(gap) ? ", in " : "")}<bdi>{(IsBare(gap) ? Words.Short(gap.Unit!) : "")}</bdi></th><td>");
            page.Html.Raw(gap.IsOpen switch { true => "<span class=\"conflict\">open</span>", false => "closed", null => "in words" });
            page.Html.Raw("</td>");
            foreach (var party in parties.Take(MostParties))
            {
                page.Html.Raw("<td>");
                Sides(page, gap.Sides.Where(side => side.Party == party), isNamed: false);
                page.Html.Raw("</td>");
            }

            if (parties.Count > MostParties)
            {
                page.Html.Raw("<td>");
                Sides(page, gap.Sides.Where(side => parties.IndexOf(side.Party) >= MostParties), isNamed: true);
                page.Html.Raw("</td>");
            }

            page.Html.Raw("</tr>\n");
        }

        page.Html.Raw("</tbody></table></div>\n");
    }

    /// <summary>True where the sides give numbers alone, so that the unit must stand beside them.</summary>
    private static bool IsBare(NegotiationGap gap) => gap.Unit is not null && gap.Sides.All(side => !side.Text.Any(char.IsLetter));

    private static void Sides(PageContext page, IEnumerable<GapSide> sides, bool isNamed)
    {
        foreach (var side in sides)
        {
            page.Html.Raw($"<div{page.Rests([side.Place.Article])}>");
            if (isNamed)
            {
                page.Html.Write($"<bdi>{Words.Short(side.Party)}</bdi>: ");
            }

            page.Cite(side.Place, Words.Short(side.Text, 160));
            page.Html.Write($" <small><bdi>{Words.Report(page.Article(side.Place.Article))}</bdi></small></div>");
        }
    }
}
