using System.Collections.Immutable;
using NodaTime;
using Parallax.Text;

namespace Parallax.Times;

/// <summary>One pass over one text. Each rule looks at the atoms from a place on and says what it read; the first that reads wins.</summary>
internal sealed partial class TimeScan(string text, TimeLexicon lexicon, LocalDate? published)
{
    private readonly List<TimeAtom> _atoms = [];
    private readonly ImmutableArray<TimeExpression>.Builder _found = ImmutableArray.CreateBuilder<TimeExpression>();

    /// <summary>The day that the text last named in full or by its place in the calendar.</summary>
    private LocalDate? _told;

    /// <summary>The quarter that the text last named, by its first day.</summary>
    private LocalDate? _quarter;

    /// <summary>The year of the last full date, where it tells of another time than publication.</summary>
    private int? _year;

    /// <summary>How many years so far lie far from publication, and how many times count from it: of these a text of another time has few.</summary>
    private int _far;

    private int _near;

    private int _deictic;

    /// <summary>What a rule read: the atom past its end.</summary>
    private readonly record struct Match(int End, TimeType Type, string? Value, string Rule);

    public ImmutableArray<TimeExpression> Found() => _found.ToImmutable();

    public void Read(TextSpan sentence)
    {
        _atoms.Clear();
        Cut(sentence);
        for (var i = 0; i < _atoms.Count;)
        {
            if ((!At(i).Word.CanStart && At(i).Digits < 0 && At(i).Mark != '\'' && !StartsPhrase(i)) || TryRead(i) is not { } match || IsTitle(i, match))
            {
                i++;
                continue;
            }

            Add(i, match);
            i = match.End;
        }
    }

    /// <summary>"This Week", "60 Minutes", "the daily Examiner": common words with a capital inside a sentence that has none before them are a name's.</summary>
    private bool IsTitle(int start, Match match)
    {
        if (match.Type == TimeType.Set && match.End == start + 1 && !At(start).IsCapital && IsLetters(match.End) && At(match.End).IsCapital && start > 0)
        {
            return true;
        }

        if (match.Rule is not ("time.shifted" or "time.duration" or "time.stretch" or "time.clock") || start == 0 || !IsLetters(match.End - 1) || Word(match.End - 1) is not { Unit: not null } and not { Part.Length: > 2 })
        {
            return false;
        }

        for (var i = match.End - 1; i >= start; i--)
        {
            if (IsLetters(i) && !At(i).IsCapital)
            {
                return false;
            }
        }

        var before = start - 1;
        while (before > 0 && !IsLetters(before))
        {
            before--;
        }

        return IsLetters(before) && (!At(before).IsCapital || Mark(start - 1, '"')) || (At(start - 1).IsCapital && IsLetters(start - 1) && start > 1 && IsLetters(start - 2) && !At(start - 2).IsCapital);
    }

    private void Add(int start, Match match)
    {
        var days = Timex.Days(match.Value);
        if (match.Rule is "time.weekday" or "time.day")
        {
            _deictic++;
        }

        if (match.Rule is "time.weekday" or "time.day" or "time.shifted" or "time.clock")
        {
            _near++;
        }

        if (match is { Type: TimeType.Duration, Value: "P6M" or "P9M" or "P12M" })
        {
            _quarter = null; // the figures that follow are of more than a quarter
        }

        _found.Add(new TimeExpression(new TextSpan(At(start).Span.Start, PastMarks(At(match.End - 1).Span.End)), match.Rule, match.Type, match.Value, days));
        if (days is not { } interval)
        {
            return;
        }

        if (interval.Length == 1)
        {
            _told = interval.Start;
        }

        if (match.Rule == "time.quarter" && match.Value is { Length: 7 } value && value[5] == 'Q')
        {
            _quarter = interval.Start;
        }

        if (match.Rule is "time.date.full" or "time.year")
        {
            _year = interval.Start.Year;
            if (published is { } now && Math.Abs(now.Year - interval.Start.Year) >= OtherTimeYears)
            {
                _far++;
            }
            else
            {
                _near++;
            }
        }
    }

    /// <summary>The offset behind the combining marks that stand at an offset: they belong to the character before.</summary>
    private int PastMarks(int at)
    {
        while (at < text.Length && CharClass.Of(text[at]) == CharKind.Mark)
        {
            at++;
        }

        return at;
    }

    private Match? TryRead(int i) =>
        TryModified(i) ?? TryNumericDate(i) ?? TryClock(i) ?? TryCalendar(i) ?? TryYearAgo(i) ?? TryQuarter(i) ?? TryAmount(i) ?? TryShifted(i)
        ?? TryPhrase(i) ?? TrySet(i) ?? TryDay(i) ?? TryYear(i);

    private TimeAtom At(int i) => (uint)i < (uint)_atoms.Count ? _atoms[i] : Nothing;

    private static TimeAtom Nothing => new(default, TimeWord.None, -1, '\0', IsCapital: false, IsSpaced: true);

    private TimeWord Word(int i) => At(i).Word;

    private bool Is(int i, TimeCues cue) => Word(i).Is(cue);

    private bool Mark(int i, char mark) => At(i).Mark == mark;

    private bool IsLetters(int i) => (uint)i < (uint)_atoms.Count && At(i).Mark == '\0' && char.IsLetter(text[At(i).Span.Start]);

    private ReadOnlySpan<char> Text(int i) => At(i).Span.In(text);

    private bool EndsWith(int i, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Text(i).EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Past a hyphen inside a word, or the same place.</summary>
    private int Hyphen(int i) => Mark(i, '-') ? i + 1 : i;

    private bool StartsPhrase(int i) => IsLetters(i) && !lexicon.PhrasesFrom(Text(i)).IsEmpty;

    private void Cut(TextSpan sentence)
    {
        for (var i = sentence.Start; i < sentence.End;)
        {
            var start = i;
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var spaced = start == sentence.Start || char.IsWhiteSpace(text[start - 1]);
            if (char.IsLetter(c))
            {
                while (i < sentence.End && char.IsLetter(text[i]))
                {
                    i++;
                }

                var span = new TextSpan(start, i);
                _atoms.Add(new TimeAtom(span, lexicon.Word(span.In(text)), -1, '\0', char.IsUpper(c), spaced));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < sentence.End && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                var span = new TextSpan(start, i);
                _atoms.Add(new TimeAtom(span, TimeWord.None, span.Length <= 6 ? int.Parse(span.In(text), System.Globalization.CultureInfo.InvariantCulture) : -1, '\0', false, spaced));
            }
            else
            {
                i += char.IsHighSurrogate(c) && i + 1 < sentence.End && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                var mark = c switch { '’' or '‘' or '`' => '\'', '–' or '‑' or '‐' => '-', _ => c };
                _atoms.Add(new TimeAtom(new TextSpan(start, i), TimeWord.None, -1, mark, false, spaced));
            }
        }
    }
}
