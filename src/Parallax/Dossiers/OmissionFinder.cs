using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;

namespace Parallax.Dossiers;

/// <summary>Finds what a report leaves out and others of its story carry.</summary>
internal static class OmissionFinder
{
    private const int FewestCarriers = 2; // other tellings of the story that carry it

    /// <summary>The omissions, by article in the dossier's order, then by kind and id.</summary>
    public static ImmutableArray<Omission> Find(ImmutableArray<DossierArticle> articles, ImmutableArray<FigureSeries> series, ImmutableArray<Utterance> utterances, Negotiation negotiation)
    {
        var proposals = negotiation.Proposals.Select(one => (Proposal: one, Carriers: Set(one.Terms.Select(term => term.Place.Article).Concat(one.Responses.Select(response => response.Place.Article))))).ToList();
        var facts = series.Select(one => new Fact("series", one.Id, Set(one.Members.Select(member => member.Article)), null))
            .Concat(utterances.Select(one => new Fact("utterance", one.Id, Set(one.Variants.Select(variant => variant.Article)), null)))
            .Concat(proposals.Select(one => new Fact("proposal", one.Proposal.Id, one.Carriers, null)))
            .Concat(proposals.SelectMany(one => one.Proposal.Terms.GroupBy(term => term.Id, StringComparer.Ordinal).Select(term => new Fact("term", term.Key, Set(term.Select(place => place.Place.Article)), one.Carriers))))
            .Concat(proposals.SelectMany(one => one.Proposal.Responses.GroupBy(answer => answer.Id, StringComparer.Ordinal).Select(answer => new Fact("answer", answer.Key, Set(answer.Select(place => place.Place.Article)), one.Carriers))))
            .ToList();
        var byId = articles.ToDictionary(article => article.Reading.Article.Id);
        var ofStory = facts
            .SelectMany(fact => fact.Carriers.Select(id => byId[id]).GroupBy(carrier => carrier.Story, StringComparer.Ordinal).Select(carriers => (Story: carriers.Key, Fact: fact, Carriers: carriers.ToList())))
            .ToLookup(told => told.Story, StringComparer.Ordinal);
        var omissions = ImmutableArray.CreateBuilder<Omission>();
        foreach (var article in articles)
        {
            var id = article.Reading.Article.Id;
            omissions.AddRange(ofStory[article.Story]
                .Where(told => !told.Fact.Carriers.Contains(id) && told.Fact.Whole?.Contains(id) != false && Tellings(told.Carriers, article) >= FewestCarriers)
                .Select(told => new Omission(id, told.Fact.Kind, told.Fact.Id)));
        }

        return omissions.ToImmutable();
    }

    /// <summary>How many tellings other than an article's own carry a fact by the article's day: what came later it could not tell.</summary>
    private static int Tellings(List<DossierArticle> carriers, DossierArticle article) =>
        carriers
            .Where(carrier => carrier.Origin != article.Origin && !(carrier.Reading.Article.Published?.Day > article.Reading.Article.Published?.Day))
            .Select(carrier => carrier.Origin)
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static HashSet<ArticleId> Set(IEnumerable<ArticleId> articles) => [.. articles];

    /// <summary>What reports may leave out. A term or an answer is left out only by those that speak of its proposal at all.</summary>
    private sealed record Fact(string Kind, string Id, HashSet<ArticleId> Carriers, HashSet<ArticleId>? Whole);
}
