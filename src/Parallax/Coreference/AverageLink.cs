namespace Parallax.Coreference;

/// <summary>
/// Agglomerative clustering by average link (Sokal and Michener 1958): again and again the two groups join whose members are on average the most alike. Every pair
/// counts, so no chain of single links joins what does not go together.
/// </summary>
internal static class AverageLink
{
    /// <summary>The group of each item where groups join as long as their mean likeness reaches a least one: the number of its first item.</summary>
    /// <param name="likeness">How alike items i and j are, [i, j] and [j, i] alike.</param>
    /// <param name="least">The least mean likeness at which two groups join.</param>
    public static int[] Group(float[,] likeness, double least)
    {
        var groups = Enumerable.Range(0, likeness.GetLength(0)).ToArray();
        foreach (var (one, other, level) in Joins(likeness))
        {
            if (level < least)
            {
                break;
            }

            for (var k = 0; k < groups.Length; k++)
            {
                groups[k] = groups[k] == other ? one : groups[k];
            }
        }

        return groups;
    }

    /// <summary>For each two items the mean likeness of the two groups by whose join they first come together; 1 for an item and itself.</summary>
    /// <param name="likeness">How alike items i and j are, [i, j] and [j, i] alike.</param>
    public static float[,] Levels(float[,] likeness)
    {
        var levels = new float[likeness.GetLength(0), likeness.GetLength(0)];
        var members = Enumerable.Range(0, likeness.GetLength(0)).Select(i => new List<int> { i }).ToArray();
        foreach (var list in members)
        {
            levels[list[0], list[0]] = 1;
        }

        foreach (var (one, other, level) in Joins(likeness))
        {
            foreach (var (i, j) in members[one].SelectMany(i => members[other].Select(j => (i, j))))
            {
                levels[i, j] = levels[j, i] = level;
            }

            members[one].AddRange(members[other]);
        }

        return levels;
    }

    /// <summary>All joins from the most alike on; a group is called by its first item. Of equally alike pairs the first in order joins first.</summary>
    private static IEnumerable<(int One, int Other, float Level)> Joins(float[,] given)
    {
        var likeness = (float[,])given.Clone();
        var count = likeness.GetLength(0);
        var (sizes, nearest) = (Enumerable.Repeat(1, count).ToArray(), new int[count]);
        for (var i = 0; i < count; i++)
        {
            nearest[i] = NearestAfter(i);
        }

        for (var joins = 1; joins < count; joins++)
        {
            var one = -1;
            for (var i = 0; i < count; i++)
            {
                if (sizes[i] > 0 && nearest[i] >= 0 && (one < 0 || likeness[i, nearest[i]] > likeness[one, nearest[one]]))
                {
                    one = i;
                }
            }

            var other = nearest[one];
            yield return (one, other, likeness[one, other]);
            Join(one, other);
        }

        // Each pair is looked at from its first group.
        int NearestAfter(int i)
        {
            var best = -1;
            for (var j = i + 1; j < count; j++)
            {
                if (sizes[j] > 0 && (best < 0 || likeness[i, j] > likeness[i, best]))
                {
                    best = j;
                }
            }

            return best;
        }

        void Join(int one, int other)
        {
            var (a, b) = (sizes[one], sizes[other]);
            for (var k = 0; k < count; k++)
            {
                if (sizes[k] > 0 && k != one && k != other)
                {
                    likeness[one, k] = likeness[k, one] = ((a * likeness[one, k]) + (b * likeness[other, k])) / (a + b);
                }
            }

            (sizes[one], sizes[other]) = (a + b, 0);
            for (var k = 0; k < other; k++)
            {
                if (sizes[k] == 0)
                {
                    continue;
                }

                if (k == one || nearest[k] == one || nearest[k] == other)
                {
                    nearest[k] = NearestAfter(k);
                }
                else if (k < one && (likeness[k, one] > likeness[k, nearest[k]] || (likeness[k, one] == likeness[k, nearest[k]] && one < nearest[k])))
                {
                    nearest[k] = one;
                }
            }
        }
    }
}
