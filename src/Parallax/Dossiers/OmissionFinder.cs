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
        var facts = series.Select(one => (Kind: "series", one.Id, Carriers: Set(one.Members.Select(member => member.Article))))
            .Concat(utterances.Select(one => (Kind: "utterance", one.Id, Carriers: Set(one.Variants.Select(variant => variant.Article)))))
            .Concat(negotiation.Proposals.Select(one => (Kind: "proposal", one.Id, Carriers: Set(one.Terms.Select(term => term.Place.Article).Concat(one.Responses.Select(response => response.Place.Article))))))
            .ToList();
        var byId = articles.ToDictionary(article => article.Reading.Article.Id);
        var ofStory = facts
            .SelectMany(fact => fact.Carriers.Select(id => byId[id]).GroupBy(carrier => carrier.Story, StringComparer.Ordinal)
                .Select(carriers => (Story: carriers.Key, Fact: fact, Origins: carriers.Select(carrier => carrier.Origin).Distinct(StringComparer.Ordinal).ToList())))
            .Where(told => told.Origins.Count >= FewestCarriers)
            .ToLookup(told => told.Story, StringComparer.Ordinal);
        var omissions = ImmutableArray.CreateBuilder<Omission>();
        foreach (var article in articles)
        {
            var id = article.Reading.Article.Id;
            omissions.AddRange(ofStory[article.Story]
                .Where(told => !told.Fact.Carriers.Contains(id) && told.Origins.Count(origin => origin != article.Origin) >= FewestCarriers)
                .Select(told => new Omission(id, told.Fact.Kind, told.Fact.Id)));
        }

        return omissions.ToImmutable();
    }

    private static HashSet<ArticleId> Set(IEnumerable<ArticleId> articles) => [.. articles];
}
