namespace Parallax.Events;

/// <summary>A set of the lexicon's classes of words, up to 128 of them.</summary>
internal readonly record struct EventClasses(ulong Low, ulong High)
{
    /// <summary>No class.</summary>
    public static EventClasses None => default;

    /// <summary>Every class.</summary>
    public static EventClasses All => new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>One class by its number.</summary>
    public static EventClasses Of(int number) => number < 64 ? new EventClasses(1UL << number, 0) : new EventClasses(0, 1UL << (number - 64));

    /// <summary>The classes of both.</summary>
    public static EventClasses operator |(EventClasses a, EventClasses b) => new(a.Low | b.Low, a.High | b.High);

    /// <summary>Have they a class in common?</summary>
    public bool Meets(EventClasses other) => ((Low & other.Low) | (High & other.High)) != 0;
}
