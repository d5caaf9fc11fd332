using System.Collections.Immutable;

namespace Parallax.Stories;

/// <summary>Stories of articles that have no order, beside those of dated ones: as they are joined, and what two of them show together (docs/models/stories.md).</summary>
internal sealed class JoiningStories
{
    private const float Unknown = -1;
    private readonly ProfileIndex _index;
    private readonly NearArticles _near;
    private readonly int[] _storyOf;
    private readonly List<int>?[] _members; // null where it was joined to another
    private readonly HashSet<int>[] _others; // by story: those of which a pair was weighed
    private readonly StorySide?[] _sides; // null where not asked since it or another changed
    private readonly TermSum?[] _sums;
    private readonly (int? First, int? Last)[] _days;
    private readonly bool[] _hasUndated;

    /// <summary>Begins with the stories of dated articles, and with each undated article as a story of its own.</summary>
    /// <param name="index">The stream's articles.</param>
    /// <param name="near">What they were weighed with.</param>
    /// <param name="datedStories">The stories of dated articles.</param>
    /// <param name="undated">The undated articles.</param>
    public JoiningStories(ProfileIndex index, NearArticles near, IEnumerable<IEnumerable<int>> datedStories, IEnumerable<int> undated)
    {
        (_index, _near) = (index, near);
        List<int>[] stories = [.. datedStories.Select(members => members.ToList()), .. undated.Select(article => new List<int> { article })];
        _storyOf = new int[stories.Sum(members => members.Count)];
        for (var story = 0; story < stories.Length; story++)
        {
            stories[story].ForEach(member => _storyOf[member] = story);
        }

        (_members, _sides, _sums) = (stories, new StorySide?[stories.Length], new TermSum?[stories.Length]);
        _others = Array.ConvertAll(stories, _ => new HashSet<int>());
        _days = Array.ConvertAll(stories, members => (members.Min(index.DayOf), members.Max(index.DayOf)));
        _hasUndated = Array.ConvertAll(stories, members => members.Exists(member => index.DayOf(member) is null));
        for (var article = 0; article < _storyOf.Length; article++)
        {
            foreach (var each in near.Of(article))
            {
                if (_storyOf[each.Article] != _storyOf[article])
                {
                    _others[_storyOf[article]].Add(_storyOf[each.Article]);
                }
            }
        }
    }

    /// <summary>The names of the numbers, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "mean", "meanBack", "most", "size", "otherSize", "likeness", "likenessInside", "likenessInsideOther", "likenessToMiddle", "meanInside", "meanInsideOther", "lead", "leadOther", "days",
    ];

    /// <summary>Where <see cref="Names"/> have the mean probability of a pair.</summary>
    public static int MeanOfPairs { get; } = Names.IndexOf("mean");

    /// <summary>How many stories it began with; every story is less.</summary>
    public int Count => _members.Length;

    /// <summary>The story of an article.</summary>
    public int StoryOf(int article) => _storyOf[article];

    /// <summary>Whether a story is not joined to another that stands for both.</summary>
    public bool IsThere(int story) => _members[story] is not null;

    /// <summary>The articles of a story; none where it was joined to another.</summary>
    public IReadOnlyList<int> Members(int story) => _members[story] ?? [];

    /// <summary>Whether two stories may be joined: what the order of dated articles kept apart comes together only by an undated one.</summary>
    public bool MayJoin(int story, int other) => _hasUndated[story] || _hasUndated[other];

    /// <summary>The stories that may be joined to a story and of which a pair was weighed with it.</summary>
    public IEnumerable<int> Others(int story) => _others[story].Where(other => MayJoin(story, other));

    /// <summary>The mean probability that an article of the smaller story and its nearest of the larger one tell one story.</summary>
    public float Mean(int story, int other)
    {
        var (small, large) = Ordered(story, other);
        var mean = Side(small).Mean(large);
        return Size(small) == Size(large) ? (mean + Side(large).Mean(small)) / 2 : mean;
    }

    /// <summary>What two stories show, the smaller one's numbers first.</summary>
    public float[] Values(int story, int other)
    {
        var (small, large) = Ordered(story, other);
        var (sideSmall, sideLarge) = (Side(small), Side(large));
        var (sumSmall, sumLarge) = (Sum(small), Sum(large));
        var (likeness, inside, insideOther) = (sumSmall.LikenessTo(sumLarge), sumSmall.Inside, sumLarge.Inside);
        return
        [
            Mean(small, large), sideLarge.Mean(small), MathF.Max(sideSmall.Most(large), sideLarge.Most(small)), GrowingStories.SizeOf(Size(small)), GrowingStories.SizeOf(Size(large)),
            likeness, inside ?? Unknown, insideOther ?? Unknown, likeness / (GrowingStories.Middle(inside, Size(small)) * GrowingStories.Middle(insideOther, Size(large))),
            sideSmall.Inside ?? Unknown, sideLarge.Inside ?? Unknown, sideSmall.Lead(large), sideLarge.Lead(small), DaysBetween(small, large) ?? Unknown,
        ];
    }

    /// <summary>Joins two stories; the lower number stands for both.</summary>
    /// <exception cref="ArgumentException">Neither has an undated article.</exception>
    public int Join(int story, int other)
    {
        if (!MayJoin(story, other))
        {
            throw new ArgumentException("Two stories of dated articles stay apart.", nameof(other));
        }

        var (kept, gone) = (Math.Min(story, other), Math.Max(story, other));
        _sums[kept] = TermSum.Merge(Sum(kept), Sum(gone));
        _days[kept] = (Earlier(_days[kept].First, _days[gone].First), Later(_days[kept].Last, _days[gone].Last));
        _hasUndated[kept] |= _hasUndated[gone];
        foreach (var member in _members[gone]!)
        {
            _storyOf[member] = kept;
        }

        _members[kept]!.AddRange(_members[gone]!);
        (_members[gone], _sums[gone], _sides[gone], _sides[kept]) = (null, null, null, null);
        JoinOthers(kept, gone);
        return kept;
    }

    private void JoinOthers(int kept, int gone)
    {
        _others[gone].Remove(kept);
        foreach (var third in _others[gone])
        {
            _others[third].Remove(gone);
            _others[third].Add(kept);
            _others[kept].Add(third);
        }

        _others[kept].Remove(gone);
        _others[gone].Clear();
        foreach (var third in _others[kept])
        {
            _sides[third] = null;
        }
    }

    private (int Small, int Large) Ordered(int story, int other) => Size(story) < Size(other) || (Size(story) == Size(other) && story < other) ? (story, other) : (other, story);

    private int Size(int story) => _members[story]!.Count;

    private StorySide Side(int story) => _sides[story] ??= new StorySide(story, this, _near);

    private TermSum Sum(int story)
    {
        if (_sums[story] is { } known)
        {
            return known;
        }

        var sum = new TermSum();
        _members[story]!.ForEach(member => sum.Add(_index[member]));
        return _sums[story] = sum;
    }

    /// <summary>The days between the nearest of their dated articles, 0 where the ones' lie between the others'; null where one has none.</summary>
    private float? DaysBetween(int story, int other) =>
        (_days[story], _days[other]) is (({ } first, { } last), ({ } firstOther, { } lastOther)) ? Math.Clamp(Math.Max(first - lastOther, firstOther - last), 0, StoryEvidence.FarApart) : null;

    private static int? Earlier(int? day, int? other) => day is null || other < day ? other : day;

    private static int? Later(int? day, int? other) => day is null || other > day ? other : day;
}
