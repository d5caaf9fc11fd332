namespace Parallax.Stories;

/// <summary>Groups of the stream's articles: one grain, stories or threads.</summary>
internal sealed class ArticleGroups
{
    private readonly List<List<int>> _groups = [];
    private readonly List<int> _groupOf = [];

    /// <summary>How many groups there are.</summary>
    public int Count => _groups.Count;

    /// <summary>The group of an article of the stream.</summary>
    public int GroupOf(int article) => _groupOf[article];

    /// <summary>The articles of a group, in stream order.</summary>
    public List<int> Members(int group) => _groups[group];

    /// <summary>Puts the next article of the stream into a group, or into a new one where it is null.</summary>
    public void Add(int? group)
    {
        if (group is null)
        {
            _groups.Add([]);
        }

        var place = group ?? (_groups.Count - 1);
        _groups[place].Add(_groupOf.Count);
        _groupOf.Add(place);
    }

    /// <summary>
    /// The groups of earlier articles, the nearest first, each with its likeness: <paramref name="likeness"/> makes it of the values of the group's articles, the highest
    /// first, and the group's size; an article that is not among the earlier ones has no value.
    /// </summary>
    public List<(int Group, double Likeness)> Nearest(IReadOnlyList<(int Article, float Value)> earlier, Func<ReadOnlySpan<float>, int, double> likeness)
    {
        var (groups, values) = (new int[earlier.Count], new float[earlier.Count]);
        for (var i = 0; i < groups.Length; i++)
        {
            (groups[i], values[i]) = (_groupOf[earlier[i].Article], earlier[i].Value);
        }

        Array.Sort(groups, values);
        var nearest = new List<(int Group, double Likeness)>();
        for (int first = 0, end; first < groups.Length; first = end)
        {
            for (end = first + 1; end < groups.Length && groups[end] == groups[first];)
            {
                end++;
            }

            var ofGroup = values.AsSpan(first, end - first);
            ofGroup.Sort();
            ofGroup.Reverse();
            nearest.Add((groups[first], likeness(ofGroup, _groups[groups[first]].Count)));
        }

        nearest.Sort((a, b) => a.Likeness == b.Likeness ? a.Group.CompareTo(b.Group) : b.Likeness.CompareTo(a.Likeness));
        return nearest;
    }
}
