namespace Parallax.Copies;

/// <summary>What the articles at hand share word for word: each article's nearest others, and the alignment of any two, made when first asked for. Not safe to share between threads.</summary>
internal sealed class Kin
{
    private const int MostCandidates = 24; // of an article: those with most sampled runs in common are aligned
    private const int MostNear = 12;
    private const int MostAligned = 50_000; // alignments kept; beyond, they are made again
    private readonly RunAligner _aligner;
    private readonly Lazy<List<(int I, int J, int Shared)>> _pairs;
    private readonly Lazy<Dictionary<ArticleWords, List<(ArticleWords Other, int Shared)>>> _candidates;
    private readonly Dictionary<ArticleWords, List<ArticleWords>> _near = [];
    private readonly Dictionary<(ArticleWords, ArticleWords), RunAlignment> _aligned = [];

    /// <summary>Of the articles in order of their ids, with the pairs of them that have runs in common.</summary>
    public Kin(IReadOnlyList<ArticleWords> words, RunAligner aligner, Lazy<List<(int I, int J, int Shared)>> pairs)
    {
        (_aligner, _pairs) = (aligner, pairs);
        _candidates = new(() =>
        {
            var candidates = new Dictionary<ArticleWords, List<(ArticleWords, int)>>();
            foreach (var (i, j, shared) in pairs.Value)
            {
                Add(words[i], words[j], shared);
                Add(words[j], words[i], shared);
            }

            return candidates;

            void Add(ArticleWords one, ArticleWords other, int shared)
            {
                if (!candidates.TryGetValue(one, out var list))
                {
                    candidates.Add(one, list = []);
                }

                list.Add((other, shared));
            }
        });
    }

    /// <summary>The pairs of articles, by their places, that have runs in common, and how many sampled ones.</summary>
    public IReadOnlyList<(int I, int J, int Shared)> Pairs => _pairs.Value;

    /// <summary>What two articles share; both orders give the same passages.</summary>
    public RunAlignment Between(ArticleWords a, ArticleWords b)
    {
        if (string.CompareOrdinal(a.Article.Id.Value, b.Article.Id.Value) > 0)
        {
            return Between(b, a).Turned();
        }

        if (!_aligned.TryGetValue((a, b), out var alignment))
        {
            if (_aligned.Count >= MostAligned)
            {
                _aligned.Clear();
            }

            _aligned.Add((a, b), alignment = _aligner.Align(a, b));
        }

        return alignment;
    }

    /// <summary>The articles with which one shares most, most first.</summary>
    public IReadOnlyList<ArticleWords> Of(ArticleWords article)
    {
        if (!_near.TryGetValue(article, out var near))
        {
            near =
            [
                .. _candidates.Value.GetValueOrDefault(article, [])
                    .OrderByDescending(candidate => candidate.Shared)
                    .ThenBy(candidate => candidate.Other.Article.Id.Value, StringComparer.Ordinal)
                    .Take(MostCandidates)
                    .Select(candidate => (candidate.Other, Between(article, candidate.Other).Matched))
                    .Where(candidate => candidate.Matched > 0)
                    .OrderByDescending(candidate => candidate.Matched)
                    .ThenBy(candidate => candidate.Other.Article.Id.Value, StringComparer.Ordinal)
                    .Take(MostNear)
                    .Select(candidate => candidate.Other),
            ];
            _near.Add(article, near);
        }

        return near;
    }
}
