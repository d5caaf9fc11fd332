using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Syntax;

/// <summary>
/// Replaces the gold tags of a treebank by those a tagger finds, so that the parser learns from the mistakes it will meet.
/// The tagger of a sentence was trained on other documents only.
/// </summary>
internal sealed class PredictedTags
{
    private const int Folds = 4;
    private const int Bits = 19;
    private const int FewestItems = 2;
    private const int Rounds = 5;
    private const int Seed = 1;
    private static readonly ImmutableArray<string> Labels = [.. Enum.GetNames<PartOfSpeech>().Where(name => name != nameof(PartOfSpeech.Unknown))];
    private static readonly FeatureSpace Space = new(Bits);
    private readonly WordClusters _clusters = WordClusters.Load(Language.English);

    /// <summary>The sentences with the tags of taggers trained on the other folds.</summary>
    public List<TreebankSentence> Exchange(List<TreebankSentence> sentences)
    {
        var folds = sentences.Select(sentence => (int)(StableHash.Of(sentence.Document) % Folds)).ToArray();
        var tagged = sentences.ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var tagger = Learn(sentences.Where((_, i) => folds[i] != fold));
            for (var i = 0; i < tagged.Length; i++)
            {
                tagged[i] = folds[i] == fold ? Tag(sentences[i], tagger) : tagged[i];
            }

            Console.Error.WriteLine($"tags of fold {fold + 1} of {Folds}");
        }

        return [.. tagged];
    }

    /// <summary>The sentences with the tags of the language's own tagger, which was trained on other sentences.</summary>
    public List<TreebankSentence> Tag(List<TreebankSentence> sentences)
    {
        using var stream = Language.English.Open("text/tags.bin");
        var tagger = SequenceModel.Load(stream);
        return [.. sentences.Select(sentence => Tag(sentence, tagger))];
    }

    private SequenceModel Learn(IEnumerable<TreebankSentence> sentences)
    {
        var rows = new FeatureRows();
        var features = new TagFeatures(Space, _clusters);
        var examples = new List<SequenceTrainer.Example>();
        foreach (var sentence in sentences)
        {
            Fill(sentence, features, rows);
            examples.Add(SequenceTrainer.Example.Of(rows, [.. sentence.Tags.Skip(1).Select(tag => (byte)(Math.Max(1, (int)tag) - 1))]));
        }

        var trainer = new SequenceTrainer(Labels, Space);
        trainer.Train(SequenceTrainer.Prune(examples, Space, FewestItems), Rounds, Seed);
        using var file = new MemoryStream();
        trainer.Save(file);
        return SequenceModel.Load(new MemoryStream(file.ToArray()));
    }

    private TreebankSentence Tag(TreebankSentence sentence, SequenceModel tagger)
    {
        var rows = new FeatureRows();
        Fill(sentence, new TagFeatures(tagger.Space, _clusters), rows);
        var labels = new byte[sentence.Length];
        tagger.Label(rows, labels);
        return sentence with { Tags = [PartOfSpeech.Unknown, .. labels.Select(label => Enum.Parse<PartOfSpeech>(tagger.Labels[label]))] };
    }

    private static void Fill(TreebankSentence sentence, TagFeatures features, FeatureRows rows)
    {
        var text = string.Join(' ', sentence.Forms.Skip(1));
        var tokens = new Token[sentence.Length];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = sentence.Forms[i + 1];
            tokens[i] = new Token(new TextSpan(at, at + form.Length), KindOf(form), PartOfSpeech.Unknown, sentence.Joined[i + 1]);
            at += form.Length + 1;
        }

        rows.Clear();
        features.Fill(text, tokens, rows);
    }

    private static TokenKind KindOf(string form) => CharClass.Of(form[0]) switch
    {
        CharKind.Letter => TokenKind.Word,
        CharKind.Digit => TokenKind.Number,
        CharKind.Quote or CharKind.Apostrophe => form.Length <= 2 && !form.EndsWith('s') ? TokenKind.Quote : TokenKind.Word,
        CharKind.Symbol or CharKind.Surrogate => TokenKind.Symbol,
        _ => form.Length > 1 && form.Any(char.IsLetterOrDigit) ? TokenKind.Word : TokenKind.Punctuation,
    };
}
