using System.Globalization;
using Parallax.Running;

namespace Parallax.Sources.Web;

/// <summary>Why addresses are not read. Codes are stable.</summary>
public static class WebProblems
{
    /// <summary>The address is none that is fetched.</summary>
    public static Problem BadAddress(string subject) => new("PX0140", subject, "not fetched: expected an address of http or https without a name and password in it");

    /// <summary>The host is this machine, or one near it.</summary>
    public static Problem NotPublic(string subject) => new("PX0141", subject, "not fetched: its host has no address of the public network (see --allow-private)");

    /// <summary>The site's robots.txt forbids it.</summary>
    public static Problem Forbidden(string subject) => new("PX0142", subject, "not fetched: the site's robots.txt forbids it, or cannot be read");

    /// <summary>The request failed.</summary>
    public static Problem Failed(string subject, string why) => new("PX0143", subject, $"not fetched: {why}");

    /// <summary>The server answers with no success.</summary>
    public static Problem NoSuccess(string subject, int status) => new("PX0144", subject, string.Create(CultureInfo.InvariantCulture, $"not fetched: the server answers {status}"));

    /// <summary>There are too many redirects.</summary>
    public static Problem TooManyRedirects(string subject, int limit) => new("PX0145", subject, string.Create(CultureInfo.InvariantCulture, $"not fetched: more than {limit} redirects"));

    /// <summary>The answer is of a kind that is not read.</summary>
    public static Problem UnknownType(string subject, string? type) => new("PX0146", subject, $"not read: the server says it is {(type is null ? "nothing" : type.Length > 60 ? type[..60] : type)}; expected HTML, plain text or a feed");

    /// <summary>The cache does not hold it.</summary>
    public static Problem NotCached(string subject) => new("PX0147", subject, "not in the cache, and --offline fetches nothing");

    /// <summary>The host does not prove who it is.</summary>
    public static Problem NotTrusted(string subject, string why) => new("PX0148", subject, $"not fetched: the host's certificate is not accepted: {why}");

    /// <summary>A notice: a page that a feed names was not fetched, and the feed's own words stand for it.</summary>
    public static Problem NotFollowed(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new("PX0215", problem.Subject, $"{problem.Code}, {problem.Message}; read as its feed gives it");
    }
}
