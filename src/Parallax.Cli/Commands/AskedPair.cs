using System.Globalization;
using System.Text.Json;
using Parallax.Running;

namespace Parallax.Cli.Commands;

/// <summary>A pair of articles that <c>--pairs</c> asks for.</summary>
internal sealed record AskedPair(string A, string B)
{
    /// <summary>The pairs of a jsonl file, and a problem for each line that is none.</summary>
    public static IEnumerable<Outcome<AskedPair>> Read(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line) is { } pair ? pair : CliProblems.NotAPair(string.Create(CultureInfo.InvariantCulture, $"{file}#{number}"));
            }
        }
    }

    private static AskedPair? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && Text(json.RootElement, "a") is { } a && Text(json.RootElement, "b") is { } b ? new AskedPair(a, b) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement pair, string name) => pair.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
