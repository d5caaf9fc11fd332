using System.Globalization;
using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>Cuts sentences into the units that names are made of.</summary>
internal static class UnitScanner
{
    private const int LongestWord = 128;

    /// <summary>Endings that an apostrophe begins and that are no part of a name.</summary>
    private static readonly string[] Clitics = ["s", "t", "re", "ve", "ll", "d", "m"];

    /// <summary>Adds the units of a stretch of text.</summary>
    public static void Scan(string text, TextSpan span, List<NameUnit> units)
    {
        for (var at = span.Start; at < span.End;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var end = char.IsLetterOrDigit(c) || char.IsSurrogatePair(text, at) ? WordEnd(text, at, span.End)
                : IsPossessive(text, at, span.End) ? at + 2
                : at + 1;
            while (end < span.End && IsExtending(text, end))
            {
                end++;
            }

            units.Add(Unit(text, at, Math.Min(end, span.End)));
            at = end;
        }
    }

    /// <summary>True for the marks that are written as an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`';

    private static bool IsExtending(string text, int at) =>
        char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1])
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsPossessive(string text, int at, int end) =>
        IsApostrophe(text[at]) && at + 1 < end && text[at + 1] is 's' or 'S' && (at + 2 == end || !char.IsLetterOrDigit(text[at + 2]));

    private static int WordEnd(string text, int at, int end)
    {
        var start = at;
        var piece = at; // where the letters since the last full stop began
        at += char.IsSurrogatePair(text, at) ? 2 : 1;
        while (at < end)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) || IsExtending(text, at))
            {
                at++;
                continue;
            }

            var next = at + 1 < end ? text[at + 1] : ' ';
            if (c == '.' && at - piece == 1 && char.IsLetter(text[piece]) && EndsInitial(text, start, piece, at, end))
            {
                at++;
                if (!char.IsLetter(next))
                {
                    break;
                }

                piece = at;
            }
            else if (((IsApostrophe(c) && !IsClitic(text, at + 1, end)) || c == '&') && char.IsLetter(next))
            {
                at++;
            }
            else if (c is '.' or ',' && char.IsDigit(next) && char.IsDigit(text[at - 1]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Whether the full stop after a single letter belongs to it: "U.S.", "J. Smith", not "plan B." at the end.</summary>
    private static bool EndsInitial(string text, int start, int piece, int stop, int end)
    {
        if (piece > start || (stop + 1 < end && char.IsLetter(text[stop + 1])))
        {
            return true;
        }

        var after = stop + 1;
        while (after < end && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return char.IsUpper(text[piece]) && after < end && char.IsUpper(text[after]);
    }

    private static bool IsClitic(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && stop - at <= 2 && char.IsLetter(text[stop]))
        {
            stop++;
        }

        foreach (var clitic in Clitics)
        {
            if (text.AsSpan(at, stop - at).Equals(clitic, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static NameUnit Unit(string text, int start, int end)
    {
        var written = text.AsSpan(start, Math.Min(end - start, LongestWord));
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..written.ToLowerInvariant(lower)];
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = IsApostrophe(lower[i]) ? '\'' : lower[i];
        }

        var unit = new NameUnit { Start = start, End = end, Shape = ShapeOf(written), Lower = FeatureSpace.Hash(lower), Exact = FeatureSpace.Hash(written) };
        if (unit.Shape is not (UnitShape.Lower or UnitShape.Mark or UnitShape.Possessive or UnitShape.Number))
        {
            unit.IsCandidate = unit.Shape != UnitShape.Coded || written.ContainsAnyInRange('A', 'Z');
            unit.Prefix = FeatureSpace.Hash(lower[..Math.Min(3, lower.Length)]);
            unit.ShortSuffix = FeatureSpace.Hash(lower[Math.Max(0, lower.Length - 2)..]);
            unit.Suffix = FeatureSpace.Hash(lower[Math.Max(0, lower.Length - 3)..]);
            unit.LongSuffix = FeatureSpace.Hash(lower[Math.Max(0, lower.Length - 4)..]);
        }

        return unit;
    }

    private static UnitShape ShapeOf(ReadOnlySpan<char> written)
    {
        if (!char.IsLetterOrDigit(written[0]) && !char.IsHighSurrogate(written[0]))
        {
            return written.Length == 2 && IsApostrophe(written[0]) ? UnitShape.Possessive : UnitShape.Mark;
        }

        var (letters, capitals, digits, stops) = (0, 0, 0, 0);
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            stops += c == '.' ? 1 : 0;
        }

        return digits > 0 ? (letters > 0 ? UnitShape.Coded : UnitShape.Number)
            : capitals == 0 ? UnitShape.Lower
            : letters == 1 ? UnitShape.Initial
            : stops > 0 && capitals == letters ? UnitShape.Dotted
            : capitals == letters ? UnitShape.Capitals
            : capitals == 1 && char.IsUpper(written[0]) ? UnitShape.Capitalised
            : UnitShape.Mixed;
    }
}
