using System.Collections.Immutable;
using System.Globalization;
using Parallax.Evaluation.Joins;

namespace Parallax.Evaluation;

/// <summary>What a run of <c>./eval</c> is asked for.</summary>
internal sealed record EvaluationOptions
{
    public const string Usage = """
        usage: ./eval [--data DIR | --samples] [--floors raise|set] [--misses] [NAME…]
                   ./eval --draw SEED [--threads] KIND=COUNT…
          Measures every stage on evaluation/samples and, where ../shared is beside the project or --data names its data, on public corpora.
          NAME…            only these: samples, dating (of wikinews; dating:basil, dating:allsides), calibration, coref, joins, or names of `measure.py list`
          --samples        only the samples of this repository
          --data DIR       a folder laid out as ../shared/data
          --misses         also tells what of the samples was missed, wrong, or found and not expected
          --floors raise   sets the floors to the figures where those are higher
          --floors set     sets them also where they are lower; say why in CHANGELOG.md
          --draw SEED      measures nothing: draws joins (KIND: series, conflict, utterance, contradiction) of stories that evaluation/ledger/verdicts.tsv does not know,
                           with their sentences, for a person to judge; where only contradictions
                           are asked for, of stories that hold no verdict on one
          --threads        draws of the threads that the program itself makes of all articles of allsides, most of which stand in no named story
        """;

    /// <summary>The folder of public data; null where none is to be used.</summary>
    public string? Data { get; init; }

    /// <summary>The names asked for; all where empty.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>True where floors are set to the figures when these are higher.</summary>
    public bool RaisesFloors { get; init; }

    /// <summary>True where floors may also fall.</summary>
    public bool LowersFloors { get; init; }

    /// <summary>True where each miss is told.</summary>
    public bool TellsMisses { get; init; }

    /// <summary>The word by which joins to judge are drawn; null where none are to be.</summary>
    public string? Seed { get; init; }

    /// <summary>True where they are drawn of threads of the program's making.</summary>
    public bool DrawsThreads { get; init; }

    /// <summary>How many joins of each kind are to be drawn.</summary>
    public ImmutableSortedDictionary<string, int> Drawn { get; init; } = ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Reads the arguments; null where they are wrong.</summary>
    public static EvaluationOptions? Parse(ReadOnlySpan<string> arguments, string root)
    {
        var beside = Path.Combine(root, "..", "shared", "data");
        var options = new EvaluationOptions { Data = Directory.Exists(beside) ? beside : null };
        while (!arguments.IsEmpty)
        {
            switch (arguments)
            {
                case ["--data", var data, ..] when Directory.Exists(data):
                    options = options with { Data = Path.GetFullPath(data) };
                    arguments = arguments[2..];
                    break;
                case ["--samples", ..]:
                    options = options with { Data = null };
                    arguments = arguments[1..];
                    break;
                case ["--misses", ..]:
                    options = options with { TellsMisses = true };
                    arguments = arguments[1..];
                    break;
                case ["--floors", "raise" or "set", ..]:
                    options = options with { RaisesFloors = true, LowersFloors = arguments[1] == "set" };
                    arguments = arguments[2..];
                    break;
                case ["--draw", var seed, ..]:
                    options = options with { Seed = seed };
                    arguments = arguments[2..];
                    break;
                case ["--threads", ..] when options.Seed is not null:
                    options = options with { DrawsThreads = true };
                    arguments = arguments[1..];
                    break;
                case [var kind, ..] when options.Seed is not null && kind.Split('=') is [StoryJoin.Series or StoryJoin.Conflict or StoryJoin.Utterance or StoryJoin.Contradiction, _] parts && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                    options = options with { Drawn = options.Drawn.SetItem(parts[0], count) };
                    arguments = arguments[1..];
                    break;
                case [var name, ..] when !name.StartsWith('-') && options.Seed is null:
                    options = options with { Names = options.Names.Add(name) };
                    arguments = arguments[1..];
                    break;
                default:
                    return null;
            }
        }

        return options.Seed is null || (options.Data is not null && !options.Drawn.IsEmpty) ? options : null;
    }
}
