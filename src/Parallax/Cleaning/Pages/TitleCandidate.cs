namespace Parallax.Cleaning.Pages;

/// <summary>Words that may be a page's headline, and all the places that give them.</summary>
/// <param name="Words">The words on one line.</param>
/// <param name="Key">The words for comparing.</param>
internal sealed record TitleCandidate(string Words, string Key)
{
    /// <summary>What kinds of place give them, for example <c>og</c> or <c>h1</c>; each once, sorted.</summary>
    public SortedSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Where they were found first, for example <c>meta.og:title</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The heading that shows them; -1 where none does.</summary>
    public int Block { get; set; } = -1;

    /// <summary>True where they are the outlet's name.</summary>
    public bool IsOutlet { get; init; }

    /// <summary>True where a heading near the running text shows other words and then these.</summary>
    public bool FollowsKicker { get; set; }

    /// <summary>The keys of what stands before and after each mark in the words.</summary>
    public (string Front, string Back)[] Parts => field ??= [.. TitleWords.Parts(Words).Select(parts => (TitleWords.Key(parts.Front), TitleWords.Key(parts.Back)))];

    /// <summary>How many words.</summary>
    public int Length { get; } = TitleWords.Count(Words);
}
