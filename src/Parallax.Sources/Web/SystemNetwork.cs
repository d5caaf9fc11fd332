using System.Net;
using System.Net.Sockets;

namespace Parallax.Sources.Web;

/// <summary>The network that the machine is on.</summary>
public sealed class SystemNetwork : INetwork
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation) => Dns.GetHostAddressesAsync(host, cancellation);

    /// <inheritdoc/>
    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
