using NodaTime;
using Parallax.Comparing;

namespace Parallax.Printing.Pages;

/// <summary>Who answered what: a row a party, a column a proposal, in each cell the party's answers in order of their days. A party that answers otherwise than before has moved, and both answers stand there.</summary>
internal static class AnswerGrid
{
    private const int MostProposals = 6; // columns; each proposal stands below with all its answers
    private const int MostParties = 12;

    /// <summary>Writes the grid; nothing where fewer than two answers could be compared.</summary>
    public static void Write(PageContext page)
    {
        var proposals = page.Dossier.Negotiation.Proposals
            .Where(proposal => !proposal.Responses.IsEmpty)
            .OrderByDescending(proposal => proposal.Responses.Select(response => response.Actor).Distinct(StringComparer.Ordinal).Count())
            .Take(MostProposals)
            .OrderBy(page.Dossier.Negotiation.Proposals.IndexOf)
            .ToList();
        var parties = proposals.SelectMany(proposal => proposal.Responses).GroupBy(response => response.Actor, StringComparer.Ordinal)
            .OrderBy(party => page.IsMediator(party.Key)).ThenByDescending(party => party.Count()).ThenBy(party => party.Key, StringComparer.Ordinal)
            .Select(party => party.Key)
            .Take(MostParties)
            .ToList();
        if (proposals.Count + parties.Count < 3)
        {
            return;
        }

        page.Html.Raw("<h3>Who answered what</h3>\n<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Answers by party and proposal\"><table class=\"grid answers\"><thead><tr><th scope=\"col\">Party</th>");
        foreach (var proposal in proposals)
        {
            page.Html.Write($"<th scope=\"col\"><bdi>{Words.Short(proposal.Title, 60)}</bdi></th>");
        }

        page.Html.Raw("</tr></thead><tbody>\n");
        foreach (var party in parties)
        {
            page.Html.Raw("<tr><th scope=\"row\">");
            page.Party(party);
            page.Html.Raw("</th>");
            foreach (var proposal in proposals)
            {
                page.Html.Raw("<td>");
                Cell(page, proposal.Responses.Where(response => response.Actor == party));
                page.Html.Raw("</td>");
            }

            page.Html.Raw("</tr>\n");
        }

        page.Html.Raw("</tbody></table></div>\n");
    }

    /// <summary>The stances in the order of their days, each as long as it stays the same, with the first report that tells it.</summary>
    private static void Cell(PageContext page, IEnumerable<ProposalResponse> responses)
    {
        var inOrder = responses.Select(response => (Day: response.Date ?? page.Article(response.Place.Article).Published?.Day, Response: response)).OrderBy(told => told.Day ?? LocalDate.MaxIsoValue).ToList();
        for (var first = 0; first < inOrder.Count;)
        {
            var (day, response) = inOrder[first];
            var same = inOrder.Skip(first).TakeWhile(told => told.Response.Stance == response.Stance).ToList();
            page.Html.Raw($"<div{page.Rests(same.Select(told => told.Response.Place.Article))}>");
            page.Cite(response.Place, Words.Stances(response.Stance, isNegated: false));
            page.Html.Write($" <small>{(day is { } known ? Words.ShortDay(known) : "undated")}</small></div>");
            first += same.Count;
        }
    }
}
