using Parallax.Text;

namespace Parallax.Evaluation.Scoring;

/// <summary>Pairs expected spans with found ones of the same label, one to one: equal spans first, then by overlap; as many as can be paired.</summary>
internal static class SpanMatcher
{
    /// <summary>The pairs, by the expected span's index.</summary>
    /// <param name="expected">The expected spans.</param>
    /// <param name="found">The found spans.</param>
    /// <param name="isStrict">Only equal spans pair.</param>
    /// <param name="leastOverlap">The least overlap through union, 0 to 1.</param>
    public static IReadOnlyList<(int Expected, int Found)> Match(IReadOnlyList<LabelledSpan> expected, IReadOnlyList<LabelledSpan> found, bool isStrict, double leastOverlap = 0)
    {
        var candidates = Candidates(expected, found, isStrict, leastOverlap)
            .OrderByDescending(each => each.IsExact).ThenByDescending(each => each.Overlap).ThenBy(each => each.Expected).ThenBy(each => each.Found)
            .ToList();
        var partnerOfFound = new Dictionary<int, int>();
        var paired = new HashSet<int>();
        foreach (var each in candidates)
        {
            if (!paired.Contains(each.Expected) && !partnerOfFound.ContainsKey(each.Found))
            {
                paired.Add(each.Expected);
                partnerOfFound.Add(each.Found, each.Expected);
            }
        }

        // Taking the best first can leave a pair that an exchange would join.
        var neighbours = candidates.ToLookup(each => each.Expected, each => each.Found);
        foreach (var each in neighbours.Select(group => group.Key).Where(each => !paired.Contains(each)).ToList())
        {
            Join(each, neighbours, partnerOfFound, []);
        }

        return [.. partnerOfFound.Select(pair => (pair.Value, pair.Key)).Order()];
    }

    private static bool Join(int expected, ILookup<int, int> neighbours, Dictionary<int, int> partnerOfFound, HashSet<int> seen)
    {
        foreach (var found in neighbours[expected])
        {
            if (seen.Add(found) && (!partnerOfFound.TryGetValue(found, out var partner) || Join(partner, neighbours, partnerOfFound, seen)))
            {
                partnerOfFound[found] = expected;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(int Expected, int Found, bool IsExact, double Overlap)> Candidates(
        IReadOnlyList<LabelledSpan> expected, IReadOnlyList<LabelledSpan> found, bool isStrict, double leastOverlap)
    {
        for (var i = 0; i < expected.Count; i++)
        {
            for (var j = 0; j < found.Count; j++)
            {
                var (a, b) = (expected[i].Span, found[j].Span);
                if (expected[i].Label != found[j].Label || !a.Overlaps(b) || (isStrict && a != b))
                {
                    continue;
                }

                var overlap = (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / TextSpan.Around(a, b).Length;
                if (overlap >= leastOverlap)
                {
                    yield return (i, j, a == b, overlap);
                }
            }
        }
    }
}
