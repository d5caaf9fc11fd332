using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Text;

/// <summary>Trains the model of sentence ends on GUM and EWT train, tokens cut by the program itself, and tells how it does on their dev parts.</summary>
internal static class SentenceTrainer
{
    private const int Bits = 19;
    private const int Rounds = 2;
    private const float Decay = 1e-2f;
    private const float NewsWeight = .15f;
    private const int Seed = 1;
    private static readonly TokenLexicon Lexicon = new(Language.English);
    private static readonly string[] Treebanks = ["gum", "ewt"];

    /// <summary>Reads the treebanks of the data folder and writes the model.</summary>
    public static void Train(string data, string output, string[] settings)
    {
        var rounds = settings.Length > 0 ? int.Parse(settings[0], CultureInfo.InvariantCulture) : Rounds;
        var decay = settings.Length > 1 ? float.Parse(settings[1], CultureInfo.InvariantCulture) : Decay;
        var space = new FeatureSpace(Bits);
        var examples = Treebanks.SelectMany(name => AnnotatedText.Read(Path.Combine(data, $"en_{name}-ud-train.conllu.gz"))).SelectMany(document => Examples(document.Text.Text, document.Text.Sentences.Select(sentence => sentence.Span.End).ToHashSet(), space)).ToList();
        examples.AddRange(News(Path.Combine(data, "..", "entities", "worldwide_newswire.train.jsonl.gz"), space));
        Console.Error.WriteLine($"{examples.Count} gaps");
        var trainer = new ClassTrainer(["goes on", "ends"], space) { Decay = decay };
        trainer.Train(examples, rounds, Seed, (round, loss) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: loss {loss:F4}")));
        using (var file = File.Create(output))
        {
            trainer.Save(file);
        }

        foreach (var name in Treebanks)
        {
            var scores = new float[2];
            var gaps = AnnotatedText.Read(Path.Combine(data, $"en_{name}-ud-dev.conllu.gz")).SelectMany(document => Examples(document.Text.Text, document.Text.Sentences.Select(sentence => sentence.Span.End).ToHashSet(), space)).ToList();
            var right = gaps.Count(gap =>
            {
                trainer.Predict(gap.Buckets, scores);
                return (scores[1] > .5f ? 1 : 0) == gap.Class;
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} dev: {(double)right / gaps.Count:F4} of {gaps.Count} gaps right"));
        }
    }

    /// <summary>Gaps in paragraphs of news that end with a stop: where none stands before the gap, no sentence ends there. Other gaps teach nothing.</summary>
    private static IEnumerable<ClassTrainer.Example> News(string path, FeatureSpace space)
    {
        foreach (var line in PackedLines.Read(path))
        {
            using var record = JsonDocument.Parse(line);
            foreach (var paragraph in record.RootElement.GetProperty("text").GetString()!.Split('\n'))
            {
                if (paragraph.TrimEnd().EndsWith('.'))
                {
                    foreach (var example in Examples(paragraph, null, space))
                    {
                        yield return example;
                    }
                }
            }
        }
    }

    /// <summary>All gaps where a sentence may end; without known ends only those that follow no stop, as places where none ends.</summary>
    private static List<ClassTrainer.Example> Examples(string text, HashSet<int>? ends, FeatureSpace space)
    {
        var examples = new List<ClassTrainer.Example>();
        var buckets = new uint[EndFeatures.Most];
        var list = new List<Token>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var line and >= 0 ? line : text.Length;
            list.Clear();
            new TokenScan(text, new TextSpan(start, end), Lexicon, list).Run();
            start = end + 1;
            var tokens = CollectionsMarshal.AsSpan(list);
            var context = EndContext.Of(text, tokens);
            var first = 0;
            for (var i = 0; i < tokens.Length - 1; i++)
            {
                context.Take(text, tokens[i]);
                var isEnd = ends?.Contains(tokens[i].Span.End) ?? EndFeatures.Kind(text, tokens[i]) is '.' or '!';
                if (EndFeatures.IsCandidate(text, tokens, i) && (ends is not null || EndFeatures.Kind(text, tokens[i]) is 'a' or '0'))
                {
                    var count = EndFeatures.Fill(text, tokens, first, i, context, Lexicon, space, buckets);
                    examples.Add(new ClassTrainer.Example(buckets[..count], isEnd ? 1 : 0, ends is null ? NewsWeight : 1));
                }

                if (isEnd)
                {
                    context.EndSentence();
                    first = i + 1;
                }
            }
        }

        return examples;
    }
}
