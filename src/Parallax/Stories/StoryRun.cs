using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Stories;

/// <summary>One run over a stream of articles: places every dated article from what came before it, then all undated ones together, the surest first.</summary>
internal sealed class StoryRun
{
    private readonly ImmutableArray<Article> _stream;
    private readonly int _dated; // how many articles have a date; they stand first
    private readonly StoryOptions _options;
    private readonly Predicate<ArticleId>? _isAsked;
    private readonly ProfileIndex _index;
    private readonly StoryEvidence _evidence;
    private readonly StoryJudge _judge;
    private readonly ThreadJudge _threadJudge;
    private readonly GrowingStories _growing = new();
    private readonly List<(int Article, NearArticle Other)> _weighedDated = []; // pairs of dated articles of one story, where undated ones follow

    /// <summary>Prepares a run.</summary>
    /// <param name="language">The articles' language.</param>
    /// <param name="options">How stories and threads are found.</param>
    /// <param name="stream">The articles in the order of <see cref="StreamOrder"/>.</param>
    /// <param name="isAsked">Of which article it is to be told why it stands where it stands.</param>
    public StoryRun(Language language, StoryOptions options, ImmutableArray<Article> stream, Predicate<ArticleId>? isAsked)
    {
        (_options, _stream, _isAsked) = (options, stream, isAsked);
        _dated = stream.Count(article => article.Published is not null);
        _index = new ProfileIndex(language, Math.Max(options.LookbackDays, options.ThreadLookbackDays), areAllDated: _dated == stream.Length);
        (_evidence, _judge, _threadJudge) = (new StoryEvidence(_index), StoryJudge.Of(language), new ThreadJudge(options));
        Stories = _growing.Groups;
    }

    /// <summary>The stories.</summary>
    public ArticleGroups Stories { get; private set; }

    /// <summary>The threads.</summary>
    public ArticleGroups Threads { get; private set; } = new();

    /// <summary>What the asked article was weighed against; null where none was asked of.</summary>
    public (int Article, ImmutableArray<WeighedStory> Stories)? Weighed { get; private set; }

    /// <summary>Places all articles.</summary>
    public void Place(CancellationToken cancellation)
    {
        for (var i = 0; i < _dated; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            PlaceDated(i);
        }

        if (_dated < _stream.Length)
        {
            PlaceUndated(cancellation);
        }
    }

    private void PlaceDated(int article)
    {
        var earlier = _index.Add(_stream[article]);
        var weighed = _judge.Weigh(_evidence, article, StoryJudge.Candidates(_index, article, earlier, _options.LookbackDays));
        var first = Math.Max(earlier.First, _index.FirstWithin(_options.LookbackDays, article));
        var nearest = _judge.Nearest(_growing.Weigh(weighed, earlier, first, each => _index.DaysBetween(each, article)));
        int? story = nearest is [var best, ..] && best.Likeness >= _options.StoryLikeness ? best.Story : null;
        if (IsAsked(article))
        {
            var shared = Shared(article);
            Weighed = (article, [.. nearest.Select(each => Told(article, each.Likeness, Stories.Members(each.Story).Count, each.Story == story, weighed.Where(pair => Stories.GroupOf(pair.Article) == each.Story), shared))]);
        }

        Threads.Add(story is { } joined ? Threads.GroupOf(Stories.Members(joined)[0]) : _threadJudge.Nearest(Threads, earlier, _index, article));
        if (story is not null && _dated < _stream.Length)
        {
            foreach (var (other, probability) in weighed)
            {
                if (Stories.GroupOf(other) == story)
                {
                    _weighedDated.Add((article, new NearArticle(other, probability, earlier[other])));
                }
            }
        }

        _growing.Add(story, earlier, first);
    }

    private void PlaceUndated(CancellationToken cancellation)
    {
        _index.AddUndated(_stream.AsSpan()[_dated..]);
        var near = new NearArticles(_weighedDated.Concat(WeighUndated(cancellation)), _stream.Length);
        var undated = Enumerable.Range(_dated, _stream.Length - _dated);
        var stories = new JoiningStories(_index, near, Enumerable.Range(0, Stories.Count).Select(Stories.Members), undated);
        SurestFirst.Join(stories, (story, other) => _judge.Likeness(stories, story, other), _options.StoryLikeness, Joins, cancellation);
        if (_isAsked is not null)
        {
            foreach (var article in undated)
            {
                TellUndated(stories, near, stories.StoryOf(article), joined: null); // those that no other joined
            }
        }

        PlaceTogether(stories, cancellation);

        bool Joins(int story, int other)
        {
            TellUndated(stories, near, story, other);
            TellUndated(stories, near, other, story);
            return true;
        }
    }

    private IEnumerable<(int Article, NearArticle Other)> WeighUndated(CancellationToken cancellation)
    {
        for (var i = _dated; i < _stream.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var near in _judge.WeighUndated(_index, _evidence, i))
            {
                yield return (i, near);
            }
        }
    }

    /// <summary>Takes the joined stories over. A story is of one thread: threads whose stories were joined are one. The first article of an undated story, by the ids, finds its thread.</summary>
    private void PlaceTogether(JoiningStories joined, CancellationToken cancellation)
    {
        var threadOf = JoinedThreads(joined);
        var (stories, threads) = (new ArticleGroups(), new ArticleGroups());
        var (placeOfStory, placeOfThread) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var i = 0; i < _stream.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int? story = placeOfStory.TryGetValue(joined.StoryOf(i), out var known) ? known : null;
            int? thread = story is { } placed ? threads.GroupOf(stories.Members(placed)[0])
                : i >= _dated ? _threadJudge.Nearest(threads, _index.Others(i).Before(i), _index, i)
                : placeOfThread.TryGetValue(threadOf[Threads.GroupOf(i)], out var knownThread) ? knownThread : null;
            stories.Add(story);
            threads.Add(thread);
            placeOfStory[joined.StoryOf(i)] = stories.GroupOf(i);
            if (i < _dated)
            {
                placeOfThread[threadOf[Threads.GroupOf(i)]] = threads.GroupOf(i);
            }
        }

        (Stories, Threads) = (stories, threads);
    }

    /// <summary>For each thread of dated articles the lowest of those that it is one with.</summary>
    private int[] JoinedThreads(JoiningStories joined)
    {
        var threadOf = Enumerable.Range(0, Threads.Count).ToArray();
        for (var story = 0; story < joined.Count; story++)
        {
            int? first = null;
            foreach (var thread in joined.Members(story).Where(member => member < _dated).Select(Threads.GroupOf).Distinct())
            {
                var (one, other) = (Lowest(first ?? thread), Lowest(thread));
                threadOf[Math.Max(one, other)] = Math.Min(one, other);
                first ??= thread;
            }
        }

        return Array.ConvertAll(Enumerable.Range(0, Threads.Count).ToArray(), Lowest);

        int Lowest(int thread) => threadOf[thread] == thread ? thread : threadOf[thread] = Lowest(threadOf[thread]);
    }

    /// <summary>Tells what an undated article was weighed against when it joined its first other, or when all others had joined.</summary>
    private void TellUndated(JoiningStories stories, NearArticles near, int story, int? joined)
    {
        if (_isAsked is null || Weighed is not null || stories.Members(story) is not [var article] || article < _dated || !IsAsked(article))
        {
            return;
        }

        var shared = Shared(article);
        var pairs = near.Of(article).ToArray();
        var others = stories.Others(story).Select(other => (Story: other, Likeness: _judge.Likeness(stories, story, other)));
        Weighed = (article,
        [
            .. others.OrderByDescending(other => other.Likeness).ThenBy(other => other.Story).Select(other =>
                Told(article, other.Likeness, stories.Members(other.Story).Count, other.Story == joined, pairs.Where(pair => stories.StoryOf(pair.Article) == other.Story).Select(pair => (pair.Article, pair.Probability)), shared)),
        ]);
    }

    private bool IsAsked(int article) => _isAsked?.Invoke(_stream[article].Id) == true;

    private SharedWords Shared(int article) => new(_stream[article], _index[article], _index.Terms);

    private WeighedStory Told(int article, double likeness, int size, bool isJoined, IEnumerable<(int Article, float Probability)> pairs, SharedWords shared) =>
        new(likeness, size, isJoined,
        [
            .. pairs.OrderByDescending(pair => pair.Probability)
                .Select(pair => new WeighedArticle(_stream[pair.Article].Id, pair.Probability, _index.DaysBetween(pair.Article, article), shared.With(_index[pair.Article]))),
        ]);
}
