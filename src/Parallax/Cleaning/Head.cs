using System.Collections.Immutable;
using NodaTime;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>What stands above a report: headline, byline, day.</summary>
internal sealed class Head(DateScanner dates)
{
    private readonly HashSet<int> _titleLines = [];

    /// <summary>Where the headline stands; null where there is none.</summary>
    public TextSpan? TitleSpan { get; private set; }

    /// <summary>The headline's <see cref="WordKey"/>, or that of the title the record gives.</summary>
    public string? TitleKey { get; set; }

    /// <summary>The line the report begins with, or stands below of.</summary>
    public int BodyLine { get; set; }

    public ImmutableArray<string> Authors { get; set; } = [];

    /// <summary>Where the outlet's name stands, or null.</summary>
    public TextSpan? Outlet { get; set; }

    public FoundDate? Published { get; set; }

    public LocalDate? Modified { get; set; }

    /// <summary>The day in the report's dateline.</summary>
    public FoundDate? DatelineDay { get; private set; }

    public bool IsTitle(int line) => _titleLines.Contains(line);

    public void TakeTitle(int line, TextLine words)
    {
        _titleLines.Add(line);
        TitleSpan = TitleSpan is { } begun ? TextSpan.Around(begun, words.Span) : words.Span;
    }

    /// <summary>Takes the day of the report's dateline, and its agency where no byline names anybody.</summary>
    public void TakeDateline(string text, TextSpan dateline, bool isOpening)
    {
        DatelineDay ??= dates.Find(dateline.Of(text)) is { } found
            ? found with { Span = new TextSpan(dateline.Start + found.Span.Start, dateline.Start + found.Span.End) }
            : null;
        if (isOpening && Authors.IsEmpty && DatelineScanner.AgencyIn(dateline.In(text)) is { } agency)
        {
            Authors = [agency];
        }
    }
}
