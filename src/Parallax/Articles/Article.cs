using System.Collections.Immutable;
using NodaTime;
using Parallax.Text;

namespace Parallax.Articles;

/// <summary>A report as it was read: its frozen text, what of it is no report, and what is known about it. What is not known is null.</summary>
public sealed record Article
{
    /// <summary>What it is called in all output.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The path or URL as given.</summary>
    public required string Source { get; init; }

    /// <summary>The whole text, to the character; every span of every finding means this string.</summary>
    public required string Text { get; init; }

    /// <summary>The article's own address.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline without the outlet's suffix.</summary>
    public string? Title { get; init; }

    /// <summary>Where the headline stands in the text; null where it does not.</summary>
    public TextSpan? TitleSpan { get; init; }

    /// <summary>Persons and agencies that wrote it.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>The day it was last changed.</summary>
    public LocalDate? Modified { get; init; }

    /// <summary>The text's language as an ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>Which bytes it was read from; null where no bytes are known.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Every value that a page's tags, data and text gave for a field, and where; the fields were chosen among them.</summary>
    public ImmutableArray<PageValue> Candidates { get; init; } = [];

    /// <summary>The values of the page that were refused, and why: days that the calendar does not have, or that could be two.</summary>
    public ImmutableArray<RefusedValue> Refused { get; init; } = [];

    /// <summary>What is neither headline nor report, sorted and disjoint.</summary>
    public ImmutableArray<Cut> Cuts { get; init; } = [];

    /// <summary>The blocks of a page's text in reading order; empty for plain text.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>How it was cleaned; null unless asked for.</summary>
    public CleaningTrace? Trace { get; init; }

    /// <summary>The stretches that may hold facts, in reading order: the headline, and what lies between the cuts.</summary>
    public ImmutableArray<TextRegion> Regions()
    {
        var regions = ImmutableArray.CreateBuilder<TextRegion>();
        var at = 0;
        foreach (var cut in Cuts)
        {
            AddRegions(regions, at, cut.Span.Start);
            at = Math.Max(at, cut.Span.End);
        }

        AddRegions(regions, at, Text.Length);
        return regions.ToImmutable();
    }

    /// <summary>The text without headline and cuts, runs of blank lines made one, trimmed.</summary>
    public string Body() => BodyText.Join(Text, Regions());

    /// <summary>The body part by part, in reading order, each once.</summary>
    public ImmutableArray<BodyPart> Parts() => BodyText.Parts(this);

    private void AddRegions(ImmutableArray<TextRegion>.Builder regions, int start, int end)
    {
        if (TitleSpan is { } title && title.Start >= start && title.End <= end)
        {
            Add(regions, start, title.Start, Zone.Body);
            Add(regions, title.Start, title.End, Zone.Headline);
            start = title.End;
        }

        Add(regions, start, end, Zone.Body);
    }

    private static void Add(ImmutableArray<TextRegion>.Builder regions, int start, int end, Zone zone)
    {
        if (end > start)
        {
            regions.Add(new TextRegion(new TextSpan(start, end), zone));
        }
    }
}
