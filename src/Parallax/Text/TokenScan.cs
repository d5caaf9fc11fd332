namespace Parallax.Text;

/// <summary>
/// Cuts one paragraph into tokens: words at white space first, then marks at both ends, then words of two.
/// Every step moves forward, and nothing looks back over more than a word, so the time is linear in the text.
/// </summary>
internal ref partial struct TokenScan(string text, TextSpan paragraph, TokenLexicon lexicon, List<Token> tokens)
{
    private const int LongestElision = 6;
    private readonly ReadOnlySpan<char> _text = text.AsSpan(0, paragraph.End);
    private readonly TokenLexicon _lexicon = lexicon;
    private readonly List<Token> _tokens = tokens;
    private readonly int _first = tokens.Count;
    private readonly int _start = paragraph.Start;
    private int _chunk;
    private int _chunkEnd;
    private int _openSingles;

    /// <summary>Appends the tokens.</summary>
    public void Run()
    {
        var at = _start;
        while ((at = PastSpace(at)) < _text.Length)
        {
            var kinds = FindChunk(at);
            if (kinds == Only(CharKind.Letter))
            {
                AddPlainWord(at, _chunkEnd);
            }
            else
            {
                ScanChunk(kinds);
            }

            at = _chunkEnd;
        }
    }

    private static int Only(CharKind kind) => 1 << (int)kind;

    /// <summary>The first offset that is no white space and no mark of a white space before it.</summary>
    private readonly int PastSpace(int at)
    {
        while (at < _text.Length)
        {
            if (CharClass.Of(_text[at]) is CharKind.Space or CharKind.Mark)
            {
                at++;
            }
            else if (at + 1 < _text.Length && CharClass.IsMarkPair(_text[at], _text[at + 1]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int FindChunk(int at)
    {
        var kinds = 0;
        _chunk = at;
        for (; at < _text.Length; at++)
        {
            var kind = CharClass.Of(_text[at]);
            if (kind == CharKind.Space)
            {
                break;
            }

            kinds |= 1 << (int)kind;
        }

        _chunkEnd = at;
        return kinds;
    }

    private void ScanChunk(int kinds)
    {
        if (IsFace())
        {
            Add(_chunk, _chunkEnd, TokenKind.Symbol);
            return;
        }

        var mayBeAddress = (kinds & Only(CharKind.Punctuation)) != 0;
        for (var at = _chunk; at < _chunkEnd;)
        {
            var kind = CharClass.Of(_text[at]);
            if (kind is CharKind.Letter or CharKind.Digit && mayBeAddress)
            {
                mayBeAddress = false;
                if (AddressEnd(at) is var address and > 0)
                {
                    at = Add(at, address, TokenKind.Word);
                    continue;
                }
            }

            at = kind switch
            {
                CharKind.Letter or CharKind.Digit => AddWord(at, at),
                CharKind.Apostrophe => AddApostrophe(at),
                CharKind.Surrogate => AddPair(at),
                CharKind.Space => at + 1,
                _ => AddMark(at, kind),
            };
        }
    }

    private readonly bool IsFace() => _chunkEnd - _chunk is 2 or 3 && _lexicon.IsFace(_text[_chunk.._chunkEnd]);

    /// <summary>Adds a token, with the marks that belong to its last character; the offset just past it.</summary>
    private readonly int Add(int start, int end, TokenKind kind, bool isJoined = false)
    {
        while (end < _text.Length)
        {
            if (CharClass.Of(_text[end]) == CharKind.Mark)
            {
                end++;
            }
            else if (end + 1 < _text.Length && CharClass.IsMarkPair(_text[end], _text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        _tokens.Add(new Token(new TextSpan(start, end), kind, PartOfSpeech.Unknown, isJoined));
        return end;
    }

    private readonly int AddMark(int at, CharKind kind)
    {
        var c = _text[at];
        var next = at + 1 < _chunkEnd ? _text[at + 1] : ' ';
        if (c is '#' or '@' && CharClass.Of(next) == CharKind.Letter)
        {
            return AddWord(at, at + 1);
        }

        if (c == '.' && CharClass.IsDigit(next) && at == _chunk)
        {
            return AddWord(at, at + 1);
        }

        if (c == '+' && CharClass.IsDigit(next) && at == _chunk)
        {
            return AddWord(at, at + 1);
        }

        if (kind == CharKind.Quote)
        {
            return Add(at, at + 1, TokenKind.Quote);
        }

        var end = at + 1;
        if (c is '!' or '?')
        {
            while (end < _chunkEnd && _text[end] is '!' or '?')
            {
                end++;
            }
        }
        else if (c is '.' or '-' or '=' or '*' or '~' or '#' or '<' or '>' or '|' or '+' or '^' or '—' or '$')
        {
            while (end < _chunkEnd && _text[end] == c)
            {
                end++;
            }
        }

        var isNumber = char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherNumber;
        return Add(at, end, isNumber ? TokenKind.Number : kind is CharKind.Symbol ? TokenKind.Symbol : TokenKind.Punctuation);
    }

    private int AddApostrophe(int at)
    {
        var c = _text[at];
        if (at + 1 < _chunkEnd && _text[at + 1] == c && c is '\'' or '`')
        {
            return Add(at, at + 2, TokenKind.Quote);
        }

        if (c != '‘' && ElisionEnd(at) is var end and > 0)
        {
            return Add(at, end, TokenKind.Word);
        }

        var isOpening = c == '‘' || ((at == _chunk || !CharClass.IsLetterOrDigit(_text[at - 1])) && at + 1 < _chunkEnd && CharClass.IsLetterOrDigit(_text[at + 1]));
        _openSingles = isOpening ? _openSingles + 1 : Math.Max(0, _openSingles - 1);
        return Add(at, at + 1, TokenKind.Quote);
    }

    /// <summary>The end of a word that begins with its apostrophe ("'em", "'90s", a clitic written apart), or 0.</summary>
    private readonly int ElisionEnd(int at)
    {
        var end = at + 1;
        while (end < _chunkEnd && end - at <= LongestElision && CharClass.IsLetterOrDigit(_text[end]))
        {
            end++;
        }

        var word = _text[(at + 1)..end];
        if (word.Length is 2 or 3 && CharClass.IsDigit(word[0]) && CharClass.IsDigit(word[1]) && (word.Length == 2 || word[2] is 's' or 'S'))
        {
            return end;
        }

        var standsApart = at == _chunk && end == _chunkEnd;
        return (standsApart && IsClitic(word)) || (at == _chunk && _lexicon.IsElision(word)) ? end : 0;
    }

    private readonly int AddPair(int at)
    {
        if (at + 1 >= _text.Length || !char.IsSurrogatePair(_text[at], _text[at + 1]))
        {
            return Add(at, at + 1, TokenKind.Symbol);
        }

        if (CharClass.IsLetterPair(_text[at], _text[at + 1]))
        {
            return AddWord(at, at);
        }

        var end = at + 2;
        if (_text[at] == '\uD83C' && _text[at + 1] is >= '\uDDE6' and <= '\uDDFF' && end + 1 < _text.Length && _text[end] == '\uD83C' && _text[end + 1] is >= '\uDDE6' and <= '\uDDFF')
        {
            end += 2;
        }

        return Add(at, end, TokenKind.Symbol);
    }
}
