using Parallax.Learning;

namespace Parallax.Text;

/// <summary>The features by which it is told whether a sentence ends between two tokens of a paragraph.</summary>
internal static class EndFeatures
{
    /// <summary>No gap has more features.</summary>
    public const int Most = 40;

    private const int LongestWord = 24;

    /// <summary>Looks back over closing marks at most this far.</summary>
    private const int MostClosers = 4;

    /// <summary>True where a sentence may end behind the token; all other gaps are passed over unseen.</summary>
    public static bool IsCandidate(string text, ReadOnlySpan<Token> tokens, int last)
    {
        var (a, b) = (tokens[last], tokens[last + 1]);
        if (b.IsJoined)
        {
            return false;
        }

        if (a.Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return a.Span.End < b.Span.Start || (b.Kind != TokenKind.Punctuation && Kind(text, a) != '-' && Kind(text, a) != ',');
        }

        var end = text[a.Span.End - 1];
        return a.Span.End < b.Span.Start && (end == '.' || (b.Kind is TokenKind.Word ? char.IsUpper(text[b.Span.Start]) : b.Kind != TokenKind.Punctuation || text[b.Span.Start] is '-' or '(' or '[' or '•' or '·' or '–' or '—'));
    }

    /// <summary>Writes the features of the gap behind <paramref name="last"/>; the number of them.</summary>
    public static int Fill(string text, ReadOnlySpan<Token> tokens, int first, int last, in EndContext context, TokenLexicon lexicon, FeatureSpace space, Span<uint> features)
    {
        var stop = last;
        while (stop > first && last - stop < MostClosers && Kind(text, tokens[stop]) is ')' or '"')
        {
            stop--;
        }

        var opener = last + 1;
        while (opener + 1 < tokens.Length && opener - last < MostClosers && Kind(text, tokens[opener]) is '(' or '"')
        {
            opener++;
        }

        var hasSpace = tokens[last].Span.End < tokens[last + 1].Span.Start ? 1UL : 0;
        var stopWord = Word(text, tokens[stop]);
        var stopKind = (ulong)Kind(text, tokens[stop]);
        var before = stop > first ? tokens[stop - 1] : default;
        var beforeWord = stop > first ? Word(text, before) : 1UL;
        var beforeShape = stop > first ? Shape(text, before) : 1UL;
        var nextWord = Word(text, tokens[opener]);
        var nextShape = Shape(text, tokens[opener]);
        var afterWord = opener + 1 < tokens.Length ? Word(text, tokens[opener + 1]) : 1UL;
        var afterShape = opener + 1 < tokens.Length ? Shape(text, tokens[opener + 1]) : 1UL;
        var closers = (ulong)(last - stop) + (last > stop ? (ulong)Kind(text, tokens[last]) << 8 : 0);
        var openers = (ulong)(opener - last - 1) + (opener > last + 1 ? (ulong)Kind(text, tokens[last + 1]) << 8 : 0);
        var style = context.Style;
        var length = Bin(last + 1 - first);
        var rest = Bin(tokens.Length - last - 1);
        var nesting = context.Nesting;
        var starts = lexicon.IsStarter(tokens[opener].Span.In(text)) ? 1UL : 0;
        var list = new Writer(space, features);
        list.Add(stopKind, hasSpace, style);
        list.Add(stopWord);
        list.Add(stopWord, nextShape, hasSpace);
        list.Add(stopKind, beforeWord);
        list.Add(stopKind, beforeShape, nextShape);
        list.Add(stopKind, nextWord);
        list.Add(stopKind, nextShape, closers);
        list.Add(stopKind, nextShape, openers);
        list.Add(stopKind, nextShape, afterShape);
        list.Add(stopKind, nextShape, afterWord);
        list.Add(stopWord, nextWord);
        list.Add(nextWord, afterWord, stopKind);
        list.Add(stopKind, length, style);
        list.Add(stopKind, rest, style);
        list.Add(stopKind, nesting, nextShape);
        list.Add(stopKind, nesting, closers);
        list.Add(stopKind, length, nextShape);
        list.Add(stopKind, beforeShape, length);
        list.Add(stopKind, closers, openers);
        list.Add(stopKind, context.Has, nextShape);
        list.Add(stopKind, context.Has, length);
        list.Add(stopKind, Shape(text, tokens[stop]), nextShape);
        list.Add(Shape(text, tokens[stop]), beforeShape, nextShape);
        list.Add(stopKind, Shape(text, tokens[first]), length);
        list.Add(Word(text, tokens[first]), stopKind);
        list.Add(beforeWord, stopWord, nextShape);
        list.Add(stopKind, starts, beforeShape);
        list.Add(Shape(text, tokens[stop]), starts, stopKind);
        return list.Count;
    }

    /// <summary>The coarse kind of a token as one character: <c>a</c> for a word, <c>U</c> for one that ends with a full stop, <c>0</c> for a number, else the mark.</summary>
    public static char Kind(string text, Token token)
    {
        var c = text[token.Span.Start];
        var length = token.Span.Length;
        return token.Kind switch
        {
            TokenKind.Word => text[token.Span.End - 1] == '.' ? 'U' : 'a',
            TokenKind.Number => text[token.Span.End - 1] == '.' ? 'U' : '0',
            TokenKind.Quote => '"',
            TokenKind.Symbol => length > 1 ? '=' : '*',
            _ => c switch
            {
                '.' => length == 1 ? '.' : '…',
                '…' => '…',
                '!' or '?' or '。' => '!',
                ')' or ']' or '}' => ')',
                '(' or '[' or '{' => '(',
                '-' or '–' or '—' or '‐' => length > 2 ? '=' : '-',
                _ => c,
            },
        };
    }

    private static ulong Word(string text, Token token)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var form = token.Span.In(text);
        var length = Math.Min(form.Length, LongestWord);
        for (var i = 0; i < length; i++)
        {
            var c = form[i];
            lower[i] = char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
        }

        return FeatureSpace.Hash(lower[..length]);
    }

    private static ulong Shape(string text, Token token)
    {
        var form = token.Span.In(text);
        var (upper, lower) = (0, 0);
        foreach (var c in form[..Math.Min(form.Length, LongestWord)])
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        var letters = (upper, lower) switch
        {
            (0, 0) => 0UL,
            (0, _) => 1UL,
            (1, 0) => 2UL,
            (_, 0) => 3UL,
            _ => char.IsUpper(form[0]) ? 4UL : 5UL,
        };
        return letters + ((ulong)Kind(text, token) << 4) + ((ulong)Math.Min(form.Length, 3) << 20);
    }

    private static ulong Bin(int count) => count switch
    {
        < 6 => (ulong)count,
        < 9 => 6,
        < 14 => 7,
        < 22 => 8,
        < 40 => 9,
        _ => 10,
    };

    private ref struct Writer(FeatureSpace space, Span<uint> features)
    {
        private readonly FeatureSpace _space = space;
        private readonly Span<uint> _features = features;

        public int Count { get; private set; }

        public void Add(ulong a, ulong b = 0, ulong c = 0)
        {
            _features[Count] = _space.Bucket(Count, a, b, c);
            Count++;
        }
    }
}
