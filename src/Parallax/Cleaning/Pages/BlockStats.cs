using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>What the characters of a block tell, without its place in the page.</summary>
internal struct BlockStats
{
    private const float WordsOfIdeograph = 0.6f;

    /// <summary>Words; an ideograph or kana is part of one.</summary>
    public float Words;
    public float Sentences;
    public float Commas;
    public float Digits;
    public float Capitals;
    public float Marks;
    public float LinkShare;
    public bool EndsSentence;
    public bool StartsCapital;

    /// <summary>Words that look like running text.</summary>
    public float Good;

    public static BlockStats Of(ReadOnlySpan<char> text, Block block)
    {
        var stats = new BlockStats();
        var isInWord = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (c >= 0x2E80)
                {
                    stats.Words += c is >= '\uAC00' and <= '\uD7A3' ? WordsOfIdeograph / 2 : WordsOfIdeograph;
                    continue;
                }

                if (!isInWord)
                {
                    stats.Words++;
                    stats.Capitals += char.IsUpper(c) ? 1 : 0;
                    isInWord = true;
                }

                stats.Digits += char.IsAsciiDigit(c) ? 1 : 0;
                continue;
            }

            isInWord = isInWord && c is '\'' or '’' or '-';
            switch (c)
            {
                case '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟':
                    stats.Sentences++;
                    break;
                case ',' or ';' or '，' or '、' or '،':
                    stats.Commas++;
                    break;
                case '|' or '·' or '•' or '›' or '»' or '/' or '#' or '@' or '©' or '+':
                    stats.Marks++;
                    break;
                default:
                    break;
            }
        }

        stats.EndsSentence = text.TrimEnd("\"'”’»)]*…」』 ") is [.., '.' or '!' or '?' or '。' or '！' or '？' or '।' or '؟' or ':'] || text is [.., '…'];
        stats.StartsCapital = text.Length > 0 && (char.IsUpper(text[0]) || text[0] is '"' or '“' or '«' or '„');
        stats.LinkShare = Math.Min(1, block.LinkedLength / (float)Math.Max(1, text.Length));
        stats.Good = stats.LinkShare < 0.4f && (stats.Words >= 12 || (stats.EndsSentence && stats.Words >= 6)) ? stats.Words * (1 - stats.LinkShare) : 0;
        return stats;
    }
}
