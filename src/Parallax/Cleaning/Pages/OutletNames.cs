using System.Collections.Immutable;
using System.Text;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>What a page calls its outlet, and by what names its titles may end.</summary>
internal static class OutletNames
{
    /// <summary>The outlet's name as the page gives it; null where it gives none.</summary>
    public static string? Choose(Page page)
    {
        string[] rules = ["meta.og:site_name", "jsonld.article.publisher", "jsonld.WebSite", "jsonld.NewsMediaOrganization", "jsonld.page.publisher", "meta.application-name", "meta.apple-mobile-web-app-title", "jsonld.Organization", "meta.dc.publisher", "meta.publisher"];
        foreach (var rule in rules)
        {
            foreach (var value in page.Values)
            {
                if (value.Field == PageField.Outlet && value.Rule.StartsWith(rule, StringComparison.Ordinal) && !value.Value.Contains("://", StringComparison.Ordinal) && value.Value.Any(char.IsLetter))
                {
                    return value.Value;
                }
            }
        }

        return null;
    }

    /// <summary>All names of the outlet in compact form, its address among them.</summary>
    public static ImmutableArray<string> All(Page page, string? url)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in page.Values)
        {
            if (value.Field == PageField.Outlet)
            {
                names.Add(Compact(value.Value.TrimStart('@')));
            }
        }

        if (url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            var host = address.Host.Replace("www.", "", StringComparison.OrdinalIgnoreCase);
            names.Add(Compact(host));
            var labels = host.Split('.');
            names.Add(Compact(labels.Length > 1 ? labels.Take(labels.Length - 1).MaxBy(label => label.Length)! : host));
        }

        return [.. names.Where(name => name.Length > 1).Distinct()];
    }

    /// <summary>Letters and digits in lower case and nothing else.</summary>
    public static string Compact(string words)
    {
        var compact = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                compact.Append(char.ToLowerInvariant(c));
            }
        }

        return compact.ToString();
    }
}
