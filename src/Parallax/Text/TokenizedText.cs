using System.Collections.Immutable;

namespace Parallax.Text;

/// <summary>A text with its sentences and tokens, both in reading order. Cut stretches hold neither.</summary>
public sealed class TokenizedText
{
    /// <summary>Joins a text with its parts.</summary>
    /// <exception cref="ArgumentException">A sentence's number is not its index, or its tokens are not there.</exception>
    public TokenizedText(string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = sentences[i];
            if (sentence.Number != i || sentence.FirstToken < 0 || sentence.EndToken < sentence.FirstToken || sentence.EndToken > tokens.Length)
            {
                throw new ArgumentException($"Sentence {i} is numbered {sentence.Number} and holds tokens {sentence.FirstToken}..{sentence.EndToken} of {tokens.Length}.", nameof(sentences));
            }
        }

        (Text, Tokens, Sentences) = (text, tokens, sentences);
    }

    /// <summary>The frozen text all spans mean.</summary>
    public string Text { get; }

    /// <summary>All tokens in reading order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>All sentences in reading order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The tokens of one sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken];

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> this[Token token] => token.Span.In(Text);

    /// <summary>The sentence that holds the offset, or null where none does.</summary>
    public Sentence? SentenceAt(int offset)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var span = Sentences[middle].Span;
            if (span.Contains(offset))
            {
                return Sentences[middle];
            }

            (low, high) = offset < span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    /// <summary>Index of the first token that ends after the offset; the number of tokens where none does.</summary>
    public int FirstTokenEndingAfter(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Tokens[middle].Span.End > offset)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
