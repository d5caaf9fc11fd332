namespace Parallax.Cleaning;

/// <summary>The time of day and offset of an ISO 8601 instant.</summary>
internal static class IsoTime
{
    private const int DayLength = 10;

    /// <summary>Where the instant ends whose day is [start, dayEnd); dayEnd where no time and offset follow.</summary>
    public static int EndOf(string text, int start, int dayEnd)
    {
        if (dayEnd - start != DayLength || text[start + 4] != '-' || dayEnd + 5 >= text.Length || text[dayEnd] is not ('T' or 't' or ' '))
        {
            return dayEnd;
        }

        var at = dayEnd + 1;
        if (!IsPair(text, at) || text[at + 2] != ':' || !IsPair(text, at + 3))
        {
            return dayEnd;
        }

        at += 5;
        if (At(text, at) == ':' && IsPair(text, at + 1))
        {
            at += 3;
            if (At(text, at) is '.' or ',')
            {
                do
                {
                    at++;
                }
                while (char.IsAsciiDigit(At(text, at)));
            }
        }

        return AfterOffset(text, at) is { } end ? end : text[dayEnd] == ' ' ? dayEnd : at;
    }

    private static int? AfterOffset(string text, int at)
    {
        if (At(text, at) is 'Z' or 'z')
        {
            return at + 1;
        }

        if (At(text, at) is not ('+' or '-') || !IsPair(text, at + 1))
        {
            return null;
        }

        var colon = At(text, at + 3) == ':' ? 1 : 0;
        return IsPair(text, at + 3 + colon) ? at + 5 + colon : at + 3;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    private static bool IsPair(string text, int at) => char.IsAsciiDigit(At(text, at)) && char.IsAsciiDigit(At(text, at + 1));
}
