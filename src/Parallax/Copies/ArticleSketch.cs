using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>
/// What is held at hand of each article to find those that share words with it: its runs of words, sampled by hash value, so that every article samples the same
/// runs (Broder's mod-p sketch). About four bytes a word of the body.
/// </summary>
/// <param name="Number">What the article is called among those at hand: its place in a list, or its row in an index.</param>
/// <param name="Id">The article.</param>
/// <param name="Digest">Tells any two articles apart that differ in what copies are told from; 0 where nobody asks.</param>
/// <param name="Runs">Hashes of one in four of the different runs of five words, ascending.</param>
/// <param name="LongRuns">The same of runs of eight words.</param>
public sealed record ArticleSketch(int Number, ArticleId Id, UInt128 Digest, ImmutableArray<ulong> Runs, ImmutableArray<ulong> LongRuns)
{
    /// <summary>Words of a run by which articles find one another.</summary>
    internal const int Width = 5;

    /// <summary>Words of a run of which it is told in how many articles it stands.</summary>
    internal const int LongWidth = 8;

    private const ulong SampleOneIn = 4;

    /// <summary>Reads an article's body.</summary>
    public static ArticleSketch Of(int number, Article article, UInt128 digest)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(number, ArticleWords.Of(article), digest);
    }

    /// <summary>The same of words at hand.</summary>
    internal static ArticleSketch Of(int number, ArticleWords words, UInt128 digest) => new(number, words.Article.Id, digest, Sample(words, Width), Sample(words, LongWidth));

    /// <summary>True for the runs that every article samples.</summary>
    internal static bool IsSampled(ulong run) => run % SampleOneIn == 0;

    private static ImmutableArray<ulong> Sample(ArticleWords words, int width)
    {
        var sample = new List<ulong>(words.Count / (int)SampleOneIn);
        foreach (var run in words.Shingles(width))
        {
            if (IsSampled(run))
            {
                sample.Add(run);
            }
        }

        SortedHashes.Distinct(sample);
        return ImmutableCollectionsMarshal.AsImmutableArray(sample.ToArray());
    }
}
