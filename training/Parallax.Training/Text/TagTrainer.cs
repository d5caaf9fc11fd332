using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Text;

/// <summary>Trains the part-of-speech tagger on GUM and EWT train and tells how it does on their dev parts.</summary>
internal static class TagTrainer
{
    private const int Bits = 21;
    private const int Rounds = 16;
    private const double Dropout = 0.25;
    private const int Seed = 1;

    /// <summary>Reads the treebanks of the data folder and writes the model.</summary>
    public static void Train(string data, string output)
    {
        var space = new FeatureSpace(Bits);
        var features = new TagFeatures(space, WordClusters.Load(Language.English));
        var labels = Enum.GetNames<PartOfSpeech>().Where(name => name != nameof(PartOfSpeech.Unknown)).ToImmutableArray();
        SequenceTrainer.Example[] examples =
        [
            .. new[] { "gum", "ewt" }.SelectMany(name => AnnotatedText.Read(Path.Combine(data, $"en_{name}-ud-train.conllu.gz"))).SelectMany(document => Examples(document, features)),
        ];
        var trainer = new SequenceTrainer(labels, space) { Dropout = Dropout };
        trainer.Train(examples, Rounds, Seed, (round, wrong) => Console.Error.WriteLine($"round {round}: {wrong:P2} wrong"));
        using (var file = File.Create(output))
        {
            trainer.Save(file);
        }

        foreach (var name in new[] { "gum", "ewt" })
        {
            Report(name, AnnotatedText.Read(Path.Combine(data, $"en_{name}-ud-dev.conllu.gz")), features, output);
        }
    }

    private static IEnumerable<SequenceTrainer.Example> Examples(AnnotatedText document, TagFeatures features)
    {
        var rows = new FeatureRows();
        foreach (var sentence in document.Text.Sentences)
        {
            var tokens = document.Text.TokensOf(sentence).ToArray();
            if (tokens.Any(token => token.Tag == PartOfSpeech.Unknown))
            {
                continue;
            }

            rows.Clear();
            features.Fill(document.Text.Text, tokens, rows);
            yield return SequenceTrainer.Example.Of(rows, [.. tokens.Select(token => (byte)(token.Tag - 1))]);
        }
    }

    private static void Report(string name, List<AnnotatedText> documents, TagFeatures features, string path)
    {
        using var file = File.OpenRead(path);
        var model = SequenceModel.Load(file);
        var rows = new FeatureRows();
        var (right, all) = (0, 0);
        var mistakes = new Dictionary<(PartOfSpeech Gold, PartOfSpeech Said), int>();
        foreach (var document in documents)
        {
            foreach (var sentence in document.Text.Sentences)
            {
                var tokens = document.Text.TokensOf(sentence);
                rows.Clear();
                features.Fill(document.Text.Text, tokens, rows);
                var labels = new byte[tokens.Length];
                model.Label(rows, labels);
                for (var i = 0; i < tokens.Length; i++)
                {
                    var said = (PartOfSpeech)(labels[i] + 1);
                    all++;
                    right += said == tokens[i].Tag ? 1 : 0;
                    if (said != tokens[i].Tag)
                    {
                        mistakes[(tokens[i].Tag, said)] = mistakes.GetValueOrDefault((tokens[i].Tag, said)) + 1;
                    }
                }
            }
        }

        Console.WriteLine($"{name} dev: {(double)right / all:F4} of {all}");
        foreach (var ((gold, said), count) in mistakes.OrderByDescending(pair => pair.Value).Take(8))
        {
            Console.WriteLine($"  {count,5} {gold} called {said}");
        }
    }
}
