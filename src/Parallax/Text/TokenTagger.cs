using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Text;

/// <summary>Gives every token its part of speech. Safe to use from many threads.</summary>
public sealed class TokenTagger
{
    /// <summary>Longer sentences are tagged in pieces of this many tokens: they are tables or broken text.</summary>
    private const int LongestRun = 400;

    private readonly Lazy<Model> _model;

    /// <summary>Makes a tagger with the language's model, which is read when the first text is tagged.</summary>
    public TokenTagger(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _model = new Lazy<Model>(() => new Model(language));
    }

    /// <summary>Reads the model now.</summary>
    internal void Load() => _ = _model.Value;

    /// <summary>The same text, every token with its part of speech.</summary>
    public TokenizedText Tag(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Tokens.IsEmpty)
        {
            return text;
        }

        var model = _model.Value;
        var features = new TagFeatures(model.Sequence.Space, model.Clusters);
        var rows = new FeatureRows();
        var labels = new byte[LongestRun];
        var tokens = text.Tokens.ToArray();
        foreach (var sentence in text.Sentences)
        {
            for (var from = sentence.FirstToken; from < sentence.EndToken; from += LongestRun)
            {
                var run = tokens.AsSpan(from, Math.Min(LongestRun, sentence.EndToken - from));
                rows.Clear();
                features.Fill(text.Text, run, rows);
                model.Sequence.Label(rows, labels.AsSpan(0, run.Length));
                for (var i = 0; i < run.Length; i++)
                {
                    run[i] = run[i] with { Tag = model.Tags[labels[i]] };
                }
            }
        }

        return new TokenizedText(text.Text, ImmutableCollectionsMarshal.AsImmutableArray(tokens), text.Sentences);
    }

    private sealed class Model
    {
        public Model(Language language)
        {
            Sequence = SequenceModel.Load(language, "text/tags.bin");
            Tags = [.. Sequence.Labels.Select(Enum.Parse<PartOfSpeech>)];
            Clusters = WordClusters.Load(language);
        }

        public SequenceModel Sequence { get; }

        public ImmutableArray<PartOfSpeech> Tags { get; }

        public WordClusters Clusters { get; }
    }
}
