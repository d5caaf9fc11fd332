namespace Parallax.Mentions;

/// <summary>Compares names of people, given as their lower-case words.</summary>
internal static class PersonNames
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>The last word that is no "Jr.".</summary>
    public static string Surname(string[] words) => HasSuffix(words) ? words[^2] : words[^1];

    /// <summary>True for a name that ends with "Jr." or the like, which somebody else bears without.</summary>
    public static bool HasSuffix(string[] words) => words.Length > 1 && Suffixes.Contains(words[^1]);

    /// <summary>Whether two full names may be one person's: the same surname, and first names that are equal, or one an initial or a short form of the other.</summary>
    public static bool AreOne(string[] a, string[] b, NameWords words)
    {
        if (Surname(a) != Surname(b) || a.Length < 2 || b.Length < 2)
        {
            return false;
        }

        if (a[0] == b[0] || IsInitialOf(a[0], b[0]) || IsInitialOf(b[0], a[0]) || words.IsNickname(a[0], b[0]) || words.IsNickname(b[0], a[0]))
        {
            return AreMiddlesOne(Middles(a), Middles(b));
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return longer.Length > shorter.Length && longer.AsSpan(longer.Length - shorter.Length).SequenceEqual(shorter);
    }

    /// <summary>How well a short name stands for a longer one: 3 its end, 2 its beginning, 1 inside, 0 not at all.</summary>
    public static int Fit(string[] words, string[] longer)
    {
        if (words.Length >= longer.Length)
        {
            return 0;
        }

        var core = Suffixes.Contains(longer[^1]) ? longer.AsSpan(0, longer.Length - 1) : longer;
        return core.EndsWith(words) ? 3 : core.StartsWith(words) ? 2 : core.IndexOf(words) >= 0 ? 1 : 0;
    }

    private static string[] Middles(string[] words) => words.Length > 2 ? words[1..^(Suffixes.Contains(words[^1]) ? 2 : 1)] : [];

    private static bool AreMiddlesOne(string[] a, string[] b) =>
        a.Length == 0 || b.Length == 0 || (a[0] == b[0] || IsInitialOf(a[0], b[0]) || IsInitialOf(b[0], a[0]));

    private static bool IsInitialOf(string initial, string name) => initial.Length == 1 && name.Length > 0 && initial[0] == name[0];
}
