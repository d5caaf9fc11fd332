using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Events;
using Parallax.Figures;
using Parallax.Flags;
using Parallax.Mentions;
using Parallax.Polls;
using Parallax.Positions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Readings;

/// <summary>An article with all facts found in it, each list in reading order.</summary>
public sealed record Reading
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Its sentences and tokens.</summary>
    public required TokenizedText Text { get; init; }

    /// <summary>Which word depends on which; null where the article's language is not read.</summary>
    public ParsedText? Syntax { get; init; }

    /// <summary>Its names and what they name.</summary>
    public NamesFound Names { get; init; } = NamesFound.None;

    /// <summary>Its times.</summary>
    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    /// <summary>Its figures.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Opinion polls, in reading order.</summary>
    public ImmutableArray<Poll> Polls { get; init; } = [];

    /// <summary>Its statements.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Its positions.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>Its political events.</summary>
    public ImmutableArray<PoliticalEvent> Events { get; init; } = [];

    /// <summary>Passages to be wary of.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>What a reader should know about this reading, in words ("language de: facts are not read").</summary>
    public ImmutableArray<string> Notices { get; init; } = [];
}
