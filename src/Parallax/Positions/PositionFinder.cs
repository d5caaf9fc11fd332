using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Positions;

/// <summary>Finds where parties stand: offers, demands, refusals, vows, mediation.</summary>
public sealed class PositionFinder
{
    /// <summary>Makes a finder with the language's words of stance.</summary>
    public PositionFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
    }

    /// <summary>Finds the positions of a text.</summary>
    public ImmutableArray<Position> Find(TokenizedText text, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [];
    }
}
