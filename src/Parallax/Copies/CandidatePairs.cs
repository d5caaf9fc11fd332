using System.Runtime.InteropServices;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>
/// Finds pairs worth a closer look: articles that share sampled runs of five words (sampling by hash value, so that both sides
/// sample the same runs; Broder's mod-p sketch). Runs that stand in many articles are a site's furniture and do not count.
/// Each run's articles are a chain of links in one list, the newest first.
/// </summary>
internal static class CandidatePairs
{
    private const int Width = 5;
    private const ulong SampleOneIn = 4;
    private const int FewestShared = 2;
    private const int MostArticlesOfARun = 40;

    /// <summary>The pairs (i, j), i below j, in order, and how many sampled runs they share.</summary>
    public static List<(int I, int J, int Shared)> Find(IReadOnlyList<ArticleWords> articles, CancellationToken cancellation)
    {
        var runs = new Dictionary<ulong, (int Newest, int Count)>(articles.Count);
        var links = new List<(int Article, int Older)>(articles.Count);
        var pairs = new List<(int, int, int)>();
        var (shared, touched, sample) = (new int[articles.Count], new List<int>(), new List<ulong>());
        for (var j = 0; j < articles.Count; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            Sample(articles[j], sample);
            foreach (var run in sample)
            {
                ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(runs, run, out var isKnown);
                if (chain.Count > MostArticlesOfARun)
                {
                    continue;
                }

                for (var link = isKnown ? chain.Newest : -1; link >= 0; link = links[link].Older)
                {
                    if (shared[links[link].Article]++ == 0)
                    {
                        touched.Add(links[link].Article);
                    }
                }

                links.Add((j, isKnown ? chain.Newest : -1));
                chain = (links.Count - 1, chain.Count + 1);
            }

            foreach (var i in touched)
            {
                if (shared[i] >= FewestShared)
                {
                    pairs.Add((i, j, shared[i]));
                }

                shared[i] = 0;
            }

            touched.Clear();
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>The distinct sampled runs of an article, ascending.</summary>
    private static void Sample(ArticleWords words, List<ulong> sample)
    {
        sample.Clear();
        foreach (var run in words.Shingles(Width))
        {
            if (run % SampleOneIn == 0)
            {
                sample.Add(run);
            }
        }

        SortedHashes.Distinct(sample);
    }
}
