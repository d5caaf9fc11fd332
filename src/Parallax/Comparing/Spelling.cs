namespace Parallax.Comparing;

/// <summary>Tells whether two names may be one with a letter or two damaged.</summary>
internal static class Spelling
{
    /// <summary>Words shorter than this must be equal.</summary>
    private const int ShortestDamaged = 5;

    /// <summary>True where the names have as many words, all but one equal, and that one a letter (from nine letters on two) from the other.</summary>
    public static bool IsNear(string[] a, string[] b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        var damaged = 0;
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                var shorter = Math.Min(a[i].Length, b[i].Length);
                if (++damaged > 1 || shorter < ShortestDamaged || Distance(a[i], b[i]) > (shorter < 9 ? 1 : 2))
                {
                    return false;
                }
            }
        }

        return damaged == 1;
    }

    /// <summary>Levenshtein's distance: the fewest letters to change, add or leave out.</summary>
    public static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                current[k] = Math.Min(Math.Min(current[k - 1], previous[k]) + 1, previous[k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
