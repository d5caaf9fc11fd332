namespace Parallax.Times;

/// <summary>The small words inside and around time expressions.</summary>
[Flags]
internal enum TimeCues : long
{
    None = 0,
    The = 1 << 0,
    A = 1 << 1,
    Of = 1 << 2,
    Be = 1 << 3,
    Conjunction = 1 << 4,
    Each = 1 << 5,
    Half = 1 << 6,
    Couple = 1 << 7,
    More = 1 << 8,
    Old = 1 << 9,
    Long = 1 << 10,
    Fiscal = 1 << 11,
    Weekend = 1 << 12,
    Century = 1 << 13,
    OfYear = 1 << 14,
    Eve = 1 << 15,
    Possessive = 1 << 16,
    Clock = 1 << 17,
    Period = 1 << 18,
    Am = 1 << 19,
    Pm = 1 << 20,
    Tonight = 1 << 21,
    Rate = 1 << 22,
    Zone = 1 << 23,
    YearBefore = 1 << 24,
    Vague = 1 << 25,
    Hedge = 1 << 26,
    Limit = 1 << 27,
    Stretch = 1 << 28,
    Recent = 1 << 29,

    /// <summary>The word before an infinitive: "to".</summary>
    Infinitive = 1L << 30,

    /// <summary>What an infinitive behind it tells lies ahead: "agreed", "is".</summary>
    Intends = 1L << 31,

    /// <summary>A day behind it and "until" lies ahead: "postponed".</summary>
    Defers = 1L << 32,

    /// <summary>"be".</summary>
    Copula = 1L << 33,

    /// <summary>"been": what lay ahead then ("had been due") lies behind.</summary>
    Been = 1L << 34,

    /// <summary>"th", behind the digits of a day.</summary>
    OrdinalSuffix = 1L << 35,

    /// <summary>"s" behind an apostrophe or a decade.</summary>
    Genitive = 1L << 36,

    /// <summary>What a number of four digits counts.</summary>
    Persons = 1L << 37,

    /// <summary>"latest": the unit before the one at hand.</summary>
    Latest = 1L << 38,

    /// <summary>"ended", behind a year that is a length.</summary>
    Ending = 1L << 39,

    /// <summary>"at", before a clock time.</summary>
    At = 1L << 40,

    /// <summary>"o", before "'clock".</summary>
    BeforeClock = 1L << 41,

    /// <summary>"on", between a clock time and its day.</summary>
    On = 1L << 42,

    /// <summary>"m" of "p.m.".</summary>
    HalfDayLetter = 1L << 43,

    /// <summary>"from" of "from now".</summary>
    From = 1L << 44,

    /// <summary>"now" of "from now".</summary>
    Now = 1L << 45,

    /// <summary>"all", behind a part of something.</summary>
    All = 1L << 46,

    /// <summary>"ago": seen from publication, whatever day the text tells of.</summary>
    FromPublication = 1L << 47,

    /// <summary>A word of the future that may be a noun: "plan".</summary>
    Noun = 1L << 48,

    /// <summary>What those whom it names are to do lies ahead: "invited".</summary>
    Bids = 1L << 49,

    /// <summary>"back" before what is owed: "back pay".</summary>
    Backward = 1L << 50,

    /// <summary>What is owed for a time: "pay", "rent".</summary>
    Owed = 1L << 51,
}
