namespace Parallax.Evaluation.Scoring;

/// <summary>Scores a grouping against an expected one by B-cubed: each item's precision and recall, averaged.</summary>
internal static class GroupScorer
{
    /// <summary>Precision, recall and their harmonic mean over the expected items; an item that was not grouped is a group of its own.</summary>
    public static (double Precision, double Recall, double F1) BCubed(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> found)
    {
        if (expected.Count == 0)
        {
            return (0, 0, 0);
        }

        var items = expected.Select(item => (Expected: item.Value, Found: found.GetValueOrDefault(item.Key) ?? "\0" + item.Key)).ToList();
        var inExpected = items.CountBy(item => item.Expected).ToDictionary(StringComparer.Ordinal);
        var inFound = items.CountBy(item => item.Found).ToDictionary(StringComparer.Ordinal);
        var inBoth = items.CountBy(item => item).ToList();
        var precision = inBoth.Sum(both => (double)both.Value * both.Value / inFound[both.Key.Found]) / items.Count;
        var recall = inBoth.Sum(both => (double)both.Value * both.Value / inExpected[both.Key.Expected]) / items.Count;
        return (precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
}
