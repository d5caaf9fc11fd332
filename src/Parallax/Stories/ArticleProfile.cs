using System.Runtime.Intrinsics;

namespace Parallax.Stories;

/// <summary>
/// What an article shows of the story it tells: its headline's, opening's and body's terms, each weighed by place and rarity on the day it came. Terms are numbers of the
/// stream's <see cref="TermTable"/>, in the order of their hashes.
/// </summary>
internal sealed class ArticleProfile
{
    /// <summary>Length of a term's weights: one each for the six vectors below, and two of zero.</summary>
    public const int Kinds = 8;

    /// <summary>The vector of headline and body, headline and capitals weighing more.</summary>
    public const int Whole = 0;

    /// <summary>The vector of the headline.</summary>
    public const int Headline = 1;

    /// <summary>The vector of headline and opening.</summary>
    public const int Opening = 2;

    /// <summary>The vector of words that the article always writes with a capital.</summary>
    public const int Names = 3;

    /// <summary>The vector of the other words.</summary>
    public const int Words = 4;

    /// <summary>The vector of the numbers.</summary>
    public const int Numbers = 5;

    /// <summary>The terms of the vectors.</summary>
    public required int[] Terms { get; init; }

    /// <summary>For each of <see cref="Terms"/> its weights in the six unit vectors; 0 where a vector has it not.</summary>
    public required Vector256<float>[] Weights { get; init; }

    /// <summary>For each of <see cref="Terms"/> its inverse document frequency.</summary>
    public required float[] Rarities { get; init; }

    /// <summary>The headline's words with their rarities.</summary>
    public required (int Term, float Rarity)[] HeadlineWords { get; init; }

    /// <summary>The headline's names with their rarities.</summary>
    public required (int Term, float Rarity)[] HeadlineNames { get; init; }

    /// <summary>The heaviest names with their weights.</summary>
    public required (int Term, float Weight)[] HeaviestNames { get; init; }

    /// <summary>All terms.</summary>
    public required int[] Known { get; init; }

    /// <summary>The terms of headline and opening.</summary>
    public required int[] OpeningTerms { get; init; }

    /// <summary>The numbers of headline and opening.</summary>
    public required int[] OpeningNumbers { get; init; }

    /// <summary>The years of headline and opening.</summary>
    public required int[] OpeningYears { get; init; }

    /// <summary>The weekdays of headline and opening.</summary>
    public required int[] OpeningWeekdays { get; init; }

    /// <summary>The days of the year that headline and opening tell, and the day of publication (<see cref="ToldDays"/>).</summary>
    public required int[] Days { get; init; }

    /// <summary>Hashes of pairs of neighbouring terms of headline and opening, ascending.</summary>
    public required ulong[] Pairs { get; init; }

    /// <summary>What the headline is about.</summary>
    public required Meaning HeadlineMeaning { get; init; }

    /// <summary>What headline and opening are about.</summary>
    public required Meaning OpeningMeaning { get; init; }

    /// <summary>How many terms it has, each as often as it stands there.</summary>
    public required int Length { get; init; }

    /// <summary>Whether it is a headline only.</summary>
    public required bool IsHeadline { get; init; }
}
