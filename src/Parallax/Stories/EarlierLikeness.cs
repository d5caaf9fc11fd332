using System.Numerics;

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

    /// <summary>The same, of the articles before that one.</summary>
    public EarlierLikeness Before(int article) => new(First, _values[..(article - First)]);

    /// <summary>The sum of the likenesses to so many articles.</summary>
    public float SumOf(ReadOnlySpan<int> articles)
    {
        var sum = 0f;
        foreach (var article in articles)
        {
            sum += this[article];
        }

        return sum;
    }

    /// <summary>The first article from that one on that is more like than <paramref name="least"/>; <see cref="End"/> where there is none.</summary>
    public int NextAbove(int article, float least)
    {
        var (i, leasts) = (article - First, new Vector<float>(least));
        while (i + Vector<float>.Count <= _values.Length && !Vector.GreaterThanAny(new Vector<float>(_values[i..]), leasts))
        {
            i += Vector<float>.Count;
        }

        while (i < _values.Length && !(_values[i] > least))
        {
            i++;
        }

        return First + i;
    }
}
