using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>Finds place, day and agency before a report's first sentence: <c>GENEVA, May 6 (ABC) — </c>, <c>(ABC) - </c>, <c>PARIS — </c>.</summary>
internal static class DatelineScanner
{
    private const int Longest = 110;
    private const int MostPlaceWords = 4;
    private const int MostWords = 12;

    /// <summary>The agency in a dateline's brackets: a name of letters, with a capital; null where there is none.</summary>
    public static string? AgencyIn(ReadOnlySpan<char> dateline)
    {
        var (open, close) = (dateline.IndexOf('('), dateline.IndexOf(')'));
        if (open < 0 || close <= open + 1)
        {
            return null;
        }

        var name = dateline[(open + 1)..close].Trim();
        foreach (var c in name)
        {
            if (!char.IsLetter(c) && c is not (' ' or '.' or '-' or '/' or '&'))
            {
                return null;
            }
        }

        return name.Length > 1 && char.IsUpper(name[0]) ? name.ToString() : null;
    }

    /// <summary>The dateline at the start of a line with the dash and the spaces after it; null where there is none.</summary>
    public static TextSpan? Find(string text, TextSpan line)
    {
        var start = line.Start;
        var limit = Math.Min(line.End, start + Longest);
        var at = start;
        var place = Place(text, ref at, limit);
        if (place == PlaceKind.None && At(text, at, limit) != '(')
        {
            return null;
        }

        var words = 0;
        var hasAgency = false;
        while (at < limit)
        {
            if (Dash(text, at, limit) is { } afterDash)
            {
                return IsWhole(place, hasAgency, text, afterDash, line.End) ? new TextSpan(start, afterDash) : null;
            }

            if (text[at] == '(')
            {
                var close = Bracket(text, at, limit);
                if (close < 0 || hasAgency)
                {
                    return null;
                }

                (hasAgency, at) = (true, close);
            }
            else if (text[at] is ':' && hasAgency)
            {
                return new TextSpan(start, AfterSpaces(text, at + 1, line.End));
            }
            else if (text[at] is ' ' or ',' or '.' or '/' or '\u00A0')
            {
                at++;
            }
            else
            {
                words++;
                var from = at;
                while (at < limit && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' || (text[at] == '-' && at + 1 < limit && char.IsLetter(text[at + 1]))))
                {
                    at++;
                }

                if (at == from || words > MostWords || hasAgency || char.IsLower(text[from]))
                {
                    return hasAgency && place == PlaceKind.None && IsBracketOnly(text, start, from) ? new TextSpan(start, from) : null;
                }
            }
        }

        return null;
    }

    private enum PlaceKind
    {
        None,
        Capitals,
        Titled,
    }

    // A place in capitals is one by itself; one written as usual only before an agency in brackets, or where a capital follows a long dash.
    private static bool IsWhole(PlaceKind place, bool hasAgency, string text, int after, int end) => place switch
    {
        PlaceKind.Capitals => after < end,
        PlaceKind.Titled => hasAgency && after < end,
        _ => hasAgency,
    };

    private static PlaceKind Place(string text, ref int at, int limit)
    {
        var kind = PlaceKind.None;
        for (var words = 0; words < MostPlaceWords && at < limit && char.IsUpper(text[at]); words++)
        {
            var from = at;
            var isCapital = true;
            while (at < limit && (char.IsLetter(text[at]) || text[at] is '\'' or '’' or '.' || (text[at] == '-' && at + 1 < limit && char.IsLetter(text[at + 1]))))
            {
                isCapital &= !char.IsLower(text[at]);
                at++;
            }

            if (at - from < 2)
            {
                at = from;
                break;
            }

            kind = !isCapital || kind == PlaceKind.Titled ? PlaceKind.Titled : PlaceKind.Capitals;
            if (At(text, at, limit) != ' ')
            {
                break;
            }

            at++;
        }

        return kind;
    }

    private static int? Dash(string text, int at, int limit)
    {
        var isDash = text[at] is '—' or '–' || (text[at] == '-' && at > 0 && text[at - 1] is ' ' or ')' or '-');
        if (!isDash)
        {
            return null;
        }

        while (at < limit && text[at] is '—' or '–' or '-')
        {
            at++;
        }

        return AfterSpaces(text, at, limit);
    }

    // ((ABC)) and (ABC) hold few words.
    private static int Bracket(string text, int at, int limit)
    {
        var depth = 0;
        for (var i = at; i < limit; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return WordKey.Count(WordKey.Of(text.AsSpan(at, i - at))) is > 0 and <= MostPlaceWords ? i + 1 : -1;
            }
        }

        return -1;
    }

    private static bool IsBracketOnly(string text, int start, int end) =>
        text.AsSpan(start, end - start).Trim() is ['(', .. var inside, ')'] && inside.Length is >= 2 and <= 12 && !inside.ContainsAnyInRange('0', '9') && IsCapital(inside);

    private static bool IsCapital(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        foreach (var c in words)
        {
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals >= 2;
    }

    private static int AfterSpaces(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static char At(string text, int at, int limit) => at < limit ? text[at] : '\0';
}
