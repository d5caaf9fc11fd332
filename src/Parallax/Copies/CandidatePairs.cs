namespace Parallax.Copies;

/// <summary>
/// Finds pairs worth a closer look: articles that share sampled runs of five words (sampling by hash value, so that both sides
/// sample the same runs; Broder's mod-p sketch). Runs that stand in many articles are a site's furniture and do not count.
/// </summary>
internal sealed class CandidatePairs
{
    private const int Width = 5;
    private const ulong SampleOneIn = 4;
    private const int FewestShared = 2;
    private const int MostArticlesOfARun = 40;

    /// <summary>The pairs (i, j), i below j, in order, and how many sampled runs they share.</summary>
    public List<(int I, int J, int Shared)> Find(IReadOnlyList<ArticleWords> articles, CancellationToken cancellation)
    {
        var postings = new Dictionary<ulong, List<int>>();
        var pairs = new List<(int, int, int)>();
        var shared = new Dictionary<int, int>();
        for (var j = 0; j < articles.Count; j++)
        {
            cancellation.ThrowIfCancellationRequested();
            shared.Clear();
            foreach (var run in Sample(articles[j]))
            {
                if (!postings.TryGetValue(run, out var list))
                {
                    postings.Add(run, list = new List<int>(1));
                }

                if (list.Count <= MostArticlesOfARun)
                {
                    foreach (var i in list)
                    {
                        shared[i] = shared.GetValueOrDefault(i) + 1;
                    }

                    list.Add(j);
                }
            }

            foreach (var (i, count) in shared)
            {
                if (count >= FewestShared)
                {
                    pairs.Add((i, j, count));
                }
            }
        }

        pairs.Sort();
        return pairs;
    }

    private static HashSet<ulong> Sample(ArticleWords words)
    {
        var sample = new HashSet<ulong>();
        foreach (var run in words.Shingles(Width))
        {
            if (run % SampleOneIn == 0)
            {
                sample.Add(run);
            }
        }

        return sample;
    }
}
