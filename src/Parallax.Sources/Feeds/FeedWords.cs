using Parallax.Sources.Pages;

namespace Parallax.Sources.Feeds;

/// <summary>Makes plain words of what feeds write: headlines with markup in them, addresses, codes of languages, names beside addresses.</summary>
internal static class FeedWords
{
    private const int ShortestLabel = 3;

    /// <summary>One line without markup; null where there is nothing. What was escaped twice, as many feeds do, is unescaped twice.</summary>
    public static string? Line(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var line = IsMarkup(written) ? PageScanner.Scan(written).Text : written;
        line = HtmlText.Decode(line);
        return line.Length == 0 ? null : line;
    }

    /// <summary>True where characters of it are markup or references, and so are no plain text.</summary>
    public static bool IsMarkup(string text)
    {
        Span<char> characters = stackalloc char[4];
        for (var at = text.AsSpan().IndexOfAny('<', '&'); at >= 0 && at + 1 < text.Length; at++)
        {
            var next = text[at + 1];
            if ((text[at] == '<' && (char.IsAsciiLetter(next) || next is '/' or '!')) || (text[at] == '&' && HtmlText.Reference(text.AsSpan(at), characters, out _) > 0))
            {
                return true;
            }

            var step = text.AsSpan(at + 1).IndexOfAny('<', '&');
            if (step < 0)
            {
                return false;
            }

            at += step;
        }

        return false;
    }

    /// <summary>The whole address; a part of one is joined to the base. Null where it is none of the web.</summary>
    public static string? Address(string? written, string? root)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (IsWeb(text))
        {
            return text;
        }

        return root is not null && Uri.TryCreate(root, UriKind.Absolute, out var from) && Uri.TryCreate(from, text, out var joined) && IsWeb(joined.AbsoluteUri) ? joined.AbsoluteUri : null;
    }

    /// <summary>True for a whole address of http or https.</summary>
    public static bool IsWeb(string text) =>
        (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0;

    /// <summary>The two letters of a language tag; null where it has others.</summary>
    public static string? Language(string? tag)
    {
        var text = (tag ?? "").Trim();
        return text.Length >= 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]) && (text.Length == 2 || text[2] is '-' or '_') ? text[..2].ToLowerInvariant() : null;
    }

    /// <summary>The name in <c>desk@example.org (Ana Ruiz)</c>; null where there is only a postal address of the network.</summary>
    public static string? Name(string? written)
    {
        var line = Line(written);
        if (line is null || !line.Contains('@', StringComparison.Ordinal))
        {
            return line;
        }

        var (open, close) = (line.IndexOf('(', StringComparison.Ordinal), line.LastIndexOf(')'));
        return open >= 0 && close > open + 1 ? line[(open + 1)..close].Trim() : null;
    }

    /// <summary>
    /// The outlet in a feed's title: of <c>World news | The Harbour Daily</c> the part that the address names, or else the whole.
    /// </summary>
    public static string? Outlet(string? title, string? address)
    {
        var line = Line(title);
        if (line is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return line;
        }

        string[] labels = [.. uri.Host.Split('.')[..^1].Select(Letters).Where(label => label.Length > ShortestLabel)];
        var named = line.Split([" | ", " - ", " – ", " — ", " > ", " » ", " :: ", ": "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => Letters(part) is { Length: > 2 } letters && Array.Exists(labels, label => label.Contains(letters, StringComparison.Ordinal) || letters.Contains(label, StringComparison.Ordinal)))
            .MaxBy(part => part.Length);
        return named ?? line;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
