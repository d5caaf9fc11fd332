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
    public RunAlignment Turned() => Passages.Count == 0 ? None : new(Turned(Exact), Turned(Passages));

    /// <summary>For each word of the first article whether it stands in a passage.</summary>
    public bool[] CoveredA(int words)
    {
        var marks = new bool[words];
        MarkCoveredA(marks);
        return marks;
    }

    /// <summary>For each word of the second article whether it stands in a passage.</summary>
    public bool[] CoveredB(int words)
    {
        var marks = new bool[words];
        foreach (var run in Passages)
        {
            marks.AsSpan(run.BFirst..(run.BLast + 1)).Fill(true);
        }

        return marks;
    }

    /// <summary>For each word of the first article whether it returns unchanged.</summary>
    public bool[] ExactA(int words)
    {
        var marks = new bool[words];
        MarkExactA(marks);
        return marks;
    }

    /// <summary>Tells it in marks at hand.</summary>
    public void MarkCoveredA(bool[] marks) => MarkA(Passages, marks);

    /// <summary>The same of the words that return unchanged.</summary>
    public void MarkExactA(bool[] marks) => MarkA(Exact, marks);

    private static void MarkA(List<WordRun> runs, bool[] marks)
    {
        Array.Clear(marks);
        foreach (var run in runs)
        {
            marks.AsSpan(run.AFirst..(run.ALast + 1)).Fill(true);
        }
    }

    private static List<WordRun> Turned(List<WordRun> runs)
    {
        var turned = new List<WordRun>(runs.Count);
        foreach (var run in runs)
        {
            turned.Add(new WordRun(run.BFirst, run.BLast, run.AFirst, run.ALast, run.Matched));
        }

        turned.Sort(static (x, y) => x.BFirst != y.BFirst ? x.BFirst.CompareTo(y.BFirst) : x.AFirst.CompareTo(y.AFirst));
        return turned;
    }
}
