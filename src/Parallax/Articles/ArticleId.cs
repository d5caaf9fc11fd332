namespace Parallax.Articles;

/// <summary>What an article is called in all output; never empty.</summary>
public readonly record struct ArticleId
{
    /// <summary>Names an article.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ArticleId(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Value = value;
    }

    /// <summary>The name as given.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
