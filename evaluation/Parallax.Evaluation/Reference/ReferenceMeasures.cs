using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Parallax.Evaluation.Results;

namespace Parallax.Evaluation.Reference;

/// <summary>Runs the reference measures beside the project, which call <c>./parallax</c> on public annotated data.</summary>
/// <param name="script">The path of <c>measure.py</c>.</param>
/// <param name="data">The folder of data.</param>
/// <param name="root">The project's folder.</param>
internal sealed class ReferenceMeasures(string script, string data, string root)
{
    /// <summary>The names that are measured unless others are asked for, with the stage each is about.</summary>
    public static ImmutableArray<(string Name, string Stage)> Names { get; } =
    [
        ("gold", "all"),
        ("clean:fundus", "cleaning"), ("clean:wcxb", "cleaning"), ("clean:trafilatura", "cleaning"), ("clean:mediacloud", "cleaning"), ("clean:postlight", "cleaning"), ("clean:mozilla", "cleaning"),
        ("tokens", "text"),
        ("names:conll", "mentions"), ("names:worldwide", "mentions"),
        ("times", "times"),
        ("figures:recognizers", "figures"), ("figures:measeval", "figures"),
        ("statements", "statements"),
        ("events:plover", "events"), ("events:ordinary", "events"),
        ("copies:lineage", "copies"), ("copies:reuse", "copies"), ("copies:msrp", "copies"),
        ("stories:basil", "stories"), ("stories:ecbplus", "stories"), ("stories:wikinews", "stories"), ("stories:uci_headlines", "stories"), ("stories:allsides", "stories"),
        ("timelines", "comparing"),
        ("same-bytes", "all"),
        ("speed:clean", "speed"), ("speed:read", "speed"),
    ];

    /// <summary>The figures of one name; none, and why, where it could not be measured.</summary>
    public (ImmutableArray<Measurement> Figures, string? Problem) Measure(string name, string stage)
    {
        var start = new ProcessStartInfo("python3") { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (ReadOnlySpan<string>)[script, name, "--json", "--data", data, .. name == "gold" ? ["--docs", "000,001,002"] : Array.Empty<string>()])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1) || output.Length == 0)
        {
            return ([], error.GetAwaiter().GetResult().Trim());
        }

        using var json = JsonDocument.Parse(output);
        return ([.. json.RootElement.GetProperty("figures").EnumerateObject().Select(figure => new Measurement(stage, name, figure.Name, figure.Value.GetDouble()))], null);
    }
}
