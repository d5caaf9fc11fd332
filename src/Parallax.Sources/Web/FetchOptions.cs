namespace Parallax.Sources.Web;

/// <summary>How the network is used: politely, and with a limit on everything.</summary>
public sealed record FetchOptions
{
    /// <summary>The limits as they are unless told.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>An address or mailbox of who fetches, sent with each request; null where none is given.</summary>
    public string? Contact { get; init; }

    /// <summary>The folder in which answers are kept; null where none are.</summary>
    public string? Cache { get; init; }

    /// <summary>True where only what the cache holds is read.</summary>
    public bool IsOffline { get; init; }

    /// <summary>True where addresses of this machine and its neighbours may be connected to.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>The pause between two requests to one host.</summary>
    public TimeSpan Delay { get; init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = TimeSpan.FromSeconds(1);

    /// <summary>How long one request may take, to the last byte of its answer.</summary>
    public TimeSpan Timeout { get; init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = TimeSpan.FromSeconds(30);

    /// <summary>The largest answer, in bytes, with its encodings and without.</summary>
    public int LargestAnswer { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 64 * 1024 * 1024;

    /// <summary>How many redirects are followed; browsers follow 20.</summary>
    public int MostRedirects { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 10;

    /// <summary>How often a request is tried again that failed for a reason that passes.</summary>
    public int MostRetries { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 3;

    /// <summary>The longest pause before a request is tried again. A server that asks for more is not asked again.</summary>
    public TimeSpan LongestPause { get; init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = TimeSpan.FromMinutes(1);

    /// <summary>How many hosts are asked at once.</summary>
    public int MostAtOnce { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 8;
}
