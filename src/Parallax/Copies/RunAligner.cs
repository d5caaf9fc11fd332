namespace Parallax.Copies;

/// <summary>Finds the runs of words that two articles share: seeds of four words, extended word by word, joined over small edits.</summary>
internal sealed class RunAligner
{
    private const int SeedWidth = 4;
    private const int MostPlacesOfASeed = 16;
    private const ulong Prime = 1099511628211;
    private readonly CopyOptions _options;

    public RunAligner(CopyOptions options) => _options = options;

    /// <summary>The shared runs in the order of the second article; they do not overlap there.</summary>
    public RunAlignment Align(ArticleWords a, ArticleWords b)
    {
        var exact = ExactRuns(a, b);
        var joined = new List<WordRun>();
        foreach (var run in exact)
        {
            if (joined.Count > 0 && Continues(joined[^1], run))
            {
                var last = joined[^1];
                joined[^1] = new WordRun(last.AFirst, run.ALast, last.BFirst, run.BLast, last.Matched + run.Matched);
            }
            else
            {
                joined.Add(run);
            }
        }

        joined.RemoveAll(run => run.Matched < _options.ShortestPassage);
        return joined.Count == 0 ? RunAlignment.None : new RunAlignment(exact, joined);
    }

    private bool Continues(WordRun last, WordRun next)
    {
        var (gapA, gapB) = (next.AFirst - last.ALast - 1, next.BFirst - last.BLast - 1);
        return gapA >= 0 && gapA <= _options.LongestEdit && gapB >= 0 && gapB <= _options.LongestEdit;
    }

    private static List<WordRun> ExactRuns(ArticleWords a, ArticleWords b)
    {
        var runs = new List<WordRun>();
        var places = new HashPlaces(SeedsOf(a.Hashes));
        var expected = 0;
        for (var j = 0; j + SeedWidth <= b.Count;)
        {
            var (best, bestLength) = (0, 0);
            for (var (i, count) = (places.First(Seed(b.Hashes, j)), 0); i >= 0 && count < MostPlacesOfASeed; (i, count) = (places.Next(i), count + 1))
            {
                var length = LengthOfRun(a, i, b, j);
                if (length > bestLength || (length == bestLength && Math.Abs(i - expected) < Math.Abs(best - expected)))
                {
                    (best, bestLength) = (i, length);
                }
            }

            if (bestLength < SeedWidth)
            {
                j++;
                continue;
            }

            runs.Add(new WordRun(best, best + bestLength - 1, j, j + bestLength - 1, bestLength));
            expected = best + bestLength;
            j += bestLength;
        }

        return runs;
    }

    private static ulong[] SeedsOf(ulong[] words)
    {
        var seeds = new ulong[Math.Max(0, words.Length - SeedWidth + 1)];
        for (var i = 0; i < seeds.Length; i++)
        {
            seeds[i] = Seed(words, i);
        }

        return seeds;
    }

    /// <summary>One hash for the seed that begins at a word; the words' hashes are mixed already.</summary>
    private static ulong Seed(ulong[] words, int first)
    {
        var seed = 0UL;
        foreach (var word in words.AsSpan(first, SeedWidth))
        {
            seed = (seed * Prime) + word;
        }

        return seed;
    }

    private static int LengthOfRun(ArticleWords a, int i, ArticleWords b, int j)
    {
        var length = 0;
        while (i + length < a.Count && j + length < b.Count && a.Hashes[i + length] == b.Hashes[j + length])
        {
            length++;
        }

        return length;
    }
}
