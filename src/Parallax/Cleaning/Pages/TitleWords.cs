using System.Text;

namespace Parallax.Cleaning.Pages;

/// <summary>The words of a headline: on one line, and compared whatever quotation marks, dashes, case and widths they are written with.</summary>
internal static class TitleWords
{
    // What may stand between a headline and a kicker, a section or an outlet; a colon only with a space after it.
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " ‹ ", " « ", " › ", " ~ ", " // ", " * ", " / ", " |", "| ", "｜", "ㅣ", " : ", ": "];

    /// <summary>The words on one line, without soft hyphens and characters of no width.</summary>
    public static string OneLine(ReadOnlySpan<char> words)
    {
        var line = new StringBuilder(words.Length);
        var isSpace = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                isSpace = line.Length > 0;
            }
            else if (!HasNoWidth(c))
            {
                line.Append(isSpace ? " " : "").Append(c);
                isSpace = false;
            }
        }

        return line.ToString();
    }

    /// <summary>The words for comparing; empty where there is no letter or digit.</summary>
    public static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        var hasWords = false;
        foreach (var c in OneLine(words))
        {
            var plain = Plain(c);
            hasWords |= char.IsLetterOrDigit(plain) || char.IsSurrogate(plain);
            key.Append(char.ToLowerInvariant(plain));
        }

        return hasWords ? key.ToString() : "";
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

    /// <summary>The ways to part the words at one separator, in the order of the words.</summary>
    public static IEnumerable<(string Front, string Back, string Separator)> Parts(string words)
    {
        for (var at = 1; at < words.Length - 1; at++)
        {
            foreach (var separator in Separators)
            {
                if (string.CompareOrdinal(words, at, separator, 0, separator.Length) == 0)
                {
                    var (front, back) = (words[..at].TrimEnd(), words[(at + separator.Length)..].Trim());
                    if (front.Length > 0 && back.Length > 0)
                    {
                        yield return (front, back, separator);
                    }

                    at += separator.Length - 1;
                    break;
                }
            }
        }
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
