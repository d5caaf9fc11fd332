using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Labels the units of an article by the sum of what a sequence model and a network score.</summary>
internal sealed class NameTagger
{
    /// <summary>What the models' weights were multiplied by to become whole numbers; training uses the same.</summary>
    public const float ScoreScale = 48;

    /// <summary>Longer runs of candidates are cut, so that lists in capitals take no memory; the longest sentence of CoNLL-2003 has 124 units.</summary>
    private const int LongestRun = 256;

    private readonly SequenceModel _model;
    private readonly NameNet? _net;

    /// <summary>Joins a sequence model and a network; without one the sequence model labels alone.</summary>
    public NameTagger(SequenceModel model, NameNet? net) => (_model, _net) = (net is null ? model : model.With(net.Transitions), net);

    /// <summary>Reads the language's models.</summary>
    public static NameTagger Load(Language language) => new(Open(language, "mentions/names.model"), NameNet.Load(language));

    private static SequenceModel Open(Language language, string path)
    {
        var model = SequenceModel.Load(language, path);
        return model.Space.Bits == NameFeatures.Bits && model.Labels.SequenceEqual(NameLabels.All)
            ? model
            : throw new InvalidDataException($"'{path}' was trained for other features: {model.Space.Bits} bits and {model.Labels.Length} labels, expected {NameFeatures.Bits} and {NameLabels.All.Length}.");
    }

    /// <summary>A label for each unit.</summary>
    public byte[] Label(NameText text)
    {
        var cases = CaseCounts.Of(text);
        var labels = new byte[text.Units.Length];
        var rows = new FeatureRows();
        var features = new NameFeatures();
        var more = _net?.Score(text, cases) ?? [];
        var read = 0; // how many of them
        ForEachRun(text, (s, first, end) =>
        {
            var start = text.FirstOf(s);
            var units = text.Units[start..text.EndOf(s)];
            rows.Clear();
            features.Add(units, first - start, end - start, cases, SentenceCase.Of(units), rows);
            var count = more.Length == 0 ? 0 : rows.Count * NameNet.Stride;
            _model.Label(rows, labels.AsSpan(first, end - first), more.AsSpan(read, count));
            read += count;
        });
        return labels;
    }

    /// <summary>Calls back with every run of candidates: its sentence, its first unit and the one past its last.</summary>
    public static void ForEachRun(NameText text, Action<int, int, int> run)
    {
        for (var s = 0; s < text.SentenceCount; s++)
        {
            for (var i = text.FirstOf(s); i < text.EndOf(s);)
            {
                var first = i;
                while (i < text.EndOf(s) && i - first < LongestRun && text.Units[i].IsCandidate)
                {
                    i++;
                }

                if (i > first)
                {
                    run(s, first, i);
                }
                else
                {
                    i++;
                }
            }
        }
    }
}
