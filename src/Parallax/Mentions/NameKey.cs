using Parallax.Text;

namespace Parallax.Mentions;

/// <summary>The words of a name by which it is compared: lower case, without full stops, possessives, marks, and who runs it ("Hamas-run").</summary>
internal static class NameKey
{
    private static readonly string[] Runs = ["run", "led", "backed", "controlled", "ruled"];

    /// <summary>The words of a name.</summary>
    public static string[] WordsOf(string name)
    {
        var units = new List<NameUnit>();
        UnitScanner.Scan(name, new TextSpan(0, name.Length), units);
        var words = new List<string>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].IsWord)
            {
                continue;
            }

            var word = name[units[i].Start..units[i].End].ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace('\u2019', '\'');
            if (words.Count > 0 && i > 1 && Runs.Contains(word) && name[units[i].Start - 1] == '-')
            {
                words.RemoveAt(words.Count - 1);
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words];
    }
}
