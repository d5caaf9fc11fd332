using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>A place where an article speaks of a proposal.</summary>
internal sealed record ProposalMention
{
    /// <summary>Index of the reading.</summary>
    public required int Reading { get; init; }

    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The noun, or the words of putting forward.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Keys of its authors; empty where the article does not tell here.</summary>
    public required ImmutableArray<string> Owners { get; init; }

    /// <summary>The authors' names or description.</summary>
    public required ImmutableArray<string> OwnerNames { get; init; }

    /// <summary>Where the authors stand, for the reader.</summary>
    public required TextSpan? OwnerSpan { get; init; }

    /// <summary>True where "the" or "this" points back to a proposal that was spoken of before.</summary>
    public required bool IsDefinite { get; init; }

    /// <summary>True where it is set apart as the earlier one.</summary>
    public required bool IsEarlier { get; init; }

    /// <summary>True where the words put it forward ("offered", "proposed") or say who wrote it.</summary>
    public required bool IsPutForward { get; init; }

    /// <summary>True where the words say that parties agreed on it.</summary>
    public bool IsAgreement { get; init; }

    /// <summary>True where a party demands it, so that its terms are the party's.</summary>
    public bool IsDemand { get; init; }

    /// <summary>True where the words call it another than the one before ("a second offer", "the improved bid").</summary>
    public bool IsNew { get; init; }

    /// <summary>The quantities that the words put forward with it.</summary>
    public ImmutableArray<TermValue> Values { get; init; } = [];

    /// <summary>The day of the report.</summary>
    public required LocalDate? Day { get; init; }

    /// <summary>The day on which it was put forward, where the words say so.</summary>
    public LocalDate? Made { get; init; }
}
