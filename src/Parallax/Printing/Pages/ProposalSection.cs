using Parallax.Articles;
using Parallax.Comparing;

namespace Parallax.Printing.Pages;

/// <summary>Each proposal with its terms and the answers to it.</summary>
internal static class ProposalSection
{
    public static void Write(PageContext page)
    {
        if (page.Dossier.Negotiation.Proposals.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"proposals\"><h2 id=\"proposals\">Proposals and answers</h2>\n");
        GapTable.Write(page);
        AnswerGrid.Write(page);
        foreach (var proposal in page.Dossier.Negotiation.Proposals)
        {
            page.Html.Raw($"<section class=\"proposal\"{page.Fact(Tellers(proposal))}>");
            page.Html.Write($"<h3><bdi>{Words.Short(proposal.Title, 160)}</bdi></h3>\n<p>");
            page.Html.Write($"{(proposal.By.IsEmpty ? "Author not told" : "By ")}<bdi>{Words.Short(string.Join(", ", proposal.By.Select(name => page.IsMediator(name) ? $"{name} (mediator)" : name)), 160)}</bdi>");
            page.Html.Write($"{(proposal.Via.IsEmpty ? "" : ", through ")}<bdi>{Words.Short(string.Join(", ", proposal.Via), 160)}</bdi>{(proposal.Date is { } day ? ", " + Words.Day(day) : "")}.{(IsOneOfSeveral(page, proposal) ? $" Version {proposal.Version}." : "")}</p>\n");
            Moves(page, proposal);
            Terms(page, proposal);
            Responses(page, proposal);
            page.Html.Raw("</section>\n");
        }

        page.Html.Raw("</section>\n");
    }

    private static IEnumerable<ArticleId> Tellers(Proposal proposal) =>
        [.. proposal.Terms.Select(term => term.Place.Article), .. proposal.Responses.Select(response => response.Place.Article), .. proposal.Authorship.Select(author => author.Place.Article)];

    /// <summary>True for a version that follows another or is followed by one.</summary>
    private static bool IsOneOfSeveral(PageContext page, Proposal proposal) =>
        proposal.Version is not null && (proposal.Follows is not null || page.Dossier.Negotiation.Proposals.Any(other => other.Follows == proposal.Id));

    private static void Moves(PageContext page, Proposal proposal)
    {
        if (proposal.Moves.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<ul class=\"plain moves\">\n");
        foreach (var move in proposal.Moves)
        {
            page.Html.Raw($"<li{page.Rests([move.To.Place.Article])}>");
            page.Html.Write($"moved on <b><bdi>{Words.Short(move.Topic ?? EnumNames<TermKind>.Of(move.Kind).Value)}</bdi></b>: ");
            page.Cite(move.From.Place, Words.Short(page.Quote(move.From.Place)));
            page.Html.Raw(" → ");
            page.Cite(move.To.Place, Words.Short(page.Quote(move.To.Place)));
            page.Html.Raw("</li>\n");
        }

        page.Html.Raw("</ul>\n");
    }

    private static void Terms(PageContext page, Proposal proposal)
    {
        if (proposal.Terms.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<table><thead><tr><th scope=\"col\">Term</th><th scope=\"col\">In the reports' words</th></tr></thead><tbody>\n");
        foreach (var kind in proposal.Terms.GroupBy(term => term.Kind).OrderBy(kind => kind.Key))
        {
            page.Html.Write($"<tr><th scope=\"row\">{EnumNames<TermKind>.Of(kind.Key).Value}</th><td>");
            foreach (var told in kind.GroupBy(term => term.Text, StringComparer.OrdinalIgnoreCase))
            {
                page.Html.Raw($"<div dir=\"auto\"{page.Rests(told.Select(term => term.Place.Article))}>");
                page.Html.Write($"{Words.Short(told.Key, 240)} ");
                page.TellReports(told.Select(term => term.Place));
                page.Html.Raw("</div>");
            }

            page.Html.Raw("</td></tr>\n");
        }

        page.Html.Raw("</tbody></table>\n");
    }

    private static void Responses(PageContext page, Proposal proposal)
    {
        if (proposal.Responses.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<ul class=\"plain answers\">\n");
        foreach (var told in proposal.Responses.GroupBy(response => (response.Actor, response.Stance, response.Date, Quote: page.Quote(response.Place))))
        {
            page.Html.Raw($"<li{page.Rests(told.Select(response => response.Place.Article))}>");
            page.Html.Write($"<bdi>{Words.Short(told.Key.Actor)}</bdi> <b>{Words.Stances(told.Key.Stance, isNegated: false)}</b>{(told.Key.Date is { } day ? ", " + Words.ShortDay(day) : "")}: <q dir=\"auto\">{Words.Short(told.Key.Quote, 200)}</q> ");
            page.TellReports(told.Select(response => response.Place));
            page.Html.Raw("</li>\n");
        }

        page.Html.Raw("</ul>\n");
    }
}
