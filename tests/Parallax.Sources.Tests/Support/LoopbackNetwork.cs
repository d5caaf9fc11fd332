using System.Collections.Concurrent;
using System.Net;
using Parallax.Sources.Web;

namespace Parallax.Sources.Tests.Support;

/// <summary>Names as the test says, and every connection to a public address ends at one port of this machine.</summary>
internal sealed class LoopbackNetwork(int port, Func<string, string[]>? names = null) : INetwork
{
    /// <summary>An address of the public network.</summary>
    public const string Public = "93.184.216.34";

    /// <summary>The addresses that were connected to.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = new();

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Task.FromResult<IPAddress[]>([.. (names?.Invoke(host) ?? [Public]).Select(IPAddress.Parse)]);

    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        Connected.Enqueue(address);
        return await new SystemNetwork().ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);
    }
}
