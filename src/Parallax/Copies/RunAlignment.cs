namespace Parallax.Copies;

/// <summary>What two articles share word for word.</summary>
/// <param name="Exact">The runs of equal words, by their place in the second article.</param>
/// <param name="Passages">The runs joined over small edits, the short ones left out, by their place in the second article.</param>
internal sealed record RunAlignment(List<WordRun> Exact, List<WordRun> Passages)
{
    /// <summary>Nothing.</summary>
    public static RunAlignment None { get; } = new([], []);

    /// <summary>How many words match in the passages.</summary>
    public int Matched => Passages.Sum(run => run.Matched);

    /// <summary>The same with first and second article in each other's place.</summary>
    public RunAlignment Turned() => new(Turned(Exact), Turned(Passages));

    /// <summary>For each word of the first article whether it stands in a passage.</summary>
    public bool[] CoveredA(int words) => Marked(words, Passages.Select(run => (run.AFirst, run.ALast)));

    /// <summary>For each word of the second article whether it stands in a passage.</summary>
    public bool[] CoveredB(int words) => Marked(words, Passages.Select(run => (run.BFirst, run.BLast)));

    /// <summary>For each word of the first article whether it returns unchanged.</summary>
    public bool[] ExactA(int words) => Marked(words, Exact.Select(run => (run.AFirst, run.ALast)));

    /// <summary>For each word of the second article whether it returns unchanged.</summary>
    public bool[] ExactB(int words) => Marked(words, Exact.Select(run => (run.BFirst, run.BLast)));

    private static bool[] Marked(int words, IEnumerable<(int First, int Last)> runs)
    {
        var marks = new bool[words];
        foreach (var (first, last) in runs)
        {
            Array.Fill(marks, true, first, last - first + 1);
        }

        return marks;
    }

    private static List<WordRun> Turned(List<WordRun> runs) =>
        [.. runs.Select(run => new WordRun(run.BFirst, run.BLast, run.AFirst, run.ALast, run.Matched)).OrderBy(run => run.BFirst).ThenBy(run => run.AFirst)];
}
