using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Knows which places of two articles stand in passages that are copies or rewrites of one another.</summary>
internal sealed class AlignedPlaces
{
    private readonly Dictionary<(ArticleId, ArticleId), ImmutableArray<Passage>> _passages = [];

    public AlignedPlaces(ImmutableArray<CopyLink> copies)
    {
        foreach (var link in copies)
        {
            _passages[(link.A, link.B)] = link.Passages;
            _passages[(link.B, link.A)] = [.. link.Passages.Select(passage => new Passage(passage.B, passage.A, passage.Kind))];
        }
    }

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
