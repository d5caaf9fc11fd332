using System.Net;
using System.Net.Sockets;

namespace Parallax.Sources.Web;

/// <summary>Tells addresses of the public network from those of a machine, its neighbours, and what runs it (registries of IANA: RFC 6890 and its followers).</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        }.Select(text => IPNetwork.Parse(text)),
    ];

    // Of the sixth version only 2000::/3 is the public network's, and not all of that.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SpecialOfGlobal = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(text => IPNetwork.Parse(text))];
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>
    /// True for an address of the public network. One that carries another (mapped, or translated by NAT64) is what it carries; 6to4 and Teredo, which nobody needs any more, are none.
    /// </summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(Special, network => network.Contains(address));
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            && (Translated.Contains(address) ? IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(12))) : Global.Contains(address) && !Array.Exists(SpecialOfGlobal, network => network.Contains(address)));
    }
}
