using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Parallax.Sources.Pages;

/// <summary>Reads character references.</summary>
internal static class HtmlText
{
    private const int LongestName = 32;
    private const int FirstControl = 0x80;
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The characters that the reference at the start of these stands for, and its length; nothing and 0 where there is none.</summary>
    public static int Reference(ReadOnlySpan<char> text, Span<char> characters, out int written)
    {
        written = 0;
        if (text.Length < 3)
        {
            return 0;
        }

        return text[1] == '#' ? Numeric(text, characters, out written) : Named(text, characters, out written);
    }

    /// <summary>The text with its references read, white space made single spaces, trimmed.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        Span<char> characters = stackalloc char[4];
        var isSpace = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                isSpace = text.Length > 0;
                continue;
            }

            if (isSpace)
            {
                text.Append(' ');
                isSpace = false;
            }

            if (c == '&' && Reference(raw[i..], characters, out var written) is > 0 and var length)
            {
                text.Append(characters[..written]);
                i += length - 1;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString().Trim();
    }

    private static int Numeric(ReadOnlySpan<char> text, Span<char> characters, out int written)
    {
        written = 0;
        var isHex = text[2] is 'x' or 'X';
        var at = isHex ? 3 : 2;
        var start = at;
        var value = 0;
        for (; at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])); at++)
        {
            value = value > char.MaxValue * 32 ? value : (value * (isHex ? 16 : 10)) + CharDigit(text[at]);
        }

        if (at == start)
        {
            return 0;
        }

        value = value is >= FirstControl and < FirstControl + 32 ? Windows1252[value - FirstControl] : value;
        written = (Rune.IsValid(value) && value != 0 ? new Rune(value) : Rune.ReplacementChar).EncodeToUtf16(characters);
        return at < text.Length && text[at] == ';' ? at + 1 : at;
    }

    private static int CharDigit(char c) => int.Parse([c], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int Named(ReadOnlySpan<char> text, Span<char> characters, out int written)
    {
        written = 0;
        var rest = text.Length > LongestName ? text[1..LongestName] : text[1..];
        var end = 0;
        while (end < rest.Length && char.IsAsciiLetterOrDigit(rest[end]))
        {
            end++;
        }

        if (end == 0)
        {
            return 0;
        }

        var hasEnd = end < rest.Length && rest[end] == ';';
        var name = rest[..end];
        var known = name switch { "amp" => "&", "lt" => "<", "gt" => ">", "quot" => "\"", "apos" => "'", "nbsp" => "\u00A0", _ => null };
        known ??= hasEnd ? HtmlEntityProvider.Resolver.GetSymbol(rest[..(end + 1)].ToString()) : null;
        if (known is null || known.Length > characters.Length)
        {
            return 0;
        }

        known.CopyTo(characters);
        written = known.Length;
        return end + (hasEnd ? 2 : 1);
    }
}
