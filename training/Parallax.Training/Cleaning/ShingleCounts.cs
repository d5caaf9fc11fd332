namespace Parallax.Training.Cleaning;

/// <summary>Compares texts by runs of four words, as the reference scorer does.</summary>
internal static class ShingleCounts
{
    private const int Length = 4;

    /// <summary>Runs in both, in the prediction, in the gold text.</summary>
    public static (int Same, int Found, int Wanted) Compare(string gold, string predicted)
    {
        var wanted = Count(gold);
        var found = Count(predicted);
        var same = wanted.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
        return (same, found.Values.Sum(), wanted.Values.Sum());
    }

    /// <summary>How often each run stands in a text.</summary>
    public static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = Words(text);
        for (var i = 0; i < Math.Max(words.Count > 0 ? 1 : 0, words.Count - Length + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Length));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsSurrogate(text[i]));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }
}
