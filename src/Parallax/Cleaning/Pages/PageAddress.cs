using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Finds the address that a page gives for itself.</summary>
internal static class PageAddress
{
    // The last is where the page was read from.
    private static readonly string[] Rules = ["link.canonical", "meta.og:url", "jsonld.article.url", "meta.twitter:url", "meta.parsely-link", "address"];

    /// <summary>The canonical address, whole, as written; a part of one is joined to the host that another value names. Null where the page gives none.</summary>
    public static string? Of(Page page)
    {
        string? part = null;
        foreach (var value in Rules.SelectMany(rule => page.Values.Where(value => value.Field == PageField.Url && value.Rule == rule)))
        {
            if (IsWhole(value.Value, out var address))
            {
                return part is not null && Uri.TryCreate(address, part, out var joined) ? joined.AbsoluteUri : value.Value;
            }

            part ??= value.Value.StartsWith('/') ? value.Value : null;
        }

        return part is not null && part.StartsWith("//", StringComparison.Ordinal) && IsWhole($"https:{part}", out _) ? $"https:{part}" : null;
    }

    private static bool IsWhole(string value, out Uri address) =>
        Uri.TryCreate(value, UriKind.Absolute, out address!) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;
}
