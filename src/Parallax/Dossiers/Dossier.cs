using System.Collections.Immutable;
using NodaTime;
using Parallax.Comparing;
using Parallax.Copies;

namespace Parallax.Dossiers;

/// <summary>What several reports tell of one thread: who says what, what agrees, changes and is disputed, and by how many independent voices.</summary>
public sealed record Dossier
{
    /// <summary>Id of the thread, derived from its members.</summary>
    public required string Id { get; init; }

    /// <summary>The thread's title: the headline that says most of what its reports share.</summary>
    public required string Title { get; init; }

    /// <summary>The first day of publication, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day of publication, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The reports, by day of publication, undated ones last, then by id.</summary>
    public required ImmutableArray<DossierArticle> Articles { get; init; }

    /// <summary>The independent tellings.</summary>
    public required OriginMap Origins { get; init; }

    /// <summary>Which reports share a telling.</summary>
    public ImmutableArray<CopyLink> Copies { get; init; } = [];

    /// <summary>Persons, bodies and places across the reports.</summary>
    public ImmutableArray<StoryEntity> Entities { get; init; } = [];

    /// <summary>Quantities across the reports.</summary>
    public ImmutableArray<FigureSeries> Series { get; init; } = [];

    /// <summary>Sayings across the reports.</summary>
    public ImmutableArray<Utterance> Utterances { get; init; } = [];

    /// <summary>Proposals, answers and positions.</summary>
    public Negotiation Negotiation { get; init; } = Negotiation.None;

    /// <summary>Events by their own days.</summary>
    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Tellings that cannot both hold.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>What reports leave out.</summary>
    public ImmutableArray<Omission> Omissions { get; init; } = [];
}
