using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Labels the units of an article with two sequence models: the second also sees what the first made of the whole article.</summary>
internal sealed class NameTagger
{
    private readonly SequenceModel _first;
    private readonly SequenceModel _second;

    /// <summary>Joins the models.</summary>
    public NameTagger(SequenceModel first, SequenceModel second) => (_first, _second) = (first, second);

    /// <summary>Reads the language's models.</summary>
    public static NameTagger Load(Language language)
    {
        using var first = language.Open("mentions/names-1.model");
        using var second = language.Open("mentions/names-2.model");
        return new NameTagger(SequenceModel.Load(first), SequenceModel.Load(second));
    }

    /// <summary>A label for each unit.</summary>
    public byte[] Label(NameText text)
    {
        var cases = CaseCounts.Of(text);
        var votes = new NameVotes(text, Label(text, cases, _first, null));
        return Label(text, cases, _second, votes);
    }

    /// <summary>Calls back with every run of candidates: its sentence, its first unit and the one past its last.</summary>
    public static void ForEachRun(NameText text, Action<int, int, int> run)
    {
        for (var s = 0; s < text.SentenceCount; s++)
        {
            for (var i = text.FirstOf(s); i < text.EndOf(s);)
            {
                var first = i;
                while (i < text.EndOf(s) && text.Units[i].IsCandidate)
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
    public static byte[] Label(NameText text, CaseCounts cases, SequenceModel model, NameVotes? votes)
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
        });
        return labels;
    }
}
