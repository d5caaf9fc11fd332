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
    private readonly List<(int Article, int Other, float Probability, float Likeness)> _weighedDated = []; // pairs of dated articles of one story, where undated ones follow

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
    }

    /// <summary>The stories.</summary>
    public ArticleGroups Stories => _growing.Groups;

    /// <summary>The threads.</summary>
    public ArticleGroups Threads { get; } = new();

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
                    _weighedDated.Add((article, other, probability, earlier[other]));
                }
            }
        }

        _growing.Add(story, earlier, first);
    }

    private void PlaceUndated(CancellationToken cancellation)
    {
        _index.AddUndated(_stream.AsSpan()[_dated..].ToArray());
        var pairs = new UndatedPairs();
        for (var i = _dated; i < _stream.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var others = _index.Others(i);
            foreach (var (other, probability) in _judge.Weigh(_evidence, i, StoryJudge.Candidates(_index, i, others, _options.LookbackDays)))
            {
                pairs.Add(i, other, probability, others[other]);
            }
        }

        var dated = Stories.Count;
        var stories = new JoiningStories(Enumerable.Range(0, dated).Select(Stories.Members), Enumerable.Range(_dated, _stream.Length - _dated));
        foreach (var (article, other, probability, likeness) in _weighedDated.Concat(pairs.All()))
        {
            stories.Tell(FirstStory(article), FirstStory(other), probability, likeness);
        }

        SurestFirst.Join(stories, (story, other) => _judge.Likeness(stories, story, other), _options.StoryLikeness, Joins, cancellation);
        if (_isAsked is not null)
        {
            for (var i = _dated; i < _stream.Length; i++)
            {
                TellUndated(stories, pairs, FirstStory(i), joined: null); // those that no other joined
            }
        }

        PlaceInOrder(stories, dated, cancellation);

        int FirstStory(int article) => article < _dated ? Stories.GroupOf(article) : dated + article - _dated;

        bool Joins(int story, int other)
        {
            TellUndated(stories, pairs, story, other);
            TellUndated(stories, pairs, other, story);
            return true;
        }
    }

    /// <summary>Gives every undated article its story and thread; the first article of a story, by the ids, finds the thread.</summary>
    private void PlaceInOrder(JoiningStories joined, int dated, CancellationToken cancellation)
    {
        var places = new int[_stream.Length];
        for (var story = 0; story < joined.Count; story++)
        {
            foreach (var member in joined.Members(story))
            {
                places[member] = story;
            }
        }

        var storyOf = Enumerable.Range(0, dated).ToDictionary(story => story);
        for (var i = _dated; i < _stream.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int? story = storyOf.TryGetValue(places[i], out var known) ? known : null;
            Threads.Add(story is { } placed ? Threads.GroupOf(Stories.Members(placed)[0]) : _threadJudge.Nearest(Threads, _index.Others(i).Before(i), _index, i));
            storyOf[places[i]] = story ?? Stories.Count;
            Stories.Add(story);
        }
    }

    /// <summary>Tells what an undated article was weighed against when it joined its first other, or when all others had joined.</summary>
    private void TellUndated(JoiningStories stories, UndatedPairs pairs, int story, int? joined)
    {
        if (_isAsked is null || Weighed is not null || stories.Members(story) is not [var article] || article < _dated || !IsAsked(article))
        {
            return;
        }

        var shared = Shared(article);
        var others = stories.Others(story).Select(other => (Story: other, Likeness: _judge.Likeness(stories, story, other)));
        Weighed = (article,
        [
            .. others.OrderByDescending(other => other.Likeness).ThenBy(other => other.Story).Select(other =>
                Told(article, other.Likeness, stories.Members(other.Story).Count, other.Story == joined, pairs.Of(article).Where(pair => stories.Members(other.Story).Contains(pair.Article)), shared)),
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
