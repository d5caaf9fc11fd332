using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Figures;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>A figure with what its sentence says it measures.</summary>
internal sealed record FigureSlot
{
    /// <summary>Index of its reading.</summary>
    public required int Reading { get; init; }

    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>The figure.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The sentence it stands in, or null.</summary>
    public required Sentence? Sentence { get; init; }

    /// <summary>Its unit; of lengths of time the day, so that weeks and months compare.</summary>
    public required string Unit { get; init; }

    /// <summary>The least it can be, in its unit; of "more than 1,200" 1,200.</summary>
    public required decimal Low { get; init; }

    /// <summary>The most it can reasonably be: rounding and hedge leave this much room.</summary>
    public required decimal High { get; init; }

    /// <summary>Significant digits of the number, 1 to many: a long number is no coincidence.</summary>
    public required int Digits { get; init; }

    /// <summary>What happens to what is counted, or null.</summary>
    public required string? Action { get; init; }

    /// <summary>True where the sentence plans, offers or demands it.</summary>
    public required bool IsPlanned { get; init; }

    /// <summary>True where it is a part of the figure before it.</summary>
    public required bool IsPart { get; init; }

    /// <summary>The noun that the number counts, or null where it counts people in general or none is known.</summary>
    public required ContentWord? Head { get; init; }

    /// <summary>Keys of the nouns that name what is counted, without words for people in general.</summary>
    public required ImmutableHashSet<ulong> Heads { get; init; }

    /// <summary>The same keys, for a quick look at many pairs.</summary>
    public ulong[] HeadKeys => field ??= [.. Heads];

    /// <summary>True where one of those nouns is rare in news, so that sharing it tells something.</summary>
    public required bool IsSpecific { get; init; }

    /// <summary>The noun after the figure, as the article writes it, or null.</summary>
    public required string? Noun { get; init; }

    /// <summary>The words around it.</summary>
    public required WordBag Context { get; init; }

    /// <summary>Places of its clause.</summary>
    public required ImmutableHashSet<string> Places { get; init; }

    /// <summary>The same places, for a quick look at many pairs.</summary>
    public string[] PlaceNames => field ??= [.. Places];

    /// <summary>People and bodies that its clause names.</summary>
    public required ImmutableHashSet<string> Names { get; init; }

    /// <summary>The same names, for a quick look at many pairs.</summary>
    public string[] NameKeys => field ??= [.. Names];

    /// <summary>Whom and what the head of its report names.</summary>
    public required ImmutableHashSet<string> Topics { get; init; }

    /// <summary>The years that its sentence tells of, four digits each.</summary>
    public required string[] Years { get; init; }

    /// <summary>What kind of measure it is.</summary>
    public required SlotKind Kind { get; init; }

    /// <summary>True where the words name whom or what it counts besides ("four dead, including the attacker").</summary>
    public required bool IsWidened { get; init; }

    /// <summary>True where it is told as what is left beside another figure ("the other half").</summary>
    public required bool IsOther { get; init; }

    /// <summary>What it is claimed of.</summary>
    public required ClaimFrame Claim { get; init; }

    /// <summary>True where its sentence gives another number that may be of the same thing.</summary>
    public bool IsListed { get; init; }

    /// <summary>Who answers for it, as the story knows him, or null.</summary>
    public required string? Source { get; init; }

    /// <summary>The day it measures; the report's day where nothing else is known; null where that is not known either.</summary>
    public required LocalDate? Day { get; init; }

    /// <summary>True where the day is the figure's own and not the report's.</summary>
    public required bool IsDayStated { get; init; }

    /// <summary>The day of the report.</summary>
    public required LocalDate? Reported { get; init; }
}
