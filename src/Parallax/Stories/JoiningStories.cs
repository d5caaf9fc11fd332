using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Stories;

/// <summary>Stories of articles that have no order, beside those of dated ones: as they are joined, and what two of them show together (docs/models/stories.md).</summary>
internal sealed class JoiningStories
{
    private const int LargestSize = 12; // beyond it a story's size says no more
    private const float Alone = -1;
    private readonly List<int>?[] _members; // null where it was joined to another
    private readonly Dictionary<int, Shown>[] _others; // by story: those of which a pair was weighed
    private readonly Shown[] _inside;
    private readonly int _dated;

    /// <summary>Begins with the stories of dated articles, and with each undated article as a story of its own.</summary>
    public JoiningStories(IEnumerable<IEnumerable<int>> datedStories, IEnumerable<int> undated)
    {
        var dated = datedStories.Select(members => members.ToList()).ToArray();
        _dated = dated.Length;
        _members = [.. dated, .. undated.Select(article => new List<int> { article })];
        _others = [.. _members.Select(_ => new Dictionary<int, Shown>())];
        _inside = new Shown[_members.Length];
    }

    /// <summary>The names of the numbers, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "mean", "most", "size", "otherSize", "likeness", "likenessInside", "likenessInsideOther", "likenessToMiddle", "meanInside", "meanInsideOther", "lead", "leadOther",
    ];

    /// <summary>Where <see cref="Names"/> have the mean probability of a pair.</summary>
    public static int MeanOfPairs { get; } = Names.IndexOf("mean");

    /// <summary>How many stories it began with; every story is less.</summary>
    public int Count => _members.Length;

    /// <summary>Whether a story is not joined to another that stands for both.</summary>
    public bool IsThere(int story) => _members[story] is not null;

    /// <summary>The articles of a story; none where it was joined to another.</summary>
    public IReadOnlyList<int> Members(int story) => _members[story] ?? [];

    /// <summary>Whether two stories may be joined: what dated articles' order kept apart stays apart.</summary>
    public bool MayJoin(int story, int other) => story >= _dated || other >= _dated;

    /// <summary>The stories that may be joined to a story and of which a pair was weighed with it.</summary>
    public IEnumerable<int> Others(int story) => _others[story].Keys.Where(other => MayJoin(story, other));

    /// <summary>Tells that two articles were weighed, each given by its story.</summary>
    public void Tell(int story, int other, float probability, float likeness)
    {
        var shown = new Shown(probability, likeness, 1, probability);
        if (story == other)
        {
            _inside[story] += shown;
        }
        else
        {
            Between(story, other, shown);
            Between(other, story, shown);
        }
    }

    /// <summary>The mean probability that an article of the one and one of the other tell one story. What was not weighed counts as nothing, so far as it could have been weighed.</summary>
    public float Mean(int story, int other) => _others[story].TryGetValue(other, out var shown) ? Mean(shown, Size(story) * (double)Size(other), Size(story) + Size(other)) : 0;

    /// <summary>What two stories show, the smaller one's numbers first.</summary>
    public float[] Values(int story, int other)
    {
        var (small, large) = Size(story) < Size(other) || (Size(story) == Size(other) && story < other) ? (story, other) : (other, story);
        var shown = _others[small][large];
        var (mean, likeness) = (Mean(small, large), (float)(shown.Likeness / shown.Pairs));
        var (insideSmall, insideLarge) = (Likeness(small), Likeness(large));
        return
        [
            mean, shown.Most, MathF.Log(Math.Min(Size(small), LargestSize)), MathF.Log(Math.Min(Size(large), LargestSize)), likeness, insideSmall, insideLarge,
            likeness / (Middle(small, insideSmall) * Middle(large, insideLarge)), Inside(small), Inside(large), mean - NextMean(small, large), mean - NextMean(large, small),
        ];
    }

    /// <summary>Joins two stories; the lower number stands for both.</summary>
    public int Join(int story, int other)
    {
        if (!MayJoin(story, other))
        {
            throw new ArgumentException("Two stories of dated articles stay apart.", nameof(other));
        }

        var (kept, gone) = (Math.Min(story, other), Math.Max(story, other));
        _inside[kept] += _inside[gone];
        if (_others[kept].Remove(gone, out var between))
        {
            _inside[kept] += between;
        }

        _others[gone].Remove(kept);
        foreach (var (third, shown) in _others[gone])
        {
            _others[third].Remove(gone);
            Between(kept, third, shown);
            Between(third, kept, shown);
        }

        _others[gone].Clear();
        _members[kept]!.AddRange(_members[gone]!);
        _members[gone] = null;
        return kept;
    }

    private void Between(int story, int other, Shown shown) => CollectionsMarshal.GetValueRefOrAddDefault(_others[story], other, out _) += shown;

    private int Size(int story) => _members[story]!.Count;

    /// <summary>The mean over so many pairs; of large stories only so many could be weighed as each article has nearest ones.</summary>
    private static float Mean(Shown shown, double pairs, int articles) =>
        (float)(shown.Sum / Math.Max(shown.Pairs, pairs * Math.Min(1, StoryJudge.MostWeighed / (double)articles)));

    private float Inside(int story) => Size(story) > 1 ? Mean(_inside[story], Size(story) * (Size(story) - 1.0) / 2, Size(story)) : Alone;

    private float Likeness(int story) => _inside[story].Pairs > 0 ? (float)(_inside[story].Likeness / _inside[story].Pairs) : Alone;

    /// <summary>How long the mean of the story's vectors is.</summary>
    private float Middle(int story, float inside) => inside == Alone ? 1 : MathF.Sqrt(((inside * (Size(story) - 1)) + 1) / Size(story));

    private float NextMean(int story, int but)
    {
        var next = 0f;
        foreach (var other in _others[story].Keys)
        {
            next = other != but && MayJoin(story, other) ? MathF.Max(next, Mean(story, other)) : next;
        }

        return next;
    }

    /// <summary>What the weighed pairs of two stories or within one show: the sum of their probabilities and of their likenesses, how many they are, the highest probability.</summary>
    private readonly record struct Shown(double Sum, double Likeness, int Pairs, float Most)
    {
        public static Shown operator +(Shown a, Shown b) => new(a.Sum + b.Sum, a.Likeness + b.Likeness, a.Pairs + b.Pairs, MathF.Max(a.Most, b.Most));
    }
}
