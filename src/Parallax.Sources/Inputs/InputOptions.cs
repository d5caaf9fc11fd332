using Parallax.Sources.Tables;
using Parallax.Sources.Web;

namespace Parallax.Sources.Inputs;

/// <summary>The limits on what is read, and where standard input comes from.</summary>
public sealed record InputOptions
{
    /// <summary>The limits as they are unless told.</summary>
    public static InputOptions Default { get; } = new();

    /// <summary>
    /// The largest article, in unpacked bytes of its file or line. A larger one is refused before it is parsed, so that a packed bomb costs no
    /// more than this much memory. 64 MiB: three times the 20 MB line that must be read.
    /// </summary>
    public int LargestArticle { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 64 * 1024 * 1024;

    /// <summary>Which columns of a table of articles hold what.</summary>
    public TableColumns Columns { get; init; } = TableColumns.Default;

    /// <summary>Fetches what addresses name; null where addresses are refused.</summary>
    public WebFetcher? Web { get; init; }

    /// <summary>True where the pages that feeds name are fetched, and the feeds that lists do.</summary>
    public bool Follows { get; init; }

    /// <summary>What the input <c>-</c> reads; null where there is no standard input.</summary>
    public Stream? StandardInput { get; init; }
}
