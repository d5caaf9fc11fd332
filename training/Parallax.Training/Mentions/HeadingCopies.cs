using Parallax.Text;

namespace Parallax.Training.Mentions;

/// <summary>Rewrites some sentences of an article as headings: a capital on each long word, or capitals throughout.</summary>
internal static class HeadingCopies
{
    /// <summary>One sentence in so many becomes a heading.</summary>
    private const int Every = 16;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "of", "the", "in", "on", "to", "for", "and", "a", "an", "at", "by", "or", "as", "from" };

    /// <summary>The same text, some of its sentences rewritten; <paramref name="number"/> tells which.</summary>
    public static TokenizedText Of(TokenizedText text, int number)
    {
        var letters = text.Text.ToCharArray();
        foreach (var sentence in text.Sentences.Where(sentence => (sentence.Number + (number * 5)) % Every == 0))
        {
            var isCapitals = (sentence.Number + number) % 4 == 0;
            foreach (var token in text.TokensOf(sentence))
            {
                if (isCapitals)
                {
                    for (var i = token.Span.Start; i < token.Span.End; i++)
                    {
                        letters[i] = char.ToUpperInvariant(letters[i]);
                    }
                }
                else if (!Small.Contains(text[token].ToString()))
                {
                    letters[token.Span.Start] = char.ToUpperInvariant(letters[token.Span.Start]);
                }
            }
        }

        return new TokenizedText(new string(letters), text.Tokens, text.Sentences);
    }
}
