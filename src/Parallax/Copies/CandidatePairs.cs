namespace Parallax.Copies;

/// <summary>
/// Finds pairs worth a closer look: articles that share sampled runs of five words. Runs that stand in many articles are a site's furniture: only the first
/// of these articles, by their places, are paired by them.
/// </summary>
internal sealed class CandidatePairs
{
    private const int FewestShared = 2;
    private const int MostArticlesOfARun = 41;
    private readonly int[] _starts;
    private readonly (int Other, int Shared)[] _others;
    private readonly Lazy<(int[] Starts, (int Other, int Shared)[] Others)> _before;

    /// <summary>Pairs so many articles by the runs that they share.</summary>
    public CandidatePairs(int articles, RunPostings postings, CancellationToken cancellation)
    {
        var runsOf = RunsOf(articles, postings);
        var (starts, later) = (new int[articles + 1], new List<(int Other, int Shared)>());
        var (shared, touched) = (new int[articles], new List<int>());
        for (var i = 0; i < articles; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (run, at) in runsOf(i))
            {
                var places = Paired(postings, run);
                foreach (var j in places[(at + 1)..])
                {
                    if (shared[j]++ == 0)
                    {
                        touched.Add(j);
                    }
                }
            }

            touched.Sort();
            foreach (var j in touched)
            {
                if (shared[j] >= FewestShared)
                {
                    later.Add((j, shared[j]));
                }

                shared[j] = 0;
            }

            touched.Clear();
            starts[i + 1] = later.Count;
        }

        (_starts, _others, _before) = (starts, [.. later], new(Turned));
    }

    /// <summary>How many pairs.</summary>
    public int Count => _others.Length;

    /// <summary>The partners of an article that come after it, in order of their places, and how many sampled runs each shares with it.</summary>
    public ArraySegment<(int Other, int Shared)> After(int place) => new(_others, _starts[place], _starts[place + 1] - _starts[place]);

    /// <summary>All partners of an article.</summary>
    public IEnumerable<(int Other, int Shared)> With(int place)
    {
        var (starts, others) = _before.Value;
        return new ArraySegment<(int, int)>(others, starts[place], starts[place + 1] - starts[place])
            .Concat(After(place));
    }

    /// <summary>The partners of each article that come before it.</summary>
    private (int[] Starts, (int Other, int Shared)[] Others) Turned()
    {
        var starts = new int[_starts.Length];
        foreach (var (other, _) in _others)
        {
            starts[other + 1]++;
        }

        for (var place = 1; place < starts.Length; place++)
        {
            starts[place] += starts[place - 1];
        }

        var (next, others) = (starts[..^1], new (int, int)[_others.Length]);
        for (var place = 0; place < next.Length; place++)
        {
            foreach (var (other, shared) in After(place))
            {
                others[next[other]++] = (place, shared);
            }
        }

        return (starts, others);
    }

    private static ReadOnlySpan<int> Paired(RunPostings postings, int run)
    {
        var places = postings.Places(run);
        return places[..Math.Min(places.Length, MostArticlesOfARun)];
    }

    /// <summary>For each article the runs by which it is paired, and its position among the articles of each.</summary>
    private static Func<int, ArraySegment<(int Run, int At)>> RunsOf(int articles, RunPostings postings)
    {
        var ends = new int[articles + 1];
        for (var run = 0; run < postings.Count; run++)
        {
            foreach (var place in Paired(postings, run))
            {
                ends[place + 1]++;
            }
        }

        for (var place = 0; place < articles; place++)
        {
            ends[place + 1] += ends[place];
        }

        var (next, runs) = (ends[..articles], new (int, int)[ends[articles]]);
        for (var run = 0; run < postings.Count; run++)
        {
            var places = Paired(postings, run);
            for (var at = 0; at < places.Length; at++)
            {
                runs[next[places[at]]++] = (run, at);
            }
        }

        return place => new ArraySegment<(int, int)>(runs, ends[place], ends[place + 1] - ends[place]);
    }
}
