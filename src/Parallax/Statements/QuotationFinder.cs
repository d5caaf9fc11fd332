using System.Collections.Immutable;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Pairs quotation marks, paragraph by paragraph: straight, curly, single, low, angled and doubled ones, lost ones too.</summary>
internal static class QuotationFinder
{
    /// <summary>How far an unclear apostrophe is searched for a better closing mark, in characters.</summary>
    private const int FarthestClosing = 600;

    /// <summary>Finds the outermost quotations of a text, in reading order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTeller">True for a token that tells what another says: a quotation whose closing mark is lost ends before a later sentence that holds one.</param>
    public static ImmutableArray<Quotation> Find(TokenizedText text, Predicate<int> isTeller)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var sentences = text.Sentences;
        for (var first = 0; first < sentences.Length;)
        {
            var end = first + 1;
            while (end < sentences.Length && sentences[end].Paragraph == sentences[first].Paragraph)
            {
                end++;
            }

            var next = end < sentences.Length ? sentences[end].Span.Start : -1;
            new Paragraph(text, isTeller, first, end, next >= 0 && OpensAt(text.Text, next)).AddTo(found);
            first = end;
        }

        return found.ToImmutable();
    }

    /// <summary>True for the title of a work: two to eight words, the long ones in capitals, no stop at the end.</summary>
    public static bool IsTitle(string text, Quotation quotation)
    {
        var words = 0;
        foreach (var range in quotation.Inner.In(text).Split(' '))
        {
            var word = quotation.Inner.In(text)[range];
            if (word.IsEmpty || (word.Length > 4 && !char.IsUpper(word[0]) && !char.IsDigit(word[0])))
            {
                return false;
            }

            words++;
        }

        return words is >= 2 and <= 8 && char.IsLetterOrDigit(text[quotation.Inner.End - 1]);
    }

    private static bool OpensAt(string text, int at) => Mark(text, at, out _) is MarkKind.Opening or MarkKind.Straight;

    /// <summary>What double mark stands at an offset, and how many characters it takes.</summary>
    private static MarkKind Mark(string text, int at, out int length)
    {
        length = 1;
        switch (text[at])
        {
            case '“' or '„' or '‟' or '«':
                return MarkKind.Opening;
            case '”' or '»':
                return MarkKind.Closing;
            case '"' or '＂':
                return MarkKind.Straight;
            case '`' when at + 1 < text.Length && text[at + 1] == '`':
                length = 2;
                return MarkKind.Opening;
            case '\'' when at + 1 < text.Length && text[at + 1] == '\'':
                length = 2;
                return MarkKind.Straight;
            default:
                return MarkKind.None;
        }
    }

    private enum MarkKind
    {
        None,
        Opening,
        Closing,
        Straight,
    }

    private readonly ref struct Paragraph(TokenizedText tokenized, Predicate<int> isTeller, int firstSentence, int endSentence, bool isNextQuoted)
    {
        private readonly string _text = tokenized.Text;
        private readonly int _start = tokenized.Sentences[firstSentence].Span.Start;
        private readonly int _end = tokenized.Sentences[endSentence - 1].Span.End;
        private readonly int _number = tokenized.Sentences[firstSentence].Paragraph;

        public void AddTo(ImmutableArray<Quotation>.Builder found)
        {
            var open = -1;
            var openLength = 0;
            var last = _start;
            for (var i = _start; i < _end;)
            {
                var kind = Mark(_text, i, out var length);
                if (kind == MarkKind.None)
                {
                    i = open < 0 && IsSingle(_text[i]) ? AfterSingle(found, i, ref last) : i + 1;
                    continue;
                }

                var spaceBefore = i == _start || !IsTouching(_text[i - 1]);
                var spaceAfter = i + length >= _end || !char.IsLetterOrDigit(_text[i + length]);
                if (open < 0)
                {
                    if (kind == MarkKind.Opening || (kind == MarkKind.Straight && (spaceBefore || !spaceAfter)))
                    {
                        (open, openLength) = (i, length);
                    }
                    else
                    {
                        AddLostOpening(found, last, i, length);
                        last = i + length;
                    }
                }
                else if (kind == MarkKind.Opening || (kind == MarkKind.Straight && spaceBefore && !spaceAfter && i > open + openLength))
                {
                    Add(found, new TextSpan(open, EndOfOpen(open, SentenceEndBefore(i))), openLength, 0, isClosingLost: true);
                    (open, openLength) = (i, length);
                }
                else
                {
                    Add(found, new TextSpan(open, i + length), openLength, length);
                    open = -1;
                    last = i + length;
                }

                i += length;
            }

            if (open >= 0)
            {
                Add(found, new TextSpan(open, isNextQuoted ? _end : EndOfOpen(open, _end)), openLength, 0, isClosingLost: !isNextQuoted, isContinued: isNextQuoted);
            }
        }

        private static bool IsSingle(char c) => c is '\'' or '‘' or '‚' or '‹';

        private static bool IsTouching(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or '!' or '?' or '…' or ';' or ':' or ')' or ']' or '%';

        private int AfterSingle(ImmutableArray<Quotation>.Builder found, int at, ref int last)
        {
            var isFree = at == _start || char.IsWhiteSpace(_text[at - 1]) || _text[at - 1] is '(' or '[' or '—' or '–' or '-' or ':';
            if (!isFree || at + 1 >= _end || !char.IsLetter(_text[at + 1]))
            {
                return at + 1;
            }

            var close = SingleClosing(at + 1);
            if (close < 0)
            {
                return at + 1;
            }

            Add(found, new TextSpan(at, close + 1), 1, 1);
            last = close + 1;
            return close + 1;
        }

        private int SingleClosing(int from)
        {
            var unclear = -1;
            var limit = Math.Min(_end, from + FarthestClosing);
            for (var i = from + 1; i < limit; i++)
            {
                var c = _text[i];
                if (c is not ('\'' or '’' or '›') || (i + 1 < _end && char.IsLetterOrDigit(_text[i + 1])))
                {
                    continue;
                }

                if (char.IsWhiteSpace(_text[i - 1]))
                {
                    continue;
                }

                if (_text[i - 1] != 's')
                {
                    return i;
                }

                if (unclear < 0)
                {
                    unclear = i;
                }
            }

            return unclear;
        }

        private void AddLostOpening(ImmutableArray<Quotation>.Builder found, int from, int mark, int length)
        {
            var start = from;
            for (var s = endSentence - 1; s >= firstSentence; s--)
            {
                if (tokenized.Sentences[s].Span.Start < mark)
                {
                    start = Math.Max(from, tokenized.Sentences[s].Span.Start);
                    break;
                }
            }

            Add(found, new TextSpan(start, mark + length), 0, length, isOpeningLost: true);
        }

        private int SentenceEndBefore(int offset)
        {
            for (var s = endSentence - 1; s >= firstSentence; s--)
            {
                if (tokenized.Sentences[s].Span.End <= offset)
                {
                    return tokenized.Sentences[s].Span.End;
                }

                if (tokenized.Sentences[s].Span.Start < offset)
                {
                    break;
                }
            }

            return offset;
        }

        /// <summary>Where a quotation without closing mark ends at the latest: before the first sentence behind its own in which somebody tells something.</summary>
        private int EndOfOpen(int open, int latest)
        {
            var end = -1;
            for (var s = firstSentence; s < endSentence && tokenized.Sentences[s].Span.Start < latest; s++)
            {
                var sentence = tokenized.Sentences[s];
                for (var i = end < 0 ? sentence.EndToken : sentence.FirstToken; i < sentence.EndToken; i++)
                {
                    if (isTeller(i))
                    {
                        return end;
                    }
                }

                end = sentence.Span.End > open ? sentence.Span.End : -1;
            }

            return latest;
        }

        private void Add(ImmutableArray<Quotation>.Builder found, TextSpan outer, int opening, int closing, bool isOpeningLost = false, bool isClosingLost = false, bool isContinued = false)
        {
            var (start, end) = (outer.Start + opening, outer.End - closing);
            while (start < end && char.IsWhiteSpace(_text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                found.Add(new Quotation(new TextSpan(start, end), outer, _number, isOpeningLost, isClosingLost, isContinued));
            }
        }
    }
}
