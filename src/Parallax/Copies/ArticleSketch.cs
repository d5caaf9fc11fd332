using System.Collections.Immutable;
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
    internal static ArticleSketch Of(int number, ArticleWords words, UInt128 digest) => new(number, words.Article.Id, digest, DistinctSample(words, Width), DistinctSample(words, LongWidth));

    /// <summary>True for the runs that every article samples.</summary>
    internal static bool IsSampled(ulong run) => run % SampleOneIn == 0;

    /// <summary>The runs of so many words that every article samples, in the order of the body; one that stands there twice comes twice.</summary>
    internal static ReadOnlyMemory<ulong> Sample(ArticleWords words, int width)
    {
        var (sample, count) = (new ulong[Math.Max(0, words.Count - width + 1)], 0);
        for (var first = 0; first < sample.Length; first++)
        {
            var run = words.Shingle(first, width);
            sample[count] = run;
            count += IsSampled(run) ? 1 : 0;
        }

        return sample.AsMemory(0, count);
    }

    private static ImmutableArray<ulong> DistinctSample(ArticleWords words, int width) => [.. SortedHashes.Distinct(Sample(words, width).ToArray())];
}
