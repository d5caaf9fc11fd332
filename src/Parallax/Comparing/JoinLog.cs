using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Comparing;

/// <summary>Collects why places were joined or not, while a dossier is built that shall be explained.</summary>
internal sealed class JoinLog
{
    private readonly Dictionary<(JoinKind, Citation), string> _entries = [];
    private readonly List<Join> _joins = [];

    /// <summary>Tells in which entry of the dossier a place came to stand.</summary>
    public void Enter(JoinKind kind, string entry, IEnumerable<Citation> places)
    {
        foreach (var place in places)
        {
            _entries.TryAdd((kind, place), entry);
        }
    }

    /// <summary>Takes a join that a rule made, or refused.</summary>
    public void Add(JoinKind kind, bool isJoined, Citation a, Citation b, string reason, string? entry = null) =>
        _joins.Add(new Join(kind, isJoined, new JoinedPlace(a, entry), new JoinedPlace(b, entry), null, null, [reason]));

    /// <summary>Takes a join that was weighed.</summary>
    public void Add(JoinKind kind, bool isJoined, Citation a, Citation b, Evidence evidence, string? obstacle = null) =>
        _joins.Add(new Join(kind, isJoined, new JoinedPlace(a, null), new JoinedPlace(b, null), evidence.Total, evidence.Least, [.. obstacle is null ? [] : (IEnumerable<string>)[obstacle], .. evidence.Reasons]));

    /// <summary>All joins with their entries: by kind, joined ones first, then by place. What fell short between two places of one entry was joined otherwise and is left out.</summary>
    public ImmutableArray<Join> Resolved()
    {
        var places = Comparer<Citation>.Create(Citation.InOrder);
        return
        [
            .. _joins
                .Select(join => join with { A = Resolved(join.Kind, join.A), B = Resolved(join.Kind, join.B) })
                .Where(join => join.IsJoined || join.A.Entry is null || join.A.Entry != join.B.Entry)
                .OrderBy(join => join.Kind)
                .ThenByDescending(join => join.IsJoined)
                .ThenBy(join => join.A.Entry?.Length ?? int.MaxValue)
                .ThenBy(join => join.A.Entry, StringComparer.Ordinal)
                .ThenBy(join => join.A.Place, places)
                .ThenBy(join => join.B.Place, places)
                .ThenBy(join => join.Reasons[0], StringComparer.Ordinal),
        ];
    }

    private JoinedPlace Resolved(JoinKind kind, JoinedPlace place) => place.Entry is null ? place with { Entry = _entries.GetValueOrDefault((kind, place.Place)) } : place;
}
