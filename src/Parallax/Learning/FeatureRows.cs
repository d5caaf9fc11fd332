using System.Runtime.InteropServices;

namespace Parallax.Learning;

/// <summary>The features of a run of items, a row of buckets each. Made once and cleared between runs, so that filling it allocates nothing.</summary>
internal sealed class FeatureRows
{
    private readonly List<uint> _buckets = [];
    private readonly List<int> _ends = [];

    /// <summary>Number of finished rows.</summary>
    public int Count => _ends.Count;

    /// <summary>The buckets of a row.</summary>
    public ReadOnlySpan<uint> this[int row] => CollectionsMarshal.AsSpan(_buckets)[(row == 0 ? 0 : _ends[row - 1]).._ends[row]];

    /// <summary>The buckets of all rows, one row behind another.</summary>
    public ReadOnlySpan<uint> Buckets => CollectionsMarshal.AsSpan(_buckets);

    /// <summary>Where each row ends in <see cref="Buckets"/>.</summary>
    public ReadOnlySpan<int> Ends => CollectionsMarshal.AsSpan(_ends);

    /// <summary>Adds a bucket to the row that is being made.</summary>
    public void Add(uint bucket) => _buckets.Add(bucket);

    /// <summary>Finishes the row.</summary>
    public void EndRow() => _ends.Add(_buckets.Count);

    /// <summary>Removes all rows.</summary>
    public void Clear()
    {
        _buckets.Clear();
        _ends.Clear();
    }
}
