using System.Numerics;

namespace Parallax.Copies;

/// <summary>
/// The runs that stand in two articles or more, and in which: an inverted index without the many runs that one article alone has. Hashes are dealt by their highest bits to
/// parts so small that a processor's cache holds one, and each part is gone through alone, so that a run costs as much among many articles as among few.
/// </summary>
internal sealed class RunPostings
{
    private const int PartBits = 10;
    private const int Parts = 1 << PartBits;
    private const int PartShift = 64 - PartBits;
    private readonly ulong[] _runs;
    private readonly int[] _starts;
    private readonly int[] _places;

    private RunPostings(ulong[] runs, int[] starts, int[] places) => (_runs, _starts, _places) = (runs, starts, places);

    /// <summary>How many runs are shared.</summary>
    public int Count => _runs.Length;

    /// <summary>Reads the articles twice.</summary>
    /// <param name="articles">Each article's place and its runs, in any order; the same each time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static RunPostings Of(IEnumerable<(int Place, ReadOnlyMemory<ulong> Runs)> articles, CancellationToken cancellation)
    {
        var ends = new int[Parts + 1];
        foreach (var (_, runs) in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var run in runs.Span)
            {
                ends[PartOf(run) + 1]++;
            }
        }

        for (var part = 0; part < Parts; part++)
        {
            ends[part + 1] = checked(ends[part + 1] + ends[part]);
        }

        var (next, all, places) = (ends[..Parts], new ulong[ends[Parts]], new int[ends[Parts]]);
        foreach (var (place, runs) in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var run in runs.Span)
            {
                ref var at = ref next[PartOf(run)];
                (all[at], places[at]) = (run, place);
                at++;
            }
        }

        return Shared(all, places, ends, cancellation);
    }

    /// <summary>The hash of a shared run; they ascend.</summary>
    public ulong Run(int index) => _runs[index];

    /// <summary>The places of the articles that have it, ascending, at least two.</summary>
    public ReadOnlySpan<int> Places(int index) => _places.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    private static int PartOf(ulong run) => (int)(run >> PartShift);

    /// <summary>Draws what is shared together at the head of the arrays, part by part.</summary>
    private static RunPostings Shared(ulong[] all, int[] places, int[] ends, CancellationToken cancellation)
    {
        var (filter, starts, kept) = (new SeenAgain(), new List<int>(), 0);
        for (var part = 0; part < Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var runs = all.AsSpan(ends[part]..ends[part + 1]);
            var of = places.AsSpan(ends[part]..ends[part + 1]);
            runs = runs[..filter.Keep(runs, of)];
            runs.Sort(of[..runs.Length]);
            for (int first = 0, end; first < runs.Length; first = end)
            {
                for (end = first + 1; end < runs.Length && runs[end] == runs[first];)
                {
                    end++;
                }

                var found = Different(of[first..end]);
                if (found.Length > 1)
                {
                    all[starts.Count] = runs[first];
                    starts.Add(kept);
                    found.CopyTo(places.AsSpan(kept));
                    kept += found.Length;
                }
            }
        }

        var count = starts.Count;
        starts.Add(kept);
        return new RunPostings(all[..count], [.. starts], places[..kept]);
    }

    /// <summary>Sorts places and leaves each once: an article may have a run twice.</summary>
    private static Span<int> Different(Span<int> places)
    {
        places.Sort();
        var count = 1;
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] != places[i - 1])
            {
                places[count++] = places[i];
            }
        }

        return places[..count];
    }

    /// <summary>Sorts out the hashes that stand once in a part by two bit tables, "seen" and "seen again".</summary>
    private sealed class SeenAgain
    {
        private const int BitsOfARun = 8;
        private const int BitsOfAWord = 64;
        private ulong[] _seen = [];
        private ulong[] _again = [];

        /// <summary>Draws those that stand there more than once together at the head, now and then also one that does not; returns how many.</summary>
        public int Keep(Span<ulong> runs, Span<int> places)
        {
            var words = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (long)runs.Length * BitsOfARun / BitsOfAWord));
            if (_seen.Length < words)
            {
                (_seen, _again) = (new ulong[words], new ulong[words]);
            }

            var seen = _seen.AsSpan(0, words);
            var again = _again.AsSpan(0, words);
            seen.Clear();
            again.Clear();
            foreach (var run in runs)
            {
                var (word, bit) = Cell(run, words);
                again[word] |= seen[word] & bit;
                seen[word] |= bit;
            }

            var kept = 0;
            for (var i = 0; i < runs.Length; i++)
            {
                var (word, bit) = Cell(runs[i], words);
                if ((again[word] & bit) != 0)
                {
                    (runs[kept], places[kept]) = (runs[i], places[i]);
                    kept++;
                }
            }

            return kept;
        }

        // Neither the bits that the sample leaves free nor those that chose the part.
        private static (int Word, ulong Bit) Cell(ulong hash, int words) => ((int)(hash >> 16) & (words - 1), 1UL << (int)(hash >> 8));
    }
}
