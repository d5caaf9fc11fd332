namespace Parallax.Stories;

/// <summary>A unit vector over terms.</summary>
internal readonly struct TermVector
{
    private TermVector(ulong[] terms, float[] weights) => (Terms, Weights) = (terms, weights);

    /// <summary>The terms, ascending.</summary>
    public ulong[] Terms { get; }

    /// <summary>Their weights; the sum of squares is 1, or there is none.</summary>
    public float[] Weights { get; }

    /// <summary>The vector of the heaviest terms; of equal ones the lower hash first.</summary>
    public static TermVector Of(List<(ulong Term, double Weight)> weighted, int most)
    {
        weighted.Sort((a, b) => a.Term.CompareTo(b.Term));
        double[] weights = [.. weighted.Select(each => each.Weight)];
        UnitVector.Make(weights, most, new double[weights.Length]);
        var kept = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToArray();
        return new TermVector([.. kept.Select(i => weighted[i].Term)], [.. kept.Select(i => (float)weights[i])]);
    }

    /// <summary>The cosine of two vectors, 0 to 1; 0 where one is empty.</summary>
    public float Dot(TermVector other)
    {
        var sum = 0f;
        for (int i = 0, k = 0; i < Terms.Length && k < other.Terms.Length;)
        {
            if (Terms[i] == other.Terms[k])
            {
                sum += Weights[i++] * other.Weights[k++];
            }
            else if (Terms[i] < other.Terms[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return sum;
    }
}
