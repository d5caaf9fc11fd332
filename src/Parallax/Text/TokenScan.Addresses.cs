namespace Parallax.Text;

internal ref partial struct TokenScan
{
    /// <summary>The end of the web or mail address or file name that begins at the offset and fills the rest of the chunk but for closing marks, or 0.</summary>
    private readonly int AddressEnd(int start)
    {
        var edge = _text[start.._chunkEnd].IndexOfAny('"', '<', '>');
        var end = edge < 0 ? _chunkEnd : start + edge;
        var hasBracket = _text[start..end].Contains('(');
        while (end > start && IsCloser(_text[end - 1], hasBracket))
        {
            end--;
        }

        var word = _text[start..end];
        if (word.Length < 4 || word.IndexOfAny('.', ':') < 0)
        {
            return 0;
        }

        return word.Contains("://", StringComparison.Ordinal)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("doi:", StringComparison.OrdinalIgnoreCase)
            || IsMail(word)
            || IsDomain(word)
            || IsDotted(word) ? end : 0;
    }

    private static bool IsCloser(char c, bool hasBracket) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '}' or '>' or '…'
        || CharClass.Of(c) is CharKind.Quote or CharKind.Apostrophe or CharKind.Mark
        || (c == ')' && !hasBracket);

    private static bool IsMail(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return at > 0 && word[at..].IndexOf('.') > 1 && word.IndexOfAny(",;()") < 0 && word.LastIndexOf('@') == at;
    }

    /// <summary>True for three or more runs of small letters with stops between them ("alt.animals.dogs").</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var (stops, run) = (0, 0);
        foreach (var c in word)
        {
            if (c == '.' && run > 1)
            {
                (stops, run) = (stops + 1, 0);
            }
            else if (char.IsAsciiLetterLower(c) || c is '-' or '_')
            {
                run++;
            }
            else
            {
                return false;
            }
        }

        return stops > 1 && run > 1;
    }

    private readonly bool IsDomain(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        var host = slash < 0 ? word : word[..slash];
        var stop = host.LastIndexOf('.');
        if (stop <= 0 || !_lexicon.IsAddress(host[(stop + 1)..]))
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '#'))
            {
                return false;
            }
        }

        var ending = host[(stop + 1)..];
        return ending.Length > 2 || char.IsAsciiLetterLower(ending[0]) == char.IsAsciiLetterLower(host[stop - 1]);
    }
}
