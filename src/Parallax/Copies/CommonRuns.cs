namespace Parallax.Copies;

/// <summary>The runs of eight words that stand in so many articles that they may be a site's captions and sign-offs, of those that are sampled.</summary>
internal sealed class CommonRuns
{
    private const int FewestArticles = 3; // so many that share nothing else print a site's captions, not one telling
    private const ulong Prime = 1099511628211;
    private readonly HashSet<ulong> _common = [];
    private readonly ulong[] _marks;

    /// <summary>Of so many articles, by the runs of eight words that they share.</summary>
    public CommonRuns(int articles, RunPostings postings)
    {
        _marks = new ulong[articles];
        for (var i = 0; i < postings.Count; i++)
        {
            if (postings.Places(i).Length >= FewestArticles)
            {
                _common.Add(postings.Run(i));
                foreach (var place in postings.Places(i))
                {
                    _marks[place] = (_marks[place] ^ postings.Run(i)) * Prime;
                    _marks[place] ^= _marks[place] >> 29;
                }
            }
        }
    }

    /// <summary>A hash of an article's common runs: another where they are others.</summary>
    public ulong MarkOf(int place) => _marks[place];

    /// <summary>The part, 0 to 1, of some runs of an article that is common.</summary>
    public double CommonShare(ArticleWords words, IEnumerable<WordRun> runs)
    {
        var (all, common) = (0, 0);
        var shingles = words.Shingles(ArticleSketch.LongWidth);
        foreach (var run in runs)
        {
            for (var i = run.AFirst; i <= run.ALast - ArticleSketch.LongWidth + 1; i++)
            {
                if (ArticleSketch.IsSampled(shingles[i]))
                {
                    all++;
                    common += _common.Contains(shingles[i]) ? 1 : 0;
                }
            }
        }

        return all == 0 ? 0 : (double)common / all;
    }
}
