using System.Text;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Feeds;

/// <summary>The parts of XML that are no elements. What a document type declares is never read, so no entity of its own stands for anything.</summary>
internal static class MarkupText
{
    public const string CharacterData = "<![CDATA[";
    public const string CharacterDataEnd = "]]>";
    private const int LongestCharacter = 4;

    /// <summary>Appends text with the references to characters read; any other ampersand stays as it is.</summary>
    public static void AppendDecoded(StringBuilder text, ReadOnlySpan<char> raw)
    {
        Span<char> characters = stackalloc char[LongestCharacter];
        while (raw.IndexOf('&') is >= 0 and var at)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            var length = HtmlText.Reference(raw, characters, out var written);
            text.Append(length == 0 ? "&" : characters[..written]);
            raw = raw[Math.Max(1, length)..];
        }

        text.Append(raw);
    }

    /// <summary>The length of the comment, instruction or document type that begins here, or of all the rest where it does not end; 0 where none begins.</summary>
    public static int EndOfMisc(ReadOnlySpan<char> rest) =>
        rest.StartsWith("<!--") ? After(rest, 4, "-->")
        : rest.StartsWith("<?") ? After(rest, 2, "?>")
        : rest.StartsWith("<!") && !rest.StartsWith(CharacterData) ? EndOfType(rest)
        : 0;

    public static int After(ReadOnlySpan<char> rest, int from, string end) => rest[from..].IndexOf(end) is >= 0 and var at ? from + at + end.Length : rest.Length;

    // <!DOCTYPE name SYSTEM "..." [ declarations ]>
    private static int EndOfType(ReadOnlySpan<char> rest)
    {
        var depth = 0;
        for (var at = 2; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case '"' or '\'':
                    var length = rest[(at + 1)..].IndexOf(rest[at]);
                    if (length < 0)
                    {
                        return rest.Length;
                    }

                    at += length + 1;
                    break;
                case '<' when rest[at..].StartsWith("<!--"):
                    at += After(rest[at..], 4, "-->") - 1;
                    break;
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '>' when depth <= 0:
                    return at + 1;
                default:
                    break;
            }
        }

        return rest.Length;
    }
}
