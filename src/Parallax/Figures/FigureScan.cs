using System.Collections.Immutable;
using NodaTime;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Figures;

/// <summary>One pass over one text: at each place where a figure may begin, the hedge, the number, its range and its unit are read.</summary>
internal sealed partial class FigureScan(TokenizedText tokens, ParsedText syntax, FigureLexicon lexicon, ImmutableArray<TimeExpression> times, LocalDate? published, OwnDollar? dollar)
{
    private readonly string _text = tokens.Text;
    private readonly CountedPhrase _phrases = new(tokens, syntax, lexicon);
    private readonly List<FigureAtom> _atoms = [];
    private readonly ImmutableArray<Figure>.Builder _found = ImmutableArray.CreateBuilder<Figure>();
    private readonly List<Draft> _drafts = [];
    private Sentence _sentence = null!;
    private int _time;
    private int _timeEnd;
    private int _labelled;
    private bool? _isTitleCased;

    /// <summary>A figure of the sentence as it is read, by atoms.</summary>
    private sealed record Draft(int Start, int End, string Rule, decimal? Low, decimal? High, Hedge Hedge)
    {
        public string? Unit { get; init; }

        /// <summary>The atom at which the words of what is counted begin; -1 where none do.</summary>
        public int CountsStart { get; init; } = -1;

        public int CountsEnd { get; init; } = -1;

        /// <summary>The atom of its head noun; -1 where it is not known.</summary>
        public int CountsHead { get; init; } = -1;
    }

    public ImmutableArray<Figure> Found() => _found.ToImmutable();

    public void Read(Sentence sentence)
    {
        _sentence = sentence;
        _atoms.Clear();
        _drafts.Clear();
        (_labelled, _isTitleCased) = (-1, null);
        if (!Cut(sentence.Span))
        {
            return;
        }

        TakeTimes();
        for (var i = 0; i < _atoms.Count;)
        {
            i = Begins(i) && TryRead(i, out var next) ? next : i + 1;
        }

        ShareUnits();
        Figure? last = null;
        Draft? lastDraft = null;
        foreach (var draft in _drafts)
        {
            var figure = Finished(draft) with { Change = ChangeOf(draft, lastDraft, last?.Change) };
            if (last is not null && lastDraft is not null && SharesCounts(figure, last, draft, lastDraft))
            {
                figure = figure with { Counts = last.Counts };
            }

            _found.Add(figure);
            (last, lastDraft) = (figure, draft);
        }
    }

    /// <summary>"a loss of $8 million, or 14 cents a share" and "fell 3 % to $41" tell of one thing; so do two figures of which one is said to count the other.</summary>
    private bool SharesCounts(Figure figure, Figure last, Draft draft, Draft lastDraft)
    {
        if (figure.Counts is null)
        {
            return (draft.Start - lastDraft.End is > 0 and <= 2 && (Is(draft.Start - 1, FigureCues.Or) || Mark(draft.Start - 1, ','))) || IsSameMove(NounEnd(lastDraft), draft.Start);
        }

        return figure.Counts.Contains(last.Span.Of(_text), StringComparison.Ordinal) && draft.CountsStart < 0 && last.Counts is not null;
    }

    private bool Begins(int i) => At(i).IsDigits || Word(i).Begins || At(i).Mark is '-' or '.' || FractionOf(At(i).Mark) > 0
        || (Mark(i + 1, '-') && !Word(i).Units.IsEmpty && Is(i + 2, FigureCues.Long | FigureCues.Old));

    private Figure Finished(Draft draft)
    {
        var span = new TextSpan(At(draft.Start).Start, At(draft.End - 1).End);
        var counts = CountsOf(draft, span);
        return new Figure(span, draft.Rule, draft.Low, draft.High, draft.Hedge, draft.Unit ?? UnitOfCounted(counts), null, counts, null, null, AsOfOf(span));
    }

    /// <summary>The unit of a bare number by what it measures: "the number of cases rose to 5,120" counts cases, a toll or a crowd people; null for all else.</summary>
    private string? UnitOfCounted(string? counts)
    {
        if (counts is null)
        {
            return null;
        }

        var words = counts.Split(' ');
        var of = Array.FindIndex(words, word => lexicon.Word(word).Is(FigureCues.Of));
        var head = of < 0 ? words[^1] : of > 0 ? words[of - 1] : "";
        if (lexicon.Word(head).Is(FigureCues.Crowd))
        {
            return "people";
        }

        if (of <= 0 || !lexicon.Word(head).Is(FigureCues.Tally))
        {
            return null;
        }

        var noun = words.Skip(of + 1).TakeWhile(word => !lexicon.Word(word).Is(FigureCues.Stop)).LastOrDefault(word => lexicon.Word(word).Singular is not null || lexicon.Word(word).Is(FigureCues.Person) || word.EndsWith('s'));
        return noun is null ? null : lexicon.Word(noun).Is(FigureCues.Person) ? "people" : noun.ToLowerInvariant();
    }

    private string? CountsOf(Draft draft, TextSpan span)
    {
        var hasNoun = draft.CountsStart >= 0 && draft.CountsEnd > draft.CountsStart;
        if (syntax.IsParsed(_sentence))
        {
            var isNoun = hasNoun && draft.CountsHead >= 0;
            return (isNoun ? _phrases.OfNoun(TokenAt(draft.CountsStart), TokenAt(draft.CountsHead)) : null) ?? (hasNoun ? Plain() : _phrases.OfMeasure(span, _sentence));
        }

        return hasNoun ? Plain() : null;

        string Plain() => _text[At(draft.CountsStart).Start..At(draft.CountsEnd - 1).End];
    }

    private FigureAtom At(int i) => (uint)i < (uint)_atoms.Count ? _atoms[i] : Nothing;

    private static FigureAtom Nothing => new(0, 0, FigureWord.None, '\0', IsDigits: false, IsCapital: false, IsSpaced: true);

    private FigureWord Word(int i) => At(i).Word;

    private bool Is(int i, FigureCues cue) => Word(i).Is(cue);

    private bool Is(int i, FigureContexts context) => Word(i).Is(context);

    private bool Mark(int i, char mark) => At(i).Mark == mark;

    private bool IsLetters(int i) => At(i) is { Mark: '\0', IsDigits: false, Length: > 0 };

    private bool IsGlued(int i) => (uint)i < (uint)_atoms.Count && !At(i).IsSpaced;

    private ReadOnlySpan<char> Text(int i) => _text.AsSpan(At(i).Start, At(i).Length);

    /// <summary>Past a hyphen between two words that are glued to it, or the same place.</summary>
    private int Hyphen(int i) => Mark(i, '-') && IsGlued(i) && IsGlued(i + 1) ? i + 1 : i;

    private bool Matches(int i, FigurePhrase phrase)
    {
        for (var k = 0; k < phrase.Words.Length; k++)
        {
            if (!IsAt(i + k, phrase, k))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>As <see cref="Matches"/>, where hyphens may join the words ("4,000-square-foot").</summary>
    private bool TryMatch(int i, FigurePhrase phrase, out int end)
    {
        end = i;
        for (var k = 0; k < phrase.Words.Length; k++, end++)
        {
            end = k > 0 && phrase.Words[k] is not "-" ? Hyphen(end) : end;
            if (!IsAt(end, phrase, k))
            {
                end = i;
                return false;
            }
        }

        return true;
    }

    /// <summary>True where the phrase's word stands there; digits only behind no space.</summary>
    private bool IsAt(int i, FigurePhrase phrase, int word) =>
        !(word > 0 && At(i).IsDigits && !IsGlued(i)) && (phrase.Flag == PhraseFlag.Exact && IsLetters(i)
            ? Text(i).SequenceEqual(phrase.Words[word])
            : Text(i).Equals(phrase.Words[word], StringComparison.OrdinalIgnoreCase));

    /// <summary>Cuts the sentence into atoms.</summary>
    /// <returns>False where nothing of it could begin a figure.</returns>
    private bool Cut(TextSpan sentence)
    {
        var begins = false;
        for (var i = sentence.Start; i < sentence.End;)
        {
            var start = i;
            var c = _text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var spaced = start == sentence.Start || char.IsWhiteSpace(_text[start - 1]);
            if (char.IsLetter(c))
            {
                while (i < sentence.End && (char.IsLetter(_text[i]) || IsCombining(_text[i])))
                {
                    i++;
                }

                var word = lexicon.Word(_text.AsSpan(start, i - start));
                begins |= word.Begins || (!word.Units.IsEmpty && i < sentence.End && _text[i] is '-' or '‑');
                _atoms.Add(new FigureAtom(start, i, word, '\0', false, char.IsUpper(c), spaced));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < sentence.End && char.IsAsciiDigit(_text[i]))
                {
                    i++;
                }

                begins = true;
                var isPlain = i == sentence.End || !IsCombining(_text[i]);
                while (i < sentence.End && IsCombining(_text[i]))
                {
                    i++;
                }

                _atoms.Add(new FigureAtom(start, i, FigureWord.None, '\0', isPlain, false, spaced));
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < sentence.End && char.IsLowSurrogate(_text[i + 1]) ? 2 : 1;
                while (i < sentence.End && IsCombining(_text[i]))
                {
                    i++;
                }

                var mark = c switch { '’' or '‘' or '`' => '\'', '–' or '‑' or '‐' or '−' => '-', _ => c };
                var word = lexicon.Word(_text.AsSpan(start, i - start));
                begins |= word.Begins || FractionOf(c) > 0;
                _atoms.Add(new FigureAtom(start, i, word, mark, false, false, spaced));
            }
        }

        return begins;
    }

    private static bool IsCombining(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>The value of a fraction in one character, or 0.</summary>
    private static decimal FractionOf(char mark)
    {
        if (mark < '¼')
        {
            return 0;
        }

        var value = char.GetNumericValue(mark);
        return value is > 0 and < 1 ? Math.Round((decimal)value, 15) : 0;
    }
}
