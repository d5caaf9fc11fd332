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
        var omissions = ImmutableArray.CreateBuilder<Omission>();
        foreach (var article in articles)
        {
            var id = article.Reading.Article.Id;
            var others = articles.Where(other => other.Story == article.Story && other.Origin != article.Origin).ToList();
            foreach (var fact in facts.Where(fact => !fact.Carriers.Contains(id)))
            {
                if (others.Where(other => fact.Carriers.Contains(other.Reading.Article.Id)).Select(other => other.Origin).Distinct(StringComparer.Ordinal).Count() >= FewestCarriers)
                {
                    omissions.Add(new Omission(id, fact.Kind, fact.Id));
                }
            }
        }

        return omissions.ToImmutable();
    }

    private static HashSet<ArticleId> Set(IEnumerable<ArticleId> articles) => [.. articles];
}
