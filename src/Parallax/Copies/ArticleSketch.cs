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

    /// <summary>The runs of so many words that every article samples, in the order of the body, article by article; one that stands there twice comes twice. Each sample is good until the next is asked for.</summary>
    internal static IEnumerable<(int Place, ReadOnlyMemory<ulong> Runs)> Samples(IEnumerable<ArticleWords> articles, int width)
    {
        ulong[] sample = [];
        foreach (var words in articles)
        {
            if (sample.Length < words.Count)
            {
                sample = new ulong[2 * words.Count];
            }

            yield return (words.Place, sample.AsMemory(0, Sample(words, width, sample)));
        }
    }

    private static int Sample(ArticleWords words, int width, Span<ulong> sample)
    {
        var (runs, count) = (Math.Max(0, words.Count - width + 1), 0);
        if (runs > 0)
        {
            words.Shingles(width, sample);
        }

        foreach (var run in sample[..runs])
        {
            sample[count] = run;
            count += IsSampled(run) ? 1 : 0;
        }

        return count;
    }

    private static ImmutableArray<ulong> DistinctSample(ArticleWords words, int width)
    {
        var sample = new ulong[words.Count];
        return [.. SortedHashes.Distinct(sample[..Sample(words, width, sample)])];
    }
}
