using System.Buffers;

namespace Parallax.Cleaning.Pages;

/// <summary>The words of a headline: on one line, and compared whatever quotation marks, dashes, case and widths they are written with.</summary>
internal static class TitleWords
{
    private const int StackLength = 512;
    private static readonly SearchValues<char> Marks = SearchValues.Create("|-–—:»·•‹«›~*/｜ㅣ");

    /// <summary>The words on one line, without soft hyphens and characters of no width.</summary>
    public static string OneLine(ReadOnlySpan<char> words)
    {
        var room = words.Length <= StackLength ? stackalloc char[StackLength] : new char[words.Length];
        return new string(room[..WriteLine(words, room)]);
    }

    /// <summary>The words for comparing; empty where there is no letter or digit.</summary>
    public static string Key(ReadOnlySpan<char> words)
    {
        var room = words.Length <= StackLength ? stackalloc char[StackLength] : new char[words.Length];
        var key = room[..WriteLine(words, room)];
        var hasWords = false;
        foreach (ref var c in key)
        {
            c = Plain(c);
            hasWords |= char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            c = char.ToLowerInvariant(c);
        }

        return hasWords ? new string(key) : "";
    }

    private static int WriteLine(ReadOnlySpan<char> words, Span<char> line)
    {
        var length = 0;
        var isSpace = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                isSpace = length > 0;
            }
            else if (!HasNoWidth(c))
            {
                if (isSpace)
                {
                    line[length++] = ' ';
                }

                line[length++] = c;
                isSpace = false;
            }
        }

        return length;
    }

    /// <summary>How many words; two ideographs or kana count as one.</summary>
    public static int Count(string words)
    {
        var (count, ideographs, isOpen) = (0, 0, false);
        foreach (var c in words)
        {
            var isWord = char.IsLetterOrDigit(c) || (isOpen && c is '\'' or '’' or '-');
            ideographs += isWord && c >= 0x2E80 ? 1 : 0;
            count += isWord && !isOpen && c < 0x2E80 ? 1 : 0;
            isOpen = isWord && c < 0x2E80;
        }

        return count + ((ideographs + 1) / 2);
    }

    /// <summary>The ways to part the words at what may stand between a headline and a kicker, a section or an outlet, in the order of the words.</summary>
    public static List<TitleParts> Parts(string words)
    {
        var parts = new List<TitleParts>();
        for (var at = 1; at < words.Length - 1; at++)
        {
            var next = words.AsSpan(at, words.Length - at - 1).IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            var length = MarkLength(words, at);
            if (length > 0 && words[..at].TrimEnd() is { Length: > 0 } front && words[(at + length)..].Trim() is { Length: > 0 } back)
            {
                parts.Add(new TitleParts(front, back, words.Substring(at, length)));
                at += length - 1;
            }
        }

        return parts;
    }

    // A bar needs a space on one side, a colon after it, others on both sides.
    private static int MarkLength(string words, int at)
    {
        var length = words[at] is ':' or '/' && words[at + 1] == words[at] ? 2 : 1;
        var (before, after) = (words[at - 1] == ' ', at + length < words.Length && words[at + length] == ' ');
        return words[at] switch
        {
            '｜' or 'ㅣ' => 1,
            '|' => before || after ? 1 : 0,
            ':' when length == 1 => after ? 1 : 0,
            _ => before && after ? length : 0,
        };
    }

    private static bool HasNoWidth(char c) => c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';

    private static char Plain(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or '`' or '´' or 'ʼ' or '′' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        _ => c,
    };
}
