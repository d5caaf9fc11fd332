namespace Parallax.Copies;

/// <summary>
/// Keeps the values that were asked for last, up to a weight, and makes the others again. Values are kept in two generations: when the younger is full it
/// becomes the older, and what nobody asked for since is let go. Not safe to share between threads.
/// </summary>
/// <param name="make">Makes a value.</param>
/// <param name="weight">How much of the room it takes.</param>
/// <param name="room">The weight of a generation.</param>
/// <param name="letGo">What is to be done with a value that is kept no more.</param>
internal sealed class RecentlyUsed<TKey, TValue>(Func<TKey, TValue> make, Func<TValue, long> weight, long room, Action<TValue>? letGo = null)
    where TKey : struct
    where TValue : class
{
    private Dictionary<TKey, TValue> _younger = [];
    private Dictionary<TKey, TValue> _older = [];
    private long _used;

    /// <summary>The value of a key.</summary>
    public TValue this[TKey key]
    {
        get
        {
            if (_younger.TryGetValue(key, out var value))
            {
                return value;
            }

            value = _older.Remove(key, out var kept) ? kept : make(key);
            if (_used >= room)
            {
                Turn();
            }

            _younger.Add(key, value);
            _used += weight(value);
            return value;
        }
    }

    private void Turn()
    {
        foreach (var value in _older.Values)
        {
            letGo?.Invoke(value);
        }

        (_older, _younger, _used) = (_younger, _older, 0);
        _younger.Clear();
    }
}
