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
    public List<(int Group, double Likeness)> Nearest(IEnumerable<(int Article, float Value)> earlier, Func<List<float>, int, double> likeness)
    {
        var values = new Dictionary<int, List<float>>();
        foreach (var (article, value) in earlier)
        {
            if (!values.TryGetValue(_groupOf[article], out var list))
            {
                values.Add(_groupOf[article], list = []);
            }

            list.Add(value);
        }

        var nearest = new List<(int Group, double Likeness)>(values.Count);
        foreach (var (group, list) in values)
        {
            list.Sort((a, b) => b.CompareTo(a));
            nearest.Add((group, likeness(list, _groups[group].Count)));
        }

        nearest.Sort((a, b) => a.Likeness == b.Likeness ? a.Group.CompareTo(b.Group) : b.Likeness.CompareTo(a.Likeness));
        return nearest;
    }
}
