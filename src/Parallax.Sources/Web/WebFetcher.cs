using System.Collections.Concurrent;
using System.Globalization;
using Parallax.Running;

namespace Parallax.Sources.Web;

/// <summary>
/// Fetches pages: as robots.txt allows, one request a host at a time, through a cache where one is given. Redirects are followed here, each checked as the first address was.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private const string Crawler = "parallax";
    private const int MostRobotsRedirects = 5;
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly WebClient _client;
    private readonly PageCache? _cache;
    private readonly SemaphoreSlim _atOnce;
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<Task<(RobotsRules Rules, Problem? Problem)>>> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher. It is safe to use from many threads.</summary>
    public WebFetcher(FetchOptions options, INetwork network, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(time);
        (_options, _time) = (options, time);
        _client = new WebClient(options, network, time);
        _cache = options.Cache is { } folder ? new PageCache(folder) : null;
        _atOnce = new SemaphoreSlim(options.MostAtOnce);
    }

    /// <summary>The page at an address; a problem where it cannot be had.</summary>
    public async Task<Outcome<FetchedPage>> FetchAsync(string url, CancellationToken cancellation = default)
    {
        if (Checked(url) is not { } address)
        {
            return WebProblems.BadAddress(WithoutUser(url));
        }

        var known = _cache?.Find(url);
        if (_options.IsOffline)
        {
            return known is null ? WebProblems.NotCached(url) : known.ToPage();
        }

        await _atOnce.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await FollowAsync(url, address, known, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _atOnce.Dispose();
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    private async Task<Outcome<FetchedPage>> FollowAsync(string url, Uri address, CachedPage? known, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects <= _options.MostRedirects; redirects++)
        {
            var (rules, unreadable) = await RobotsOf(address).ConfigureAwait(false);
            if (unreadable is not null || !rules.Allows(address.PathAndQuery))
            {
                return unreadable is null ? WebProblems.Forbidden(url) : unreadable with { Subject = url };
            }

            var conditions = known is not null && known.Address == address.AbsoluteUri ? known : null;
            var answer = await GetAsync(address, url, conditions, rules.Delay, cancellation).ConfigureAwait(false);
            if (answer.Problem is { } problem)
            {
                return problem;
            }

            if (answer.Status == 304 && conditions is not null)
            {
                return conditions.ToPage();
            }

            if (!answer.IsRedirect)
            {
                return answer.IsSuccess ? Kept(url, address, answer).ToPage() : WebProblems.NoSuccess(url, answer.Status);
            }

            if (Next(address, answer) is not { } next)
            {
                return WebProblems.BadAddress(url);
            }

            address = next;
        }

        return WebProblems.TooManyRedirects(url, _options.MostRedirects);
    }

    private CachedPage Kept(string url, Uri address, Answer answer)
    {
        var fetched = _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var page = new CachedPage(url, address.AbsoluteUri, answer.Headers["Content-Type"], answer.Headers["ETag"], answer.Headers["Last-Modified"], fetched, null) { Bytes = answer.Body };
        _cache?.Keep(page);
        return page;
    }

    private Task<(RobotsRules Rules, Problem? Problem)> RobotsOf(Uri address) =>
        _robots.GetOrAdd(address.GetLeftPart(UriPartial.Authority), authority => new(() => ReadRobotsAsync(new Uri($"{authority}/robots.txt")))).Value;

    // A file that is not there allows all; one that cannot be had allows nothing (RFC 9309, 2.3.1).
    private async Task<(RobotsRules Rules, Problem? Problem)> ReadRobotsAsync(Uri address)
    {
        for (var redirects = 0; redirects <= MostRobotsRedirects; redirects++)
        {
            var answer = await GetAsync(address, address.AbsoluteUri, null, TimeSpan.Zero, CancellationToken.None).ConfigureAwait(false);
            if (answer.IsRedirect && Next(address, answer) is { } next)
            {
                address = next;
                continue;
            }

            var rules = answer.IsSuccess ? RobotsRules.Parse(answer.Body, Crawler) : answer.Problem is null && answer.Status < 500 ? RobotsRules.AllowAll : RobotsRules.DisallowAll;
            return (rules, answer.Problem);
        }

        return (RobotsRules.AllowAll, null);
    }

    private Task<Answer> GetAsync(Uri address, string subject, CachedPage? known, TimeSpan delay, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(address.Authority, _ => new HostGate(_time));
        var pause = delay > _options.Delay ? delay : _options.Delay;
        return _client.GetAsync(address, subject, known, send => gate.PassAsync(pause, send, cancellation), cancellation);
    }

    private static Uri? Next(Uri from, Answer answer) => Uri.TryCreate(from, answer.Headers["Location"], out var next) ? Checked(next.AbsoluteUri) : null;

    private static Uri? Checked(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0 && address.Host.Length > 0 ? address : null;

    // Nobody's password belongs in a message.
    private static string WithoutUser(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length > 0 ? url.Replace(address.UserInfo, "…", StringComparison.Ordinal) : url;
}
