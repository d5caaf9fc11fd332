using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parallax.Evaluation.Results;

/// <summary>The figures that must not be fallen below. They rise freely; they fall only when told to.</summary>
internal sealed class Floors
{
    private const double Slack = 1e-9;
    private const int Decimals = 3;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };
    private readonly SortedDictionary<string, double> _floors = new(StringComparer.Ordinal);
    private readonly string _file;

    private Floors(string file) => _file = file;

    /// <summary>The hash of the samples that the floors were set on; null where none is set.</summary>
    public string? Corpus { get; private set; }

    public static Floors Load(string file)
    {
        var floors = new Floors(file);
        if (File.Exists(file))
        {
            var json = JsonNode.Parse(File.ReadAllText(file))!;
            floors.Corpus = (string?)json["corpus"];
            foreach (var (key, value) in json["floors"]!.AsObject())
            {
                floors._floors.Add(key, (double)value!);
            }
        }

        return floors;
    }

    /// <summary>The floor of a figure; null where it has none.</summary>
    public double? Of(Measurement figure) => _floors.TryGetValue(figure.Key, out var floor) ? floor : null;

    /// <summary>True where the figure lies below its floor.</summary>
    public bool IsBelow(Measurement figure) => Of(figure) is { } floor && figure.Value < floor - Slack;

    /// <summary>Sets the floors of these figures: up always, down only where told to. Nothing is set for speeds and for a count that is better low.</summary>
    public void Set(IEnumerable<Measurement> figures, string corpus, bool mayFall)
    {
        foreach (var figure in figures.Where(figure => !figure.IsShownOnly && !figure.IsCount))
        {
            var value = Math.Floor(figure.Value * Math.Pow(10, Decimals)) / Math.Pow(10, Decimals);
            if (mayFall || value > _floors.GetValueOrDefault(figure.Key, -1))
            {
                _floors[figure.Key] = value;
            }
        }

        Corpus = corpus;
        var json = new JsonObject { ["corpus"] = corpus, ["floors"] = new JsonObject(_floors.Select(floor => KeyValuePair.Create(floor.Key, (JsonNode?)JsonValue.Create(floor.Value)))) };
        File.WriteAllText(_file, json.ToJsonString(Indented) + "\n");
    }
}
