using System.Collections.Immutable;

namespace Parallax.Copies;

/// <summary>
/// The runs that stand in two articles or more, and in which: an inverted index without the many runs that one article alone has. These are sorted out
/// beforehand by two bit tables, "seen" and "seen again", so that memory and time go with what is shared, not with all that was read.
/// </summary>
internal sealed class RunPostings
{
    private const int BitsOfARun = 8;
    private readonly ulong[] _runs;
    private readonly int[] _starts;
    private readonly int[] _places;

    private RunPostings(ulong[] runs, int[] starts, int[] places) => (_runs, _starts, _places) = (runs, starts, places);

    /// <summary>How many runs are shared.</summary>
    public int Count => _runs.Length;

    /// <summary>Reads the articles twice.</summary>
    /// <param name="articles">Each article's place and its different runs; the same each time.</param>
    /// <param name="total">How many runs that is in all.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static RunPostings Of(IEnumerable<(int Place, ImmutableArray<ulong> Runs)> articles, long total, CancellationToken cancellation)
    {
        var filter = new SeenAgain(total * BitsOfARun);
        foreach (var (_, runs) in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var run in runs)
            {
                filter.Add(run);
            }
        }

        var (found, places) = (new List<ulong>(), new List<int>());
        foreach (var (place, runs) in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var run in runs)
            {
                if (filter.IsAgain(run))
                {
                    found.Add(run);
                    places.Add(place);
                }
            }
        }

        return Grouped([.. found], [.. places]);
    }

    /// <summary>The hash of a shared run; they ascend.</summary>
    public ulong Run(int index) => _runs[index];

    /// <summary>The places of the articles that have it, ascending, at least two.</summary>
    public ReadOnlySpan<int> Places(int index) => _places.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    private static RunPostings Grouped(ulong[] found, int[] places)
    {
        Array.Sort(found, places);
        var (runs, starts, kept) = (new List<ulong>(), new List<int>(), 0);
        for (int first = 0, end; first < found.Length; first = end)
        {
            for (end = first + 1; end < found.Length && found[end] == found[first];)
            {
                end++;
            }

            if (end - first > 1)
            {
                runs.Add(found[first]);
                starts.Add(kept);
                places.AsSpan(first, end - first).CopyTo(places.AsSpan(kept));
                places.AsSpan(kept, end - first).Sort();
                kept += end - first;
            }
        }

        starts.Add(kept);
        return new RunPostings([.. runs], [.. starts], places[..kept]);
    }

    /// <summary>Which hashes were added more than once; now and then also one that was not.</summary>
    private sealed class SeenAgain
    {
        private const int BitsOfAWord = 64;
        private const long FewestBits = 1L << 12;
        private readonly ulong[] _seen;
        private readonly ulong[] _again;
        private readonly ulong _mask;

        public SeenAgain(long bits)
        {
            var size = FewestBits;
            while (size < bits)
            {
                size <<= 1;
            }

            (_seen, _again, _mask) = (new ulong[size / BitsOfAWord], new ulong[size / BitsOfAWord], (ulong)size - 1);
        }

        public void Add(ulong hash)
        {
            var (word, bit) = Cell(hash);
            _again[word] |= _seen[word] & bit;
            _seen[word] |= bit;
        }

        public bool IsAgain(ulong hash)
        {
            var (word, bit) = Cell(hash);
            return (_again[word] & bit) != 0;
        }

        // The highest bits are as mixed as any, and the sample has left them free.
        private (ulong Word, ulong Bit) Cell(ulong hash)
        {
            var cell = (hash >> 8) & _mask;
            return (cell / BitsOfAWord, 1UL << (int)(cell % BitsOfAWord));
        }
    }
}
