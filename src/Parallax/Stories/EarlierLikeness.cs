namespace Parallax.Stories;

/// <summary>How like an article of a stream is to those before it.</summary>
internal readonly ref struct EarlierLikeness
{
    private readonly ReadOnlySpan<float> _values;

    /// <summary>Makes it of the values of the articles from <paramref name="first"/> on.</summary>
    public EarlierLikeness(int first, ReadOnlySpan<float> values)
    {
        First = first;
        _values = values;
    }

    /// <summary>The first article within the index's lookback.</summary>
    public int First { get; }

    /// <summary>Just past the last.</summary>
    public int End => First + _values.Length;

    /// <summary>The cosine, 0 to 1, over the terms that are not common.</summary>
    public float this[int article] => _values[article - First];
}
