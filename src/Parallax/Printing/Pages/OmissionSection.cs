using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Printing.Ledgers;

namespace Parallax.Printing.Pages;

/// <summary>What reports leave out that others of their story carry: a row a fact, those that most reports carry first.</summary>
internal static class OmissionSection
{
    private const int ShownAtOnce = 12; // rows before the rest folds away
    private const int MostReports = 6; // links of a row

    public static void Write(PageContext page)
    {
        var rows = page.Dossier.Omissions
            .GroupBy(omission => (omission.Kind, omission.Id))
            .Select(fact => (fact.Key.Kind, What: What(page, fact.Key.Kind, fact.Key.Id), Without: fact.Select(omission => omission.Article).ToList()))
            .Where(row => row.What.Carriers.Length > 0)
            .OrderByDescending(row => page.Dossier.Origins.Count(row.What.Carriers.Select(place => place.Article)))
            .ThenByDescending(row => row.Without.Count)
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"omissions\"><h2 id=\"omissions\">Left out</h2>\n<p class=\"key\">What two or more independent tellings of a story carry, and a report of the same story does not.</p>\n");
        page.Folded(rows, ShownAtOnce, "more", (some, areOthers) => Table(page, areOthers ? "What else reports leave out" : "What reports leave out", some));

        page.Html.Raw("</section>\n");
    }

    private static void Table(PageContext page, string label, IEnumerable<(string Kind, (string Title, ImmutableArray<Citation> Carriers) What, List<ArticleId> Without)> rows)
    {
        page.Html.Write($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table class=\"omitted\"><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">What</th><th scope=\"col\">Told by</th><th scope=\"col\">Left out by</th></tr></thead><tbody>\n");
        foreach (var (kind, (title, carriers), without) in rows)
        {
            page.Html.Raw($"<tr{page.Rests(without)}>");
            page.Html.Write($"<td>{Named(kind)}</td><td dir=\"auto\">{Words.Short(title, 160)}</td><td>");
            page.CiteReports(carriers, MostReports);
            page.Html.Raw("</td><td>");
            for (var i = 0; i < Math.Min(without.Count, MostReports); i++)
            {
                page.Html.Write($"{(i == 0 ? "" : ", ")}<a href=\"#r{page.Places[without[i]] + 1}\"><bdi>{Words.Report(page.Article(without[i]))}</bdi></a>");
            }

            page.Html.Write($"{(without.Count > MostReports ? $" and {Words.Count(without.Count - MostReports, "report")} more" : "")}</td></tr>\n");
        }

        page.Html.Raw("</tbody></table></div>\n");
    }

    /// <summary>The fact's title, and where it stands in each report that carries it.</summary>
    private static (string Title, ImmutableArray<Citation> Carriers) What(PageContext page, string kind, string id) => kind switch
    {
        "series" when page.Dossier.Series.FirstOrDefault(each => each.Id == id) is { } series =>
            (series.Title, Ledger.APlaceAReport(series.Members.Select(member => new Citation(member.Article, member.Figure.Span)))),
        "utterance" when page.Dossier.Utterances.FirstOrDefault(each => each.Id == id) is { } utterance =>
            ($"{utterance.Speaker ?? "Unknown speaker"}: {page.Quote(utterance.Variants.MinBy(variant => variant.Span.Length)!)}", Ledger.APlaceAReport(utterance.Variants)),
        "proposal" when page.Dossier.Negotiation.Proposals.FirstOrDefault(each => each.Id == id) is { } proposal =>
            (proposal.Title, Ledger.APlaceAReport(proposal.Terms.Select(term => term.Place).Concat(proposal.Responses.Select(response => response.Place)))),
        "term" when page.Dossier.Negotiation.Proposals.FirstOrDefault(each => each.Terms.Any(term => term.Id == id)) is { } proposal =>
            ($"{proposal.Title}: {proposal.Terms.Where(term => term.Id == id).MinBy(term => term.Text.Length)!.Text}", Ledger.APlaceAReport(proposal.Terms.Where(term => term.Id == id).Select(term => term.Place))),
        "answer" when page.Dossier.Negotiation.Proposals.FirstOrDefault(each => each.Responses.Any(answer => answer.Id == id)) is { } proposal =>
            ($"{proposal.Title}: {Answered(proposal.Responses.First(answer => answer.Id == id))}", Ledger.APlaceAReport(proposal.Responses.Where(answer => answer.Id == id).Select(answer => answer.Place))),
        _ => ("", []),
    };

    private static string Answered(ProposalResponse answer) => $"{answer.Actor} {Words.Stances(answer.Stance, isNegated: false)}";

    private static string Named(string kind) => kind switch { "series" => "figure", "utterance" => "quote", _ => kind };
}
