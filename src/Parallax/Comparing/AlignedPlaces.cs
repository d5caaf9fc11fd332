using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Knows which places of two articles stand in passages that are copies or rewrites of one another.</summary>
internal sealed class AlignedPlaces
{
    private readonly Dictionary<(ArticleId, ArticleId), ImmutableArray<Passage>> _passages = [];

    /// <summary>The places of an article that stand in one passage with an article before it, in the order of ids.</summary>
    private readonly Dictionary<ArticleId, List<TextSpan>> _again = [];

    public AlignedPlaces(ImmutableArray<CopyLink> copies)
    {
        foreach (var link in copies)
        {
            _passages[(link.A, link.B)] = link.Passages;
            var second = string.CompareOrdinal(link.A.Value, link.B.Value) < 0 ? link.B : link.A;
            if (!_again.TryGetValue(second, out var again))
            {
                _again.Add(second, again = []);
            }

            again.AddRange(link.Passages.Select(passage => second == link.B ? passage.B : passage.A));
            _passages[(link.B, link.A)] = [.. link.Passages.Select(passage => new Passage(passage.B, passage.A, passage.Kind))];
        }
    }

    /// <summary>True where a passage with an article before this one, in the order of ids, holds the place: of what is one text one article is asked.</summary>
    public bool IsAgain(ArticleId article, TextSpan span) => _again.TryGetValue(article, out var places) && places.Exists(place => place.Overlaps(span));

    /// <summary>True where one passage holds both places.</summary>
    public bool Meet(ArticleId a, TextSpan spanA, ArticleId b, TextSpan spanB)
    {
        if (_passages.TryGetValue((a, b), out var passages))
        {
            foreach (var passage in passages)
            {
                if (passage.A.Overlaps(spanA) && passage.B.Overlaps(spanB))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
