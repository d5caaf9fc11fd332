namespace Parallax.Text;

/// <summary>Decides between which tokens of a paragraph a sentence ends.</summary>
internal sealed class SentenceEnds(TokenLexicon lexicon)
{
    private readonly TokenLexicon _lexicon = lexicon;

    /// <summary>The number of tokens from <paramref name="first"/> on that form one sentence; at least 1.</summary>
    public int Length(string text, ReadOnlySpan<Token> tokens, int first)
    {
        for (var i = first; i < tokens.Length - 1; i++)
        {
            if (!IsStop(text, tokens[i], out var isAbbreviation))
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Length && IsCloser(text, tokens, last + 1))
            {
                last++;
            }

            if (last + 1 >= tokens.Length)
            {
                break;
            }

            if (Ends(text, tokens, i, last, isAbbreviation))
            {
                return last + 1 - first;
            }

            i = last;
        }

        return tokens.Length - first;
    }

    private static bool IsStop(string text, Token token, out bool isAbbreviation)
    {
        var last = text[token.Span.End - 1];
        isAbbreviation = token.Kind != TokenKind.Punctuation && last == '.';
        return isAbbreviation || (token.Kind == TokenKind.Punctuation && last is '.' or '!' or '?' or '…' or '。');
    }

    /// <summary>Closing quotes and brackets, and further stops, belong to the sentence they stand right behind.</summary>
    private static bool IsCloser(string text, ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        var c = text[token.Span.Start];
        var touches = tokens[i - 1].Span.End == token.Span.Start;
        var opensNext = i + 1 < tokens.Length && tokens[i + 1].Span.Start == token.Span.End && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number;
        return c switch
        {
            ')' or ']' or '}' or '”' or '»' or '.' or '!' or '?' or '…' => true,
            '"' or '\'' or '’' => touches ? !opensNext || c != '"' : !opensNext,
            _ => false,
        };
    }

    private bool Ends(string text, ReadOnlySpan<Token> tokens, int stop, int last, bool isAbbreviation)
    {
        var next = tokens[last + 1];
        var hasSpace = next.Span.Start > tokens[last].Span.End;
        var c = text[next.Span.Start];
        if (!hasSpace && !(char.IsUpper(c) && stop > 0 && char.IsLower(text[tokens[stop - 1].Span.Start])))
        {
            return false;
        }

        if (char.IsLower(c) || c is ',' or ';' or ':' or ')' or '-' or '–' or '—' && last + 2 < tokens.Length && char.IsLower(text[tokens[last + 2].Span.Start]))
        {
            return false;
        }

        if (!isAbbreviation)
        {
            return true;
        }

        var word = tokens[stop].Span.In(text)[..^1];
        var begin = next.Kind == TokenKind.Quote && last + 2 < tokens.Length ? tokens[last + 2] : next;
        var isInitial = word.Length == 1 || (word.Length == 3 && word[1] == '.' && char.IsUpper(word[0]));
        return _lexicon.Abbreviation(word) is not (AbbreviationKind.Title or AbbreviationKind.Never or AbbreviationKind.Number)
            && (_lexicon.IsStarter(begin.Span.In(text)) || (!isInitial && next.Kind == TokenKind.Quote));
    }
}
