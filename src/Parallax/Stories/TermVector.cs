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
        weighted.RemoveAll(each => each.Weight <= 0);
        if (weighted.Count > most)
        {
            weighted.Sort(Heavier);
            weighted.RemoveRange(most, weighted.Count - most);
        }

        weighted.Sort((a, b) => a.Term.CompareTo(b.Term));
        var squares = 0.0;
        foreach (var (_, weight) in weighted)
        {
            squares += weight * weight;
        }

        var length = Math.Sqrt(squares);
        return new TermVector([.. weighted.Select(each => each.Term)], [.. weighted.Select(each => (float)(each.Weight / length))]);
    }

    /// <summary>The weight of a term; 0 where the vector has it not.</summary>
    public float WeightOf(ulong term) => Array.BinarySearch(Terms, term) is >= 0 and var at ? Weights[at] : 0;

    /// <summary>By weight, the heavier first; of equal ones the lower hash first.</summary>
    public static int Heavier((ulong Term, double Weight) a, (ulong Term, double Weight) b)
    {
        var order = b.Weight.CompareTo(a.Weight);
        return order != 0 ? order : a.Term.CompareTo(b.Term);
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
