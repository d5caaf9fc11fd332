using System.Runtime.InteropServices;

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

    /// <summary>Those of a group's articles that stand no earlier in the stream than <paramref name="first"/>.</summary>
    public ReadOnlySpan<int> MembersSince(int group, int first)
    {
        var at = _groups[group].BinarySearch(first);
        return CollectionsMarshal.AsSpan(_groups[group])[(at < 0 ? ~at : at)..];
    }

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
}
