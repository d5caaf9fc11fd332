using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Labels the units of an article with two sequence models: the second also sees what the first made of the whole article.</summary>
internal sealed class NameTagger
{
    /// <summary>What the models' weights were multiplied by to become whole numbers; training uses the same.</summary>
    public const float ScoreScale = 48;

    /// <summary>Longer runs of candidates are cut, so that lists in capitals take no memory; the longest sentence of CoNLL-2003 has 124 units.</summary>
    private const int LongestRun = 256;

    private readonly SequenceModel _first;
    private readonly SequenceModel _second;

    /// <summary>Joins the models.</summary>
    public NameTagger(SequenceModel first, SequenceModel second) => (_first, _second) = (first, second);

    /// <summary>Reads the language's models.</summary>
    public static NameTagger Load(Language language)
    {
        var models = new[] { "mentions/names-1.model", "mentions/names-2.model" }.AsParallel().AsOrdered().Select(path => Open(language, path)).ToArray();
        return new NameTagger(models[0], models[1]);
    }

    private static SequenceModel Open(Language language, string path)
    {
        using var stream = language.Open(path);
        var model = SequenceModel.Load(stream);
        return model.Space.Bits == NameFeatures.Bits && model.Labels.SequenceEqual(NameLabels.All)
            ? model
            : throw new InvalidDataException($"'{path}' was trained for other features: {model.Space.Bits} bits and {model.Labels.Length} labels, expected {NameFeatures.Bits} and {NameLabels.All.Length}.");
    }

    /// <summary>A label for each unit.</summary>
    public byte[] Label(NameText text)
    {
        var cases = CaseCounts.Of(text);
        return Label(text, cases, _second, Votes(text, cases, _first));
    }

    /// <summary>What the first model makes of an article.</summary>
    public static NameVotes Votes(NameText text, CaseCounts cases, SequenceModel model)
    {
        var beliefs = new float[text.Units.Length * NameVotes.Choices];
        var scores = new int[(NameLabels.All.Length + 15) & ~15];
        var labels = Label(text, cases, model, null, (first, rows) =>
        {
            for (var i = 0; i < rows.Count; i++)
            {
                model.Score(rows[i], scores);
                Believe(scores, beliefs.AsSpan((first + i) * NameVotes.Choices, NameVotes.Choices));
            }
        });
        return new NameVotes(text, labels, beliefs);
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

    /// <summary>A label for each unit, by one model.</summary>
    public static byte[] Label(NameText text, CaseCounts cases, SequenceModel model, NameVotes? votes, Action<int, FeatureRows>? seen = null)
    {
        var labels = new byte[text.Units.Length];
        var rows = new FeatureRows();
        var features = new NameFeatures();
        ForEachRun(text, (s, first, end) =>
        {
            var start = text.FirstOf(s);
            var units = text.Units[start..text.EndOf(s)];
            rows.Clear();
            features.Add(units, first - start, end - start, cases, SentenceCase.Of(units), votes, start, rows);
            model.Label(rows, labels.AsSpan(first, end - first));
            seen?.Invoke(first, rows);
        });
        return labels;
    }

    /// <summary>Turns the scores of the labels into shares of the choices, which sum to one.</summary>
    private static void Believe(ReadOnlySpan<int> scores, Span<float> beliefs)
    {
        var most = int.MinValue;
        for (var label = 0; label < NameLabels.All.Length; label++)
        {
            most = Math.Max(most, scores[label]);
        }

        var sum = 0f;
        for (var label = 0; label < NameLabels.All.Length; label++)
        {
            var share = MathF.Exp((scores[label] - most) / ScoreScale);
            sum += share;
            beliefs[label == NameLabels.Outside ? 0 : 1 + (int)NameLabels.KindOf((byte)label)] += share;
        }

        for (var i = 0; i < beliefs.Length; i++)
        {
            beliefs[i] /= sum;
        }
    }
}
