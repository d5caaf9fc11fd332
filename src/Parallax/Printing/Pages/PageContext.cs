using System.Collections.Frozen;
using Parallax.Articles;
using Parallax.Dossiers;

namespace Parallax.Printing.Pages;

/// <summary>What every section of a page writes with: the markup so far, the dossier, its reports by id, and the evidence cited.</summary>
internal sealed class PageContext(Dossier dossier)
{
    private readonly HashSet<string> _mediators = [.. dossier.Negotiation.Mediators.Select(mediator => mediator.Name)];

    public Html Html { get; } = new();

    public Dossier Dossier { get; } = dossier;

    public Evidence Evidence { get; } = new();

    public FrozenDictionary<ArticleId, DossierArticle> Reports { get; } = dossier.Articles.ToFrozenDictionary(article => article.Reading.Article.Id);

    /// <summary>The places of the reports in the dossier's order.</summary>
    public FrozenDictionary<ArticleId, int> Places { get; } = dossier.Articles.Index().ToFrozenDictionary(each => each.Item.Reading.Article.Id, each => each.Index);

    /// <summary>The attribute that tells which reports a part of the page rests on; the part is hidden where the reader leaves out all of them.</summary>
    public string Rests(IEnumerable<ArticleId> reports) => $" data-r=\"{string.Join(' ', reports.Select(report => Places[report]).Distinct().Order())}\"";

    /// <summary>The same of a fact: what two reports both tell is joined through it in the view side by side.</summary>
    public string Fact(IEnumerable<ArticleId> reports) => $" data-f{Rests(reports)}";

    public Article Article(ArticleId id) => Reports[id].Reading.Article;

    /// <summary>The cited characters.</summary>
    public string Quote(Citation place) => place.Span.Of(Article(place.Article).Text);

    /// <summary>A link from a fact to its characters in the report. The first use bears the name that the way back leads to.</summary>
    public void Cite(Citation place, string label)
    {
        var (number, isFirst) = Evidence.Cite(place);
        Html.Raw(isFirst ? $"<a class=\"ev\" id=\"u{number}\" href=\"#e{number}\">" : $"<a class=\"ev\" href=\"#e{number}\">");
        Html.Write($"<bdi>{label}</bdi></a>");
    }

    /// <summary>A link that names outlet and day.</summary>
    public void CiteReport(Citation place) => Cite(place, Words.Report(Article(place.Article)));

    /// <summary>Links to the first so many places, separated by commas, and the number of the others.</summary>
    public void CiteReports(IReadOnlyList<Citation> places, int most)
    {
        CiteReports(places.Take(most));
        if (places.Count > most)
        {
            Html.Write($"<span class=\"rest\"> and {places.Count - most} more</span>");
        }
    }

    /// <summary>Links to all places, separated by commas.</summary>
    public void CiteReports(IEnumerable<Citation> places)
    {
        var first = true;
        foreach (var place in places)
        {
            Html.Raw(first ? "" : ", ");
            first = false;
            CiteReport(place);
        }
    }

    /// <summary>Links to the reports that tell one thing in the same words; those that came after the chosen day are hidden.</summary>
    public void TellReports(IEnumerable<Citation> places)
    {
        Html.Raw("<span class=\"told\">");
        CiteReports(places);
        Html.Raw("</span>");
    }

    /// <summary>Writes the first so many, and the others folded away under their number and what they are; <paramref name="write"/> is told whether it writes the others.</summary>
    public void Folded<T>(IReadOnlyCollection<T> all, int shown, string rest, Action<IEnumerable<T>, bool> write)
    {
        write(all.Take(shown), false);
        if (all.Count > shown)
        {
            Html.Write($"<details><summary>{all.Count - shown} {rest}</summary>\n");
            write(all.Skip(shown), true);
            Html.Raw("</details>\n");
        }
    }

    /// <summary>True for who goes between the parties.</summary>
    public bool IsMediator(string name) => _mediators.Contains(name);

    /// <summary>The name of a party, or of a mediator, who is told apart.</summary>
    public void Party(string name)
    {
        Html.Write($"<bdi>{Words.Short(name)}</bdi>");

        if (IsMediator(name) && name.Any(char.IsUpper)) // "mediator" needs no label
        {
            Html.Raw(" <small>mediator</small>");
        }
    }

    /// <summary><c>3 reports, 2 independent</c>.</summary>
    public void Voices(int reports, int origins)
    {
        Html.Write($"<span class=\"voices\">{Words.Count(reports, "report")}, <b>{origins}</b> independent</span>");
    }
}
