namespace Parallax.Copies;

/// <summary>
/// In how many of the articles at hand a run of eight words stands, from a sample of the runs by hash value. The table is bounded: in a very
/// large collection two runs may share a cell, which can only make a run look commoner than it is.
/// </summary>
internal sealed class RunCounts
{
    private const int Width = 8;
    private const ulong SampleOneIn = 4;
    private const int LargestTable = 1 << 26; // bytes
    private const int CellsOfARun = 4;
    private readonly byte[] _cells;
    private readonly ulong _mask;

    /// <summary>Counts the runs of the articles, each article once.</summary>
    public RunCounts(IReadOnlyCollection<ArticleWords> articles)
    {
        var runs = articles.Sum(article => (long)article.Count) / (long)SampleOneIn;
        var size = 1L << 12;
        while (size < runs * CellsOfARun && size < LargestTable)
        {
            size <<= 1;
        }

        (_cells, _mask) = (new byte[size], (ulong)size - 1);
        var seen = new HashSet<ulong>();
        foreach (var article in articles)
        {
            seen.Clear();
            foreach (var run in article.Shingles(Width))
            {
                if (run % SampleOneIn == 0 && seen.Add(run))
                {
                    ref var cell = ref _cells[Cell(run)];
                    cell += cell < byte.MaxValue ? (byte)1 : (byte)0;
                }
            }
        }
    }

    /// <summary>The part, 0 to 1, of some runs of an article that stands in at least so many articles.</summary>
    public double CommonShare(ArticleWords words, IEnumerable<WordRun> runs, int leastArticles)
    {
        var (all, common) = (0, 0);
        var shingles = words.Shingles(Width);
        foreach (var run in runs)
        {
            for (var i = run.AFirst; i <= run.ALast - Width + 1; i++)
            {
                if (shingles[i] % SampleOneIn == 0)
                {
                    all++;
                    common += _cells[Cell(shingles[i])] >= leastArticles ? 1 : 0;
                }
            }
        }

        return all == 0 ? 0 : (double)common / all;
    }

    private int Cell(ulong run) => (int)((run / SampleOneIn) & _mask);
}
