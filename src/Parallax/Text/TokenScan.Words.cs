namespace Parallax.Text;

internal ref partial struct TokenScan
{
    private const int ShortestClitic = 2;
    private const int LongestClitic = 7;
    private const int LongestCutOff = 3;
    private const int LongestStarter = 12;

    private readonly void AddPlainWord(int start, int end)
    {
        if (end - start is >= ShortestClitic and <= LongestClitic && _lexicon.Cut(_text[start..end]) is var cut and > 0)
        {
            Add(start, start + cut, TokenKind.Word);
            Add(start + cut, end, TokenKind.Word, isJoined: true);
            return;
        }

        Add(start, end, TokenKind.Word);
    }

    /// <summary>Adds the word whose first letter or digit stands at <paramref name="from"/>, with what belongs to it; the offset just past it.</summary>
    private readonly int AddWord(int start, int from)
    {
        var end = WordEnd(from);
        var kind = CharClass.IsDigit(_text[from]) ? TokenKind.Number : TokenKind.Word;
        if (end < _chunkEnd && _text[end] == '$' && end - start <= 3 && char.IsAsciiLetterUpper(_text[end - 1]))
        {
            return Add(start, end + 1, TokenKind.Symbol);
        }

        if (end - start > 3 && IsNegation(end))
        {
            Add(start, end - 3, kind);
            return Add(end - 3, end, TokenKind.Word, isJoined: true);
        }

        if (CliticEnd(start, end) is var clitic and > 0)
        {
            AddSuffixed(start, end, kind);
            return Add(end, clitic, TokenKind.Word, isJoined: true);
        }

        var isBrokenOff = end == _chunkEnd - 1 && start == _chunk && end - start <= LongestCutOff && CharClass.Of(_text[end]) == CharKind.Hyphen && kind == TokenKind.Word;
        if (isBrokenOff || (end < _chunkEnd && _text[end] == '.' && KeepsStop(start, end)))
        {
            return Add(start, end + 1, kind);
        }

        return AddSuffixed(start, end, kind);
    }

    /// <summary>Adds a word, or the number and the unit that are written as one ("430km"), or the two words ("cannot").</summary>
    private readonly int AddSuffixed(int start, int end, TokenKind kind)
    {
        var cut = end;
        while (cut > start && CharClass.Of(_text[cut - 1]) == CharKind.Letter)
        {
            cut--;
        }

        if (kind == TokenKind.Number && cut < end && cut > start && CharClass.IsDigit(_text[cut - 1]) && IsUnit(start, cut, end))
        {
            Add(start, cut, TokenKind.Number);
            return Add(cut, end, TokenKind.Word);
        }

        if (kind == TokenKind.Word && end - start is >= ShortestClitic and <= LongestClitic && _lexicon.Cut(_text[start..end]) is var join and > 0)
        {
            Add(start, start + join, TokenKind.Word);
            return Add(start + join, end, TokenKind.Word, isJoined: true);
        }

        return Add(start, end, kind);
    }

    private readonly bool IsUnit(int start, int cut, int end)
    {
        var unit = _text[cut..end];
        return unit.Length == 1 && char.IsAsciiLetterUpper(unit[0])
            ? unit[0] is 'K' or 'M' or 'B' && start > _start && _tokens.Count > _first && _tokens[^1].Kind == TokenKind.Symbol && _tokens[^1].Span.End == start
            : _lexicon.IsSuffix(unit);
    }

    private readonly int WordEnd(int start)
    {
        var part = start;
        var at = start;
        while (at < _chunkEnd)
        {
            switch (CharClass.Of(_text[at]))
            {
                case CharKind.Letter or CharKind.Digit or CharKind.Mark:
                    at++;
                    break;
                case CharKind.Surrogate when at + 1 < _chunkEnd && (CharClass.IsLetterPair(_text[at], _text[at + 1]) || CharClass.IsMarkPair(_text[at], _text[at + 1])):
                    at += 2;
                    break;
                default:
                    if (at == start || at + 1 >= _chunkEnd || !CharClass.IsLetterOrDigit(_text[at + 1]) || !Joins(start, part, at))
                    {
                        return at;
                    }

                    part = ++at;
                    break;
            }
        }

        return at;
    }

    /// <summary>True where the mark at the offset joins the letters and digits on both sides into one word. The part before it begins at <paramref name="part"/>.</summary>
    private readonly bool Joins(int start, int part, int at)
    {
        var (before, after) = (_text[at - 1], _text[at + 1]);
        var digits = CharClass.IsDigit(before) && CharClass.IsDigit(after);
        return _text[at] switch
        {
            '.' => digits || JoinsInitials(part, at),
            ',' => digits && JoinsThousands(part, at),
            ':' => digits,
            '/' => digits || (at - part == 1 && char.IsLetter(before) && char.IsLetter(after) && LetterRun(at + 1, 3) <= 2),
            '&' => char.IsLetter(before) && char.IsLetter(after) && at - part <= 3 && LetterRun(at + 1, 4) <= 3,
            '*' or '@' => char.IsLetter(before) && char.IsLetter(after),
            '-' or '‐' or '‑' => digits ? JoinsDigits(part, at) : at > part && _lexicon.IsPrefix(_text[part..at]) && part == start,
            '\'' or '’' or '`' or 'ʼ' => !CharClass.IsDigit(after) && CliticEnd(start, at) == 0,
            _ => false,
        };
    }

    private readonly bool JoinsInitials(int part, int at)
    {
        if (!char.IsLetter(_text[at - 1]) || !char.IsLetter(_text[at + 1]))
        {
            return false;
        }

        var (before, after) = (at - part, LetterRun(at + 1, 4));
        return (before == 1 && after == 1) || (before <= 2 && after <= 2 && char.IsUpper(_text[part]) && char.IsUpper(_text[at + 1]));
    }

    private readonly bool JoinsThousands(int part, int at) =>
        at - part <= 3 && DigitRun(at + 1, 4) is var run && (run == 3 || (run == 2 && at + 3 < _chunkEnd && _text[at + 3] == ','));

    /// <summary>Telephone numbers and dates keep their hyphens; a span of numbers does not.</summary>
    private readonly bool JoinsDigits(int part, int at)
    {
        var (before, after) = (at - part, DigitRun(at + 1, 5));
        var goesOn = at + after + 1 < _chunkEnd && _text[at + after + 1] == '-';
        var isPart = part > _chunk && _text[part - 1] == '-';
        return isPart ? after is 2 or 4 : (before, after, goesOn) is (3, 4, _) or (5, 4, _) or (3, 3, true) or (1, 3, true) or (1, 4, _) or (4, 2, true) or (2, 2, true);
    }

    private readonly int LetterRun(int at, int most)
    {
        var end = at;
        while (end < _chunkEnd && end - at < most && char.IsLetter(_text[end]))
        {
            end++;
        }

        return end - at;
    }

    private readonly int DigitRun(int at, int most)
    {
        var end = at;
        while (end < _chunkEnd && end - at < most && CharClass.IsDigit(_text[end]))
        {
            end++;
        }

        return end - at;
    }

    private readonly bool IsNegation(int end) =>
        _text[end - 1] is 't' or 'T' && _text[end - 2] is '\'' or '’' or '`' && _text[end - 3] is 'n' or 'N' && CharClass.Of(_text[end - 4]) == CharKind.Letter;

    private static bool IsClitic(ReadOnlySpan<char> letters) => letters switch
    {
        [var c] => c is 's' or 'S' or 'd' or 'D' or 'm' or 'M',
        [var a, var b] => (char.ToLowerInvariant(a), char.ToLowerInvariant(b)) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };

    /// <summary>The end of the clitic that begins with the apostrophe at <paramref name="at"/> after a word, or 0.</summary>
    private readonly int CliticEnd(int start, int at)
    {
        if (at >= _chunkEnd || _text[at] is not ('\'' or '’' or '`' or '´' or 'ʼ'))
        {
            return 0;
        }

        var run = LetterRun(at + 1, 3);
        if (run > 0)
        {
            var end = at + 1 + run;
            return IsClitic(_text[(at + 1)..end]) && (end == _chunkEnd || !(CharClass.IsLetterOrDigit(_text[end]) || CharClass.Of(_text[end]) is CharKind.Mark or CharKind.Surrogate)) ? end : 0;
        }

        var isOwner = _text[at] is '\'' or '’' && at - start > 1 && _text[at - 1] is 's' or 'S' or 'z' or 'x' && _openSingles == 0;
        return isOwner && (at + 1 == _chunkEnd || !CharClass.IsLetterOrDigit(_text[at + 1])) ? at + 1 : 0;
    }

    /// <summary>True where the full stop just past the word belongs to it.</summary>
    private readonly bool KeepsStop(int start, int end)
    {
        if (end + 1 < _chunkEnd && _text[end + 1] == '.' && !(end + 2 == _chunkEnd && (IsAcronym(start, end) || _lexicon.Abbreviation(_text[start..end]) == AbbreviationKind.End)))
        {
            return false;
        }

        var word = _text[start..end];
        if (IsAcronym(start, end))
        {
            return true;
        }

        var at = PastSpace(end + 1);
        var next = at < _text.Length ? _text[at] : '\0';
        switch (_lexicon.Abbreviation(word))
        {
            case AbbreviationKind.Title or AbbreviationKind.End or AbbreviationKind.Never:
                return true;
            case AbbreviationKind.Number:
                return char.IsDigit(next);
            case AbbreviationKind.Date:
                return char.IsDigit(next) || char.IsLower(next) || next is ',' or ';' or ')' or '(' or '-' or '–' or '/';
            default:
                return word.Length == 1 && char.IsUpper(word[0]) && IsInitial(word[0], end, at, next);
        }
    }

    /// <summary>True for letters with stops between them ("U.S", "a.m").</summary>
    private readonly bool IsAcronym(int start, int end) =>
        end - start > 2 && _text[end - 2] == '.' && char.IsLetter(_text[end - 1]) && char.IsLetter(_text[start]);

    private readonly bool IsInitial(char letter, int end, int at, char next)
    {
        if (end + 1 < _chunkEnd && char.IsLetter(_text[end + 1]))
        {
            return true;
        }

        var previous = _tokens.Count > _first ? _tokens[^1] : default;
        var followsInitial = previous.Span.Length > 1 && _text[previous.Span.End - 1] == '.' && previous.Kind == TokenKind.Word;
        var followsName = followsInitial || previous.Span.IsEmpty || char.IsUpper(_text[previous.Span.Start]);
        if (char.IsUpper(next))
        {
            var run = at;
            while (run < _text.Length && run - at <= LongestStarter && char.IsLetter(_text[run]))
            {
                run++;
            }

            return followsInitial || (_lexicon.IsStarter(_text[at..run]) ? false : followsName || letter != 'I');
        }

        return char.IsLower(next) || next == ',' || followsInitial || (followsName && next != '\0' && !previous.Span.IsEmpty);
    }
}
