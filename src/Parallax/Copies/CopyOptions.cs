namespace Parallax.Copies;

/// <summary>When two articles count as one telling. Defaults were chosen on development pairs: docs/copies.md.</summary>
public sealed record CopyOptions
{
    /// <summary>The chosen values.</summary>
    public static CopyOptions Default { get; } = new();

    /// <summary>Shortest verbatim passage, in words that match.</summary>
    public int ShortestPassage { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least one word"); } = 8;

    /// <summary>Most words that an edit inside a passage may put in or leave out.</summary>
    public int LongestEdit { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least none"); } = 4;

    /// <summary>The share of the shorter body, 0 to 1, at which two articles are as likely one telling as not.</summary>
    public double EvenShare { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "between 0 and 1"); } = 0.27;

    /// <summary>The length, in words outside quotation marks, at which one shared run alone makes two articles as likely one telling as not.</summary>
    public int EvenRun { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least one word"); } = 40;

    /// <summary>Beyond so many days one outlet's shared passages are taken for captions and sign-offs.</summary>
    public int FurnitureDays { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least one day"); } = 14;

    /// <summary>The share of the shorter body's sentences, 0 to 1, whose content must return in other words for a rewrite.</summary>
    public double EvenRewordedShare { get; init => field = value is > 0 and < 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "between 0 and 1"); } = 0.6;

    /// <summary>Up to so many articles every pair is looked at for rewrites; above it only pairs with words in common.</summary>
    public int MostArticlesForAllPairs { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least none"); } = 250;
}
