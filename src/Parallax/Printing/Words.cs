using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Figures;
using Parallax.Positions;

namespace Parallax.Printing;

/// <summary>The English words in which pages and Markdown say what dossiers hold.</summary>
internal static class Words
{
    private const int LongestLabel = 80; // characters: a label is one line on a phone; the whole text is one click away

    /// <summary><c>7 February 2024</c>.</summary>
    public static string Day(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary><c>7 Feb</c>.</summary>
    public static string ShortDay(LocalDate day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>3 – 24 February 2024</c>, one day, or <c>undated</c>.</summary>
    public static string Days(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } a, { } b) when a == b => Day(a),
        ({ } a, { } b) when a.Year == b.Year && a.Month == b.Month => $"{a.Day.ToString(CultureInfo.InvariantCulture)} – {Day(b)}",
        ({ } a, { } b) when a.Year == b.Year => $"{a.ToString("d MMMM", CultureInfo.InvariantCulture)} – {Day(b)}",
        ({ } a, { } b) => $"{Day(a)} – {Day(b)}",
        ({ } a, null) => $"from {Day(a)}",
        (null, { } b) => $"until {Day(b)}",
        _ => "undated",
    };

    /// <summary><c>1 report</c>, <c>3 reports</c>.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary><c>27,585</c>, <c>4.5</c>.</summary>
    public static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>A figure as people read it: <c>more than 26,000</c>, <c>5–7 %</c>.</summary>
    public static string Amount(Figure figure)
    {
        var (low, high) = (figure.Low, figure.High);
        var number = (low, high) switch
        {
            ({ } a, { } b) when a == b => Measured(a, figure.Unit),
            ({ } a, { } b) => $"{Number(a)}–{Measured(b, figure.Unit)}",
            ({ } a, null) => Measured(a, figure.Unit),
            (null, { } b) => Measured(b, figure.Unit),
            _ => "?",
        };
        return figure.Hedge switch
        {
            Hedge.About => $"about {number}",
            Hedge.Nearly => $"nearly {number}",
            Hedge.AtLeast => $"at least {number}",
            Hedge.MoreThan => $"more than {number}",
            Hedge.AtMost => $"up to {number}",
            Hedge.LessThan => $"less than {number}",
            Hedge.Vague => $"{number} or more (vague)",
            _ => number,
        };
    }

    /// <summary>Outlet and day of a report: <c>The Courier, 7 Feb</c>; the id where it names no outlet.</summary>
    public static string Report(Article article) =>
        Short(article.Outlet ?? article.Id.Value) + (article.Published is { } published ? $", {ShortDay(published.Day)}" : ", undated");

    /// <summary>The name of a stance: <c>rejects</c>, <c>does not demand</c>.</summary>
    public static string Stances(Stance stance, bool isNegated)
    {
        var name = EnumNames<Stance>.Of(stance).Value;
        return isNegated ? $"does not {name[..^1]}" : name;
    }

    /// <summary>An event's date for people: <c>5 May 2031</c>, <c>week of 12 May 2031</c>, <c>weekend of 17 May 2031</c>, <c>May 2031</c>; what is none of these stays as it is.</summary>
    public static string When(string date)
    {
        if (LocalDatePattern.Iso.Parse(date) is { Success: true } day)
        {
            return Day(day.Value);
        }

        if (YearMonthPattern.Iso.Parse(date) is { Success: true } month)
        {
            return month.Value.OnDayOfMonth(1).ToString("MMMM uuuu", CultureInfo.InvariantCulture);
        }

        return date.Length >= 8 && date[4..6] == "-W" && int.TryParse(date[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 && int.TryParse(date[6..8], NumberStyles.None, CultureInfo.InvariantCulture, out var week)
                && week > 0 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? date.Length == 8 ? $"week of {Day(WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday))}"
                : date.EndsWith("-WE", StringComparison.Ordinal) ? $"weekend of {Day(WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Saturday))}"
                : date
            : date;
    }

    /// <summary>What stands over a part of a timeline.</summary>
    public static string PartOf(TimelinePart part) => part switch
    {
        TimelinePart.Told => "What the reports tell",
        TimelinePart.Background => "Before that",
        TimelinePart.Announced => "Ahead of the reports, as announced",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>What a relation says of two figures.</summary>
    public static string Relates(FigureRelation relation) => relation switch
    {
        FigureRelation.Agree => "agree",
        FigureRelation.Compatible => "compatible",
        FigureRelation.Evolves => "grows",
        FigureRelation.Falls => "falls",
        FigureRelation.Scope => "other scope",
        FigureRelation.Stale => "old number repeated",
        FigureRelation.Conflict => "conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, null),
    };

    /// <summary>The text in one line of at most 80 characters, never cut inside a surrogate pair.</summary>
    public static string Short(string text) => Short(text, LongestLabel);

    /// <summary>The text in one line of at most so many characters, never cut inside a surrogate pair.</summary>
    public static string Short(string text, int longest)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, longest * 4)).ToString().ReplaceLineEndings(" ").Trim();
        if (line.Length <= longest)
        {
            return line;
        }

        var end = longest - 1;
        while (end > longest / 2 && !char.IsWhiteSpace(line[end]))
        {
            end--;
        }

        end = end == longest / 2 ? longest - 1 : end;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end), "…");
    }

    private static string Measured(decimal value, string? unit) => unit switch
    {
        "percent" => $"{Number(value)} %",
        "share" => value == 1 ? "all" : $"{Number(Math.Round(value * 100, 1))} %",
        "times" => $"{Number(value)} times",
        null or "people" => Number(value),
        { Length: 3 } currency when currency.All(char.IsAsciiLetterUpper) => $"{currency} {Number(value)}",
        _ => $"{Number(value)} {unit}",
    };
}
