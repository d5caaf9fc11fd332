using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>Finds articles that share a telling: copies, edited copies, rewrites, two versions of one agency text.</summary>
public sealed class CopyFinder
{
    private readonly CopyOptions _options;
    private readonly RunAligner _aligner;
    private readonly CopyJudge _judge;
    private readonly SentenceJudge _sentences;

    /// <summary>Makes a finder with a language's words; they are loaded when a rewrite is first looked for.</summary>
    public CopyFinder(Language language, CopyOptions options)
        : this(language, new Lazy<WordKeys>(() => new WordKeys(language)), new Lazy<TextSplitter>(() => new TextSplitter(language)), options) => ArgumentNullException.ThrowIfNull(language);

    internal CopyFinder(Language language, Lazy<WordKeys> keys, Lazy<TextSplitter> splitter, CopyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _aligner = new RunAligner(options);
        _judge = new CopyJudge(options, new DirectionJudge(language), keys, splitter);
        _sentences = new SentenceJudge(language, keys);
    }

    /// <summary>Every pair that shares a telling, by (A, B) in ordinal order of ids, whatever the order of the articles.</summary>
    public ImmutableArray<CopyLink> Find(ImmutableArray<Article> articles, CancellationToken cancellation = default) =>
        Find(ArticleWords.InOrderOfIds(articles.Select(ArticleWords.Of)), cancellation);

    /// <summary>The same of articles' words, in order of their ids.</summary>
    internal ImmutableArray<CopyLink> Find(List<ArticleWords> words, CancellationToken cancellation)
    {
        var (counts, kin) = (new RunCounts(words), KinOf(words, cancellation));
        var pairs = words.Count <= _options.MostArticlesForAllPairs
            ? Enumerable.Range(0, words.Count).SelectMany(i => Enumerable.Range(i + 1, words.Count - i - 1).Select(j => (i, j)))
            : kin.Pairs.Select(pair => (pair.I, pair.J));
        var links = ImmutableArray.CreateBuilder<CopyLink>();
        foreach (var (i, j) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            var link = _judge.Judge(words[i], words[j], counts, kin);
            if (link.Kind != CopyKind.None)
            {
                links.Add(link);
            }
        }

        return links.ToImmutable();
    }

    /// <summary>The verdict on each pair, in their order, also where they share nothing; all articles together tell what a site prints under everything, and who holds what third articles have.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="pairs">Pairs of indices into them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<CopyLink> Compare(ImmutableArray<Article> articles, IEnumerable<(int A, int B)> pairs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var words = articles.Select(ArticleWords.Of).ToList();
        var (counts, kin) = (new RunCounts(words), KinOf(ArticleWords.InOrderOfIds(words), cancellation));
        foreach (var (a, b) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return _judge.Judge(words[a], words[b], counts, kin);
        }
    }

    /// <summary>What the articles, in order of their ids, share.</summary>
    internal Kin KinOf(List<ArticleWords> words, CancellationToken cancellation = default) => new(words, _aligner, new Lazy<List<(int I, int J, int Shared)>>(() => CandidatePairs.Find(words, cancellation)));

    /// <summary>The verdict on one pair alone, also where they share nothing.</summary>
    public CopyLink Compare(Article a, Article b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Compare([a, b], [(0, 1)]).First();
    }

    /// <summary>The verdict on two articles that are single sentences: whether they say the same.</summary>
    public CopyLink CompareSentences(Article a, Article b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _sentences.Judge(a, b);
    }
}
