namespace Parallax.Running;

/// <summary>The result for one input of a batch, or the problem that it has instead.</summary>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, Problem? problem) => (Value, Problem) = (value, problem);

    /// <summary>The result; null where there is a problem.</summary>
    public T? Value { get; }

    /// <summary>The problem; null where there is a result.</summary>
    public Problem? Problem { get; }

    /// <summary>A result.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A problem.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new(null, problem);

    /// <summary>The next step's result; a problem is passed on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class =>
        Value is { } value ? next(value) : Problem!;

    /// <summary>A result.</summary>
    public Outcome<T> ToOutcome() => this;
}
