using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Text;

/// <summary>Decides between which tokens of a paragraph a sentence ends, by a learned model.</summary>
internal sealed class SentenceEnds
{
    /// <summary>A gap behind a stop ends the sentence at this probability.</summary>
    private const float AfterStop = .5f;

    /// <summary>A gap without a stop ends the sentence at this probability.</summary>
    private const float WithoutStop = .5f;

    private readonly TokenLexicon _lexicon;
    private readonly Lazy<ClassModel> _model;

    /// <summary>Takes the language's model, which is read when it is first asked.</summary>
    public SentenceEnds(Language language, TokenLexicon lexicon)
    {
        _lexicon = lexicon;
        _model = new Lazy<ClassModel>(() => ClassModel.Load(language, "text/sentences.bin"));
    }

    /// <summary>Reads the model now.</summary>
    public void Load() => _ = _model.Value;

    /// <summary>Adds, for each sentence of the paragraph, the number of tokens up to its end.</summary>
    public void Find(string text, ReadOnlySpan<Token> tokens, List<int> ends)
    {
        var context = EndContext.Of(text, tokens);
        Span<uint> features = stackalloc uint[EndFeatures.Most];
        Span<float> probabilities = stackalloc float[2];
        var first = 0;
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            context.Take(text, tokens[i]);
            if (!EndFeatures.IsCandidate(text, tokens, i) || _lexicon.IsClockTime(tokens[i].Span.In(text), tokens[i + 1].Span.In(text)))
            {
                continue;
            }

            var model = _model.Value;
            var count = EndFeatures.Fill(text, tokens, first, i, context, _lexicon, model.Space, features);
            model.Predict(features[..count], probabilities);
            if (probabilities[1] > (EndFeatures.Kind(text, tokens[i]) is 'a' or '0' ? WithoutStop : AfterStop))
            {
                ends.Add(i + 1);
                context.EndSentence();
                first = i + 1;
            }
        }

        if (tokens.Length > 0)
        {
            ends.Add(tokens.Length);
        }
    }
}
