namespace Parallax.Articles;

/// <summary>A value that a page's tags or text give for a field, as written.</summary>
/// <param name="Field">Which field it is for.</param>
/// <param name="Value">The value as written, trimmed.</param>
/// <param name="Rule">Where it was found, for example <c>meta.article:published_time</c>.</param>
public sealed record PageValue(PageField Field, string Value, string Rule)
{
    /// <summary>Where in the text it stands, or stood when the page was read; -1 for what is not shown.</summary>
    public int Position { get; init; } = -1;

    /// <summary>What class, id and like attributes call the element it stands in; empty where they say nothing.</summary>
    public string Names { get; init; } = "";
}
