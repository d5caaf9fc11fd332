namespace Parallax.Text;

/// <summary>What is known of a paragraph, and of the sentence so far, when a gap between two tokens is looked at.</summary>
internal struct EndContext
{
    private int _brackets;
    private int _quotes;

    /// <summary>Whether the paragraph ends with a stop, holds one inside, and is mostly capitals.</summary>
    public ulong Style { get; private set; }

    /// <summary>Whether the sentence stands inside an open bracket or quote.</summary>
    public readonly ulong Nesting => (ulong)Math.Min(_brackets, 1) + (ulong)((_quotes & 1) << 1);

    /// <summary>Whether the sentence has a word in small letters yet.</summary>
    public ulong Has { get; private set; }

    /// <summary>Looks over a paragraph.</summary>
    public static EndContext Of(string text, ReadOnlySpan<Token> tokens)
    {
        var (inner, capitals, smalls) = (0, 0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            inner += i < tokens.Length - 2 && EndFeatures.Kind(text, tokens[i]) is '.' or '!' ? 1 : 0;
            if (tokens[i].Kind == TokenKind.Word)
            {
                capitals += char.IsUpper(text[tokens[i].Span.Start]) ? 1 : 0;
                smalls += char.IsLower(text[tokens[i].Span.Start]) ? 1 : 0;
            }
        }

        var last = tokens.Length - 1;
        while (last > 0 && EndFeatures.Kind(text, tokens[last]) is ')' or '"')
        {
            last--;
        }

        var ends = tokens.Length > 0 && EndFeatures.Kind(text, tokens[last]) is '.' or '!' or '…' ? 1UL : 0;
        return new EndContext { Style = ends + (inner > 0 ? 2UL : 0) + (capitals > smalls ? 4UL : 0) };
    }

    /// <summary>Takes a token into the sentence.</summary>
    public void Take(string text, Token token)
    {
        switch (EndFeatures.Kind(text, token))
        {
            case '(':
                _brackets++;
                break;
            case ')':
                _brackets = Math.Max(0, _brackets - 1);
                break;
            case '"' when token.Span.Length > 1 || text[token.Span.Start] is not ('\'' or '’' or '‘'):
                _quotes++;
                break;
            case 'a' when char.IsLower(text[token.Span.Start]):
                Has = 1;
                break;
        }
    }

    /// <summary>Begins the next sentence; an open bracket is forgotten, an open quote is not.</summary>
    public void EndSentence() => (_brackets, Has) = (0, 0);
}
