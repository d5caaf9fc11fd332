namespace Parallax.Copies;

/// <summary>
/// What the articles at hand share word for word: each article's nearest others, the runs that many have, and the alignment of any two, made when first asked
/// for. Places are those of the articles in ordinal order of their ids. Not safe to share between threads.
/// </summary>
internal sealed class Kin
{
    private const int MostCandidates = 24; // of an article: those with most sampled runs in common are aligned
    private const int MostNear = 12;
    private const long MostAligned = 200_000; // alignments in each of two generations
    private const int MostLooks = 2_000; // in each of two generations
    private readonly Func<int, ArticleWords> _words;
    private readonly Lazy<CandidatePairs> _pairs;
    private readonly Lazy<CommonRuns> _common;
    private readonly int[]?[] _near;
    private readonly RecentlyUsed<(int A, int B), RunAlignment> _aligned;
    private readonly WordOverlap _overlap = new();
    private readonly RecentlyUsed<int, ArticleLook> _looks;

    /// <summary>Of articles by the runs that are sampled of each.</summary>
    /// <param name="count">How many articles there are.</param>
    /// <param name="runs">Each article's place and its runs of five words, in any order; gone through twice.</param>
    /// <param name="longRuns">The same of runs of eight words.</param>
    /// <param name="words">The words of the article at a place.</param>
    /// <param name="aligner">Aligns two articles; nobody else's.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Kin(
        int count, IEnumerable<(int Place, ReadOnlyMemory<ulong> Runs)> runs, IEnumerable<(int Place, ReadOnlyMemory<ulong> Runs)> longRuns,
        Func<int, ArticleWords> words, RunAligner aligner, CancellationToken cancellation)
    {
        (_words, _near) = (words, new int[]?[count]);
        _aligned = new(places => aligner.Align(words(places.A), words(places.B)), _ => 1, MostAligned, aligner.Forget);
        _looks = new(place => new ArticleLook(words(place)), _ => 1, MostLooks);
        _pairs = new(() => new CandidatePairs(count, RunPostings.Of(runs, cancellation), cancellation));
        _common = new(() => new CommonRuns(count, RunPostings.Of(longRuns, cancellation)));
    }

    /// <summary>The pairs of articles, by their places, that have runs in common.</summary>
    public CandidatePairs Pairs => _pairs.Value;

    /// <summary>The runs that many articles have.</summary>
    public CommonRuns Common => _common.Value;

    /// <summary>The words of the article at a place.</summary>
    public ArticleWords Words(int place) => _words(place);

    /// <summary>What two articles share; both orders give the same passages.</summary>
    public RunAlignment Between(ArticleWords a, ArticleWords b)
    {
        if (a.Place > b.Place)
        {
            return Between(b, a).Turned();
        }

        return _aligned[(a.Place, b.Place)];
    }

    /// <summary>What an article shows alone.</summary>
    public ArticleLook LookOf(ArticleWords article) => _looks[article.Place];

    /// <summary>Whether of the different words of the poorer of two articles at least a share, 0 to 1, stands in the other too.</summary>
    public bool HaveInCommon(double share, ArticleWords a, ArticleWords b) => _overlap.Reach(share, a, b);

    /// <summary>The articles with which one shares most, most first.</summary>
    public IEnumerable<ArticleWords> Of(ArticleWords article) => (_near[article.Place] ??= Near(article)).Select(_words);

    /// <summary>The places of the articles that share most sampled runs with the one at a place, most first: all that <see cref="Of"/> looks at.</summary>
    public IEnumerable<int> Candidates(int place) =>
        Pairs.With(place).OrderByDescending(candidate => candidate.Shared).ThenBy(candidate => candidate.Other).Take(MostCandidates).Select(candidate => candidate.Other);

    private int[] Near(ArticleWords article) =>
    [
        .. Candidates(article.Place)
            .Select(other => (Place: other, Between(article, _words(other)).Matched))
            .Where(candidate => candidate.Matched > 0)
            .OrderByDescending(candidate => candidate.Matched)
            .ThenBy(candidate => candidate.Place)
            .Take(MostNear)
            .Select(candidate => candidate.Place),
    ];
}
