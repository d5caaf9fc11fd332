using NodaTime;

namespace Parallax.Times;

/// <summary>Which of several days is meant.</summary>
internal sealed partial class TimeScan
{
    /// <summary>A day without a year lies ahead only so many days, where no verb tells. Chosen on TimeBank and AQUAINT.</summary>
    private const int ReachAhead = 75;

    /// <summary>How far a verb may stand from the time that it dates, in atoms. Chosen on TimeBank and AQUAINT.</summary>
    private const int VerbReach = 12;

    /// <summary>How far before an infinitive the word may stand that bids others do it, in atoms. As found in TimeBank and AQUAINT.</summary>
    private const int BiddenReach = 5;

    /// <summary>A text that names years this far from publication tells of another time.</summary>
    private const int OtherTimeYears = 3;

    /// <summary>The day that relative times in the narration count from.</summary>
    private LocalDate? Anchor => _told ?? published;

    private bool TellsOfAnotherTime => _year is { } year && (published is not { } day || (Math.Abs(day.Year - year) >= OtherTimeYears && _far > _near + (2 * _deictic)));

    /// <summary>-1 where the words around tell of the past, 1 of the future, 0 where they do not say. The nearest before counts, then the nearest after.</summary>
    private int TenseAround(int start, int end)
    {
        if (Is(start - 1, TimeCues.Limit) && start > 1)
        {
            return TenseOf(start - 2) < 0 && !Is(start - 2, TimeCues.Defers) ? -1 : 1; // "held until …", but "postponed until …", "to be paid by …"
        }

        for (var i = start - 1; i >= Math.Max(0, start - VerbReach); i--)
        {
            if (TenseOf(i) is var tense and not 0)
            {
                return tense;
            }
        }

        for (var i = end; i < Math.Min(_atoms.Count, end + VerbReach); i++)
        {
            if (TenseOf(i) is var tense and not 0)
            {
                return tense;
            }
        }

        return 0;
    }

    private int TenseOf(int i)
    {
        if (Is(i, TimeCues.Owed) && Is(i - 1, TimeCues.Backward))
        {
            return -1; // "would get back pay from April": for months that are over
        }

        if (Word(i).Tense != 0 && !(Is(i, TimeCues.Noun) && IsOwned(i)))
        {
            return Word(i).Tense > 0 && HadBeen(i) ? -1 : Word(i).Tense;
        }

        if (IsInfinitive(i) && (Is(i - 1, TimeCues.Intends) || Is(i + 1, TimeCues.Copula) || IsBidden(i)))
        {
            return HadBeen(i - 1) ? -1 : 1; // "agreed to meet", "is to open", "to be published", "invited both sides to return"
        }

        return IsLetters(i) && !At(i).IsCapital && At(i).Span.Length > 4 && EndsWith(i, lexicon.PastEndings) ? -1 : 0;
    }

    /// <summary>"to meet"; but "to the union", "to Halmere".</summary>
    private bool IsInfinitive(int i) => Is(i, TimeCues.Infinitive) && IsLetters(i + 1) && !At(i + 1).IsCapital && !Is(i + 1, TimeCues.The | TimeCues.A | TimeCues.Possessive);

    /// <summary>"the plan", "the mediator's plan": a noun, which tells of no time.</summary>
    private bool IsOwned(int i) => Is(i - 1, TimeCues.The | TimeCues.A | TimeCues.Possessive) || Mark(i - 1, '\'') || (Is(i - 1, TimeCues.Genitive) && Mark(i - 2, '\''));

    /// <summary>"invited both sides" before an infinitive: what others are to do lies ahead.</summary>
    private bool IsBidden(int infinitive)
    {
        for (var i = infinitive - 2; i >= infinitive - BiddenReach && IsLetters(i); i--)
        {
            if (Is(i, TimeCues.Bids))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"had been due": what lay ahead then lies behind.</summary>
    private bool HadBeen(int i) => Is(i - 1, TimeCues.Been) && Word(i - 2).Tense < 0;

    private int? NearestYear(int month, int number, int start, int end)
    {
        if (TellsOfAnotherTime)
        {
            return _year;
        }

        if (published is not { } day)
        {
            return _year;
        }

        var best = day.Year;
        var tense = TenseAround(start, end);
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (Timex.TryDay(year, month, number) is not { } candidate || Timex.TryDay(best, month, number) is not { } now)
            {
                continue;
            }

            if (Cost(candidate, day, tense) < Cost(now, day, tense))
            {
                best = year;
            }
        }

        return best;
    }

    /// <summary>How unlikely a day is: days away, and more where the tense or the reach speak against it.</summary>
    private static int Cost(LocalDate candidate, LocalDate day, int tense)
    {
        var away = Period.DaysBetween(day, candidate);
        var isUnlikely = away > 0 ? tense <= 0 : away < 0 && tense > 0 && away < -ReachAhead;
        return Math.Abs(away) + (isUnlikely ? 365 - (2 * ReachAhead) : 0);
    }

    private string MonthValue(int month, int start, int end)
    {
        if (TellsOfAnotherTime || published is not { } day)
        {
            return _year is { } told ? $"{Timex.Year(told)}-{Timex.Two(month)}" : $"XXXX-{Timex.Two(month)}";
        }

        var tense = TenseAround(start, end);
        var year = month <= day.Month ? tense > 0 && day.Month - month > 4 ? day.Year + 1 : day.Year : tense > 0 || (tense == 0 && month - day.Month <= 2) ? day.Year : day.Year - 1;
        return $"{Timex.Year(year)}-{Timex.Two(month)}";
    }

    private string Weekday(int weekday, int start, int end)
    {
        if (published is not { } day)
        {
            return $"XXXX-WXX-{weekday}";
        }

        var back = ((int)day.DayOfWeek - weekday + 7) % 7;
        return Timex.Day(back != 0 && TenseAround(start, end) > 0 ? day.PlusDays(7 - back) : day.PlusDays(-back));
    }

    private string? Shifted(TimeUnit unit, int shift, LocalDate? from)
    {
        if (from is not { } day)
        {
            return shift == 0 && unit.Code == "D" ? null : "X".PadLeft(4, 'X') + unit.Code switch { "D" => "-XX-XX", "M" => "-XX", "W" => "-WXX", "Q" => "-QX", "WE" => "-WXX-WE", "Y" => "", _ => "" };
        }

        if (unit.Code == "WE")
        {
            return Weekend(day, shift);
        }

        return Timex.TryPlus(day, unit, shift) is { } moved ? Value(unit, moved) : null;
    }

    private static string? Value(TimeUnit unit, LocalDate day) => unit.Code switch
    {
        "D" => Timex.Day(day),
        "W" or "F" => Timex.Week(day),
        "M" => Timex.Month(day),
        "Q" => Timex.Quarter(day),
        "Y" => Timex.Year(day.Year),
        "E" => Timex.Year(day.Year)[..3],
        "C" => Timex.Year(day.Year)[..2],
        "N" => Timex.Day(day) + "TNI",
        _ => null,
    };

    /// <summary>The weekend on or before the day, or so many later; on working days "this weekend" is the last, and the coming one after future verbs.</summary>
    private static string Weekend(LocalDate day, int shift)
    {
        var week = day.DayOfWeek >= IsoDayOfWeek.Saturday ? day : day.PlusWeeks(-1);
        var moved = shift > 0 ? week.PlusWeeks(1) : shift < 0 && day.DayOfWeek >= IsoDayOfWeek.Saturday ? week.PlusWeeks(-1) : week;
        return Timex.Week(moved) + "-WE";
    }

    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }
}
