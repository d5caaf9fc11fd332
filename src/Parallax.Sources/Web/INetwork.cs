using System.Net;

namespace Parallax.Sources.Web;

/// <summary>The network below HTTP: names and connections. Tests put their own in its place.</summary>
public interface INetwork
{
    /// <summary>The addresses of a host; none where it has none.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation);

    /// <summary>A connection to an address.</summary>
    Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation);
}
