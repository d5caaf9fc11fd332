using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Positions;

/// <summary>Finds where parties stand: offers, demands, refusals, vows, mediation.</summary>
public sealed class PositionFinder
{
    private readonly StanceLexicon _stances;
    private readonly StatementViews _views;

    /// <summary>Makes a finder with the language's words of stance.</summary>
    public PositionFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _stances = new StanceLexicon(language);
        _views = new StatementViews(language);
    }

    /// <summary>Finds the positions of a text.</summary>
    public ImmutableArray<Position> Find(TokenizedText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(names);
        if (text.Tokens.IsEmpty)
        {
            return [];
        }

        var (view, speakers) = _views.Of(text, syntax, names);
        return new PositionScan(view, syntax, names, times, statements, _stances, speakers, _views.Pronouns).Scan();
    }
}
