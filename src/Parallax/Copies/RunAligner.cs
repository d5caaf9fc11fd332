namespace Parallax.Copies;

/// <summary>
/// Finds the runs of words that two articles share: seeds of four words, extended word by word, joined over small edits. Its lists are used again, and where the seeds of an article stand
/// is known until another comes first. Not safe to share between threads.
/// </summary>
internal sealed class RunAligner
{
    private const int SeedWidth = 4;
    private const int MostPlacesOfASeed = 16;
    private const ulong Prime = 1099511628211;
    private const ulong OldestFactor = unchecked(Prime * Prime * Prime); // of a seed's first word
    private readonly CopyOptions _options;
    private readonly HashPlaces _places = new(); // of the seeds of the article that came first
    private readonly List<WordRun> _exact = [];
    private readonly List<WordRun> _joined = [];
    private readonly Stack<RunAlignment> _spare = [];
    private ArticleWords? _first;
    private ulong[] _seeds = [];

    public RunAligner(CopyOptions options) => _options = options;

    /// <summary>The shared runs in the order of the second article; they do not overlap there.</summary>
    public RunAlignment Align(ArticleWords a, ArticleWords b)
    {
        var (exact, joined) = (_exact, _joined);
        joined.Clear();
        FindExactRuns(a, b);
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
        if (joined.Count == 0)
        {
            return RunAlignment.None;
        }

        var alignment = _spare.TryPop(out var spare) ? spare : new RunAlignment([], []);
        alignment.Exact.AddRange(exact);
        alignment.Passages.AddRange(joined);
        return alignment;
    }

    /// <summary>Takes the lists of an alignment that is read no more for the next.</summary>
    public void Forget(RunAlignment alignment)
    {
        if (!ReferenceEquals(alignment, RunAlignment.None))
        {
            alignment.Exact.Clear();
            alignment.Passages.Clear();
            _spare.Push(alignment);
        }
    }

    private bool Continues(WordRun last, WordRun next)
    {
        var (gapA, gapB) = (next.AFirst - last.ALast - 1, next.BFirst - last.BLast - 1);
        return gapA >= 0 && gapA <= _options.LongestEdit && gapB >= 0 && gapB <= _options.LongestEdit;
    }

    private void FindExactRuns(ArticleWords a, ArticleWords b)
    {
        if (!ReferenceEquals(_first, a))
        {
            _places.Take(SeedsOf(a.Hashes));
            _first = a;
        }

        var seeds = SeedsOf(b.Hashes);
        var expected = 0;
        _exact.Clear();
        for (var j = 0; j < seeds.Length;)
        {
            var (best, bestLength) = (0, 0);
            for (var (i, count) = (_places.First(seeds[j]), 0); i >= 0 && count < MostPlacesOfASeed; (i, count) = (_places.Next(i), count + 1))
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

            _exact.Add(new WordRun(best, best + bestLength - 1, j, j + bestLength - 1, bestLength));
            expected = best + bestLength;
            j += bestLength;
        }
    }

    /// <summary>One hash for the seed that begins at each word, good until the next are asked for; the words' hashes are mixed already. The word left behind is taken out of the hash, the next put in.</summary>
    private ReadOnlySpan<ulong> SeedsOf(ulong[] words)
    {
        var count = Math.Max(0, words.Length - SeedWidth + 1);
        if (_seeds.Length < count)
        {
            _seeds = new ulong[2 * count];
        }

        var seed = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            seed = ((seed - (i < SeedWidth ? 0 : words[i - SeedWidth] * OldestFactor)) * Prime) + words[i];
            if (i >= SeedWidth - 1)
            {
                _seeds[i - SeedWidth + 1] = seed;
            }
        }

        return _seeds.AsSpan(0, count);
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
