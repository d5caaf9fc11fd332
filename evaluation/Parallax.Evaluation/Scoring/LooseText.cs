using System.Globalization;

namespace Parallax.Evaluation.Scoring;

/// <summary>Compares values as the reference scorer does: numbers as numbers, words without case, names by their last word.</summary>
internal static class LooseText
{
    private const int NumberDigits = 9;
    private static readonly char[] HeadEnds = [',', ';', '('];

    /// <summary>The form in which two values are compared.</summary>
    public static string Normal(string value)
    {
        var text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
        {
            return number.ToString("G" + NumberDigits, CultureInfo.InvariantCulture);
        }

        return text.Any(char.IsDigit) ? text : text.ToLowerInvariant();
    }

    /// <summary>True for equal values, and for two names with the same last word.</summary>
    public static bool SameName(string a, string b) => Normal(a) == Normal(b) || (Head(a).Length > 0 && Head(a) == Head(b));

    private static string Head(string name)
    {
        var end = name.IndexOfAny(HeadEnds);
        var words = (end < 0 ? name : name[..end]).Trim().ToLowerInvariant().AsSpan();
        if (words.EndsWith("'s") || words.EndsWith("’s"))
        {
            words = words[..^2];
        }
        else if (words.EndsWith("'") || words.EndsWith("’"))
        {
            words = words[..^1];
        }

        var last = words.Length;
        while (last > 0 && !IsWord(words[last - 1]))
        {
            last--;
        }

        var first = last;
        while (first > 0 && IsWord(words[first - 1]))
        {
            first--;
        }

        return words[first..last].ToString();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
