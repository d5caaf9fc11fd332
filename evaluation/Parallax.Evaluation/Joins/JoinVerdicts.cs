using System.Collections.Immutable;

namespace Parallax.Evaluation.Joins;

/// <summary>What a person thought of joins: a row a join, its places and "yes" or "no".</summary>
internal sealed class JoinVerdicts
{
    private JoinVerdicts(ImmutableArray<(StoryJoin Join, bool IsRight)> rows) => Rows = rows;

    /// <summary>The joins and whether they are right, in the order of the file.</summary>
    public ImmutableArray<(StoryJoin Join, bool IsRight)> Rows { get; }

    /// <summary>Reads a file of verdicts; lines that begin with "#" are comments.</summary>
    /// <exception cref="FormatException">A row has too few columns or no verdict.</exception>
    public static JoinVerdicts Load(string file) => Parse(File.ReadLines(file));

    /// <summary>Reads the lines of a file of verdicts.</summary>
    /// <exception cref="FormatException">A row has too few columns or no verdict.</exception>
    public static JoinVerdicts Parse(IEnumerable<string> lines) => new([.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(Row)]);

    private static (StoryJoin Join, bool IsRight) Row(string line)
    {
        var columns = line.Split('\t');
        return columns.Length > StoryJoin.Columns && columns[StoryJoin.Columns] is "yes" or "no"
            ? (StoryJoin.Parse(columns), columns[StoryJoin.Columns] == "yes")
            : throw new FormatException($"no verdict, or not {StoryJoin.Columns} columns before it: {line}");
    }
}
