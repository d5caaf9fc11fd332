namespace Parallax.Stories;

/// <summary>Weights made a vector of length 1.</summary>
internal static class UnitVector
{
    /// <summary>Leaves the heaviest of some weights, of equal ones the first, and divides them by their length; all others become 0, as do those that are not above it.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="most">How many are left.</param>
    /// <param name="scratch">As long as the weights at least; what it holds afterwards means nothing.</param>
    public static void Make(Span<double> weights, int most, Span<double> scratch)
    {
        var count = 0;
        foreach (var weight in weights)
        {
            if (weight > 0)
            {
                scratch[count++] = weight;
            }
        }

        var (least, leastLeft) = (0.0, 0);
        if (count > most)
        {
            var sorted = scratch[..count];
            sorted.Sort();
            least = sorted[count - most];
            leastLeft = most - (count - sorted.LastIndexOf(least) - 1);
        }

        var squares = 0.0;
        foreach (ref var weight in weights)
        {
            if (weight < least || (weight == least && leastLeft-- <= 0))
            {
                weight = 0;
            }

            squares += weight * weight;
        }

        var length = Math.Sqrt(squares);
        foreach (ref var weight in weights)
        {
            weight = weight > 0 ? weight / length : 0;
        }
    }
}
