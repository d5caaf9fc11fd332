using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Security.Authentication;
using Parallax.Sources.Inputs;
using Polly;
using Polly.Retry;

namespace Parallax.Sources.Web;

/// <summary>Sends single requests: to addresses that may be connected to, within the limits, again where that may help. Redirects are answers here.</summary>
internal sealed class WebClient : IDisposable
{
    private const int LargestHeaders = 64;
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(10);
    private readonly FetchOptions _options;
    private readonly INetwork _network;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly ResiliencePipeline<Answer> _retries;

    public WebClient(FetchOptions options, INetwork network, TimeProvider time)
    {
        (_options, _network, _time) = (options, network, time);

        // A proxy would connect where it likes, so none is used.
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = LongestConnect,
            MaxResponseHeadersLength = LargestHeaders,
            PooledConnectionIdleTimeout = LongestConnect,
            ActivityHeadersPropagator = null,
            ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent(options.Contact));
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, text/plain;q=.9, */*;q=.5");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        var pipeline = new ResiliencePipelineBuilder<Answer> { TimeProvider = time };
        if (options.MostRetries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = options.MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = options.LongestPause,
                UseJitter = false,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { MayPass: true } answer && !(PauseOf(answer) > options.LongestPause)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer ? PauseOf(answer) : null),
            });
        }

        _retries = pipeline.Build();
    }

    /// <summary>Names the program, its version, and whom to write to.</summary>
    public static string UserAgent(string? contact)
    {
        var version = typeof(WebClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var plain = string.Concat((contact ?? "").Where(c => c is > ' ' and < '\u007F' and not ('(' or ')')));
        return plain.Length == 0 ? $"Parallax/{version}" : $"Parallax/{version} (+{plain})";
    }

    /// <summary>Asks for an address; <paramref name="known"/> tells what of it is known already.</summary>
    /// <param name="address">The address.</param>
    /// <param name="subject">What problems name.</param>
    /// <param name="known">The answer kept from before; null where none is.</param>
    /// <param name="pass">Waits until the host may be asked.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<Answer> GetAsync(Uri address, string subject, CachedPage? known, Func<Func<Task<Answer>>, Task<Answer>> pass, CancellationToken cancellation) =>
        await _retries.ExecuteAsync(async token => await pass(() => SendAsync(address, subject, known, token)).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    public void Dispose() => _client.Dispose();

    private async Task<Answer> SendAsync(Uri address, string subject, CachedPage? known, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(_options.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            AddConditions(request.Headers, known);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
            var headers = new HttpHeaders();
            foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            {
                headers.Add(name, string.Join(", ", values));
            }

            var answer = new Answer { Status = (int)response.StatusCode, Headers = headers, MayPass = (int)response.StatusCode is 408 or 429 or 500 or 502 or 503 or 504 };
            return answer.IsSuccess ? await WithBodyAsync(answer, response.Content, subject, limited.Token).ConfigureAwait(false) : answer;
        }
        catch (Exception exception) when (RefusedAddressException.In(exception) is not null)
        {
            return new Answer { Problem = WebProblems.NotPublic(subject) };
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException refused)
        {
            return new Answer { Problem = WebProblems.NotTrusted(subject, refused.Message.TrimEnd('.')) };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Answer { MayPass = true, Problem = WebProblems.Failed(subject, string.Create(CultureInfo.InvariantCulture, $"it took longer than {_options.Timeout.TotalSeconds:0.##} s")) };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            return new Answer { MayPass = true, Problem = WebProblems.Failed(subject, exception.Message) };
        }
    }

    private async Task<Answer> WithBodyAsync(Answer answer, HttpContent content, string subject, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var buffer = new byte[64 * 1024];
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            body.Write(buffer.AsSpan(0, count));
            if (body.Length > _options.LargestAnswer)
            {
                return answer with { Problem = InputProblems.TooLarge(subject, _options.LargestAnswer) };
            }
        }

        var decoded = BodyDecoder.Decode(body.ToArray(), answer.Headers, _options.LargestAnswer, isTransferred: false);
        return decoded.Bytes is null ? answer with { Problem = decoded.Why is { } why ? WebProblems.Failed(subject, why) : InputProblems.TooLarge(subject, _options.LargestAnswer) }
            : decoded.IsCutShort ? answer with { MayPass = true, Problem = WebProblems.Failed(subject, "its body breaks off") }
            : answer with { Body = decoded.Bytes };
    }

    private static void AddConditions(HttpRequestHeaders headers, CachedPage? known)
    {
        if (known?.Tag is { } tag)
        {
            headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.Modified is { } modified)
        {
            headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
    }

    // The addresses are looked up here and one of these very addresses is connected to, so that a name cannot mean another host a moment later.
    private async Task<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        IPAddress[] addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await _network.ResolveAsync(host.Host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0)
        {
            throw new IOException($"{host.Host} has no address");
        }

        addresses = [.. addresses.Where(address => _options.AllowsPrivate || PublicAddress.IsPublic(address))];
        if (addresses.Length == 0)
        {
            throw new RefusedAddressException(host.Host);
        }

        for (var i = 0; ; i++)
        {
            try
            {
                return await _network.ConnectAsync(new IPEndPoint(addresses[i], host.Port), cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (i + 1 < addresses.Length && exception is IOException or System.Net.Sockets.SocketException)
            {
                // The host's next address may answer.
            }
        }
    }

    // Seconds, or a date (RFC 9110, 10.2.3); null where the server asks for no pause.
    private TimeSpan? PauseOf(Answer answer) => answer.Headers["Retry-After"] switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date - _time.GetUtcNow() is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero,
        _ => null,
    };
}
