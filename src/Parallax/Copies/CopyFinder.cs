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
    private readonly CopyJudge _judge;
    private readonly SentenceJudge _sentences;

    /// <summary>Makes a finder with a language's words; they are loaded when a rewrite is first looked for.</summary>
    public CopyFinder(Language language, CopyOptions options)
        : this(language, new Lazy<WordKeys>(() => new WordKeys(language)), new Lazy<TextSplitter>(() => new TextSplitter(language)), options) => ArgumentNullException.ThrowIfNull(language);

    internal CopyFinder(Language language, Lazy<WordKeys> keys, Lazy<TextSplitter> splitter, CopyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _judge = new CopyJudge(options, new DirectionJudge(language), keys, splitter);
        _sentences = new SentenceJudge(language, keys);
    }

    /// <summary>Every pair that shares a telling, by (A, B) in ordinal order of ids, whatever the order of the articles.</summary>
    public ImmutableArray<CopyLink> Find(ImmutableArray<Article> articles, CancellationToken cancellation = default) =>
        Find(ArticleWords.InOrderOfIds(articles), cancellation);

    /// <summary>The same of articles' words, in order of their ids.</summary>
    internal ImmutableArray<CopyLink> Find(List<ArticleWords> words, CancellationToken cancellation)
    {
        var kin = KinOf(words, cancellation);
        var contents = _judge.ContentsOf(kin);
        var links = new List<(int I, int J, CopyLink Link)>();
        foreach (var (i, j) in InOrderOfKinship(words.Count, place => PartnersOf(place, words.Count, kin)))
        {
            cancellation.ThrowIfCancellationRequested();
            var link = _judge.Judge(words[i], words[j], kin, contents);
            if (link.Kind != CopyKind.None)
            {
                links.Add((i, j, link));
            }
        }

        links.Sort((x, y) => x.I != y.I ? x.I.CompareTo(y.I) : x.J.CompareTo(y.J));
        return [.. links.Select(each => each.Link)];
    }

    /// <summary>
    /// The pairs to be judged, each once: those of an article, then those of its partners. Articles that share runs so follow on one another, and what was made for one pair
    /// is still at hand for the next, however many articles there are.
    /// </summary>
    internal static IEnumerable<(int I, int J)> InOrderOfKinship(int count, Func<int, IEnumerable<int>> partnersOf)
    {
        var (isMet, isDone, next) = (new bool[count], new bool[count], new Stack<int>());
        for (var first = 0; first < count; first++)
        {
            Meet(first);
            while (next.TryPop(out var place))
            {
                isDone[place] = true;
                foreach (var other in partnersOf(place).Where(other => !isDone[other]))
                {
                    Meet(other);
                    yield return place < other ? (place, other) : (other, place);
                }
            }
        }

        void Meet(int place)
        {
            if (!isMet[place])
            {
                isMet[place] = true;
                next.Push(place);
            }
        }
    }

    /// <summary>
    /// Every pair of an index that shares a telling, as <see cref="Find(ImmutableArray{Article}, CancellationToken)"/> finds it of the same articles. A verdict
    /// that the index keeps is taken where nothing that it rests on has changed; all others are made, and kept there.
    /// </summary>
    public IEnumerable<CopyLink> Find(ICopyIndex index, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        var shelf = new IndexShelf(index);
        var kin = new Kin(shelf.Count, shelf.Runs, shelf.LongRuns, shelf.Words, new RunAligner(_options), cancellation);
        var verdicts = new VerdictShelf(index, shelf, new VerdictBasis(shelf, kin));
        var contents = _judge.ContentsOf(kin);
        for (var i = 0; i < shelf.Count; i++)
        {
            foreach (var j in PartnersAfter(i, shelf.Count, kin))
            {
                cancellation.ThrowIfCancellationRequested();
                var (a, b) = (i, j);
                if (verdicts.On(i, j, () => _judge.Judge(shelf.Words(a), shelf.Words(b), kin, contents)) is { } link)
                {
                    yield return link;
                }
            }
        }

        verdicts.Keep();
    }

    /// <summary>The verdict on each pair, in their order, also where they share nothing; all articles together tell what a site prints under everything, and who holds what third articles have.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="pairs">Pairs of indices into them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IEnumerable<CopyLink> Compare(ImmutableArray<Article> articles, IEnumerable<(int A, int B)> pairs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        int[] order = [.. Enumerable.Range(0, articles.Length).OrderBy(i => articles[i].Id.Value, StringComparer.Ordinal)];
        List<ArticleWords> words = [.. order.Select((i, place) => ArticleWords.Of(articles[i], place))];
        var places = new int[articles.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        var kin = KinOf(words, cancellation);
        var contents = _judge.ContentsOf(kin);
        foreach (var (a, b) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return _judge.Judge(words[places[a]], words[places[b]], kin, contents);
        }
    }

    /// <summary>What the articles, in order of their ids, share.</summary>
    internal Kin KinOf(List<ArticleWords> words, CancellationToken cancellation = default) =>
        new(words.Count, ArticleSketch.Samples(words, ArticleSketch.Width), ArticleSketch.Samples(words, ArticleSketch.LongWidth), place => words[place], new RunAligner(_options), cancellation);

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

    /// <summary>The places of all that are compared with the article at one: all others among few articles, those with runs in common among many.</summary>
    private IEnumerable<int> PartnersOf(int place, int count, Kin kin) =>
        count <= _options.MostArticlesForAllPairs ? Enumerable.Range(0, count) : kin.Pairs.With(place).Select(partner => partner.Other);

    /// <summary>The places behind one that are compared with it: all of them among few articles, those with runs in common among many.</summary>
    private IEnumerable<int> PartnersAfter(int place, int count, Kin kin) =>
        count <= _options.MostArticlesForAllPairs ? Enumerable.Range(place + 1, count - place - 1) : kin.Pairs.After(place).Select(partner => partner.Other);
}
