using System.Buffers;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Pages;

/// <summary>
/// What a page's first bytes say about its encoding: the prescan of the HTML standard, which knows comments, tags and attributes, but looks further than the
/// 1024 bytes of a browser's first look, as browsers heed a later declaration too.
/// </summary>
/// <param name="Encoding">The declared encoding; null where none is, or none that is known.</param>
/// <param name="Language">The language that the html element declares; null where it does not.</param>
internal readonly record struct EncodingDeclaration(WebEncoding? Encoding, string? Language)
{
    private const int Looked = 64 * 1024;
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> EndsOfLabel = SearchValues.Create(" \t\r\n\f;");

    public static EncodingDeclaration Of(ReadOnlySpan<byte> bytes)
    {
        var html = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        var attributes = new TagAttributes();
        string? language = null;
        var at = 0;
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and var open)
        {
            var rest = html.AsSpan(open + 1);
            if (rest is ['!', '-', '-', ..])
            {
                var end = html.IndexOf("-->", open + 2, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
            }
            else if (rest is ['/', var letter, ..] && char.IsAsciiLetter(letter))
            {
                at = attributes.Read(html, open + 2 + NameLength(rest[1..]), out _);
            }
            else if (rest is [var first, ..] && char.IsAsciiLetter(first))
            {
                var name = rest[..NameLength(rest)];
                at = attributes.Read(html, open + 1 + name.Length, out var isComplete);
                if (isComplete && name.Equals("meta", StringComparison.OrdinalIgnoreCase) && OfMeta(attributes) is { } declared)
                {
                    return new EncodingDeclaration(declared, language);
                }

                language ??= name.Equals("html", StringComparison.OrdinalIgnoreCase) && attributes.Raw("lang").Trim() is { IsEmpty: false } lang ? lang.ToString() : null;
            }
            else if (rest is ['!' or '/' or '?', ..])
            {
                var end = html.IndexOf('>', open);
                at = end < 0 ? html.Length : end + 1;
            }
            else
            {
                at = open + 1;
            }
        }

        return new EncodingDeclaration(OfXml(html), language);
    }

    private static int NameLength(ReadOnlySpan<char> tag) => tag.IndexOfAny(EndsOfName) is >= 0 and var end ? end : tag.Length;

    private static WebEncoding? OfMeta(TagAttributes attributes)
    {
        if (attributes.Raw("charset") is { IsEmpty: false } charset)
        {
            return Declared(charset);
        }

        return attributes.Raw("http-equiv").Equals("content-type", StringComparison.OrdinalIgnoreCase) ? Declared(InContent(attributes.Raw("content"))) : null;
    }

    // text/html; charset="..."
    private static ReadOnlySpan<char> InContent(ReadOnlySpan<char> content)
    {
        const string word = "charset";
        while (content.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            content = content[(at + word.Length)..].TrimStart(" \t\r\n\f");
            if (content is not ['=', ..])
            {
                continue;
            }

            content = content[1..].TrimStart(" \t\r\n\f");
            if (content is ['"' or '\'', ..])
            {
                var end = content[1..].IndexOf(content[0]);
                return end < 0 ? [] : content[1..(end + 1)];
            }

            var stop = content.IndexOfAny(EndsOfLabel);
            return stop < 0 ? content : content[..stop];
        }

        return [];
    }

    // <?xml version="1.0" encoding="..."?>
    private static WebEncoding? OfXml(string html)
    {
        const string word = "encoding";
        if (!html.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return null;
        }

        var head = html.AsSpan(0, html.IndexOf('>', StringComparison.Ordinal) is >= 0 and var close ? close : html.Length);
        var at = head.IndexOf(word, StringComparison.Ordinal);
        var rest = at < 0 ? [] : head[(at + word.Length)..].TrimStart(" \t\r\n\f");
        rest = rest is ['=', ..] ? rest[1..].TrimStart(" \t\r\n\f") : [];
        return rest is ['"' or '\'', ..] && rest[1..].IndexOf(rest[0]) is >= 0 and var end ? Declared(rest[1..(end + 1)]) : null;
    }

    // Bytes that can be read for a declaration are no UTF-16; and x-user-defined is there for scripts.
    private static WebEncoding? Declared(ReadOnlySpan<char> label) => WebEncodings.OfLabel(label) switch
    {
        { Name: "utf-16be" or "utf-16le" } => WebEncodings.OfLabel(WebEncodings.Utf8),
        { Name: "x-user-defined" } => WebEncodings.Windows1252,
        var other => other,
    };
}
