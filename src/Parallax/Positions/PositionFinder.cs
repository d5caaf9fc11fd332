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
    private readonly VerdictLexicon _verdicts;
    private readonly StatementViews _views;

    /// <summary>Makes a finder with the language's words of stance.</summary>
    public PositionFinder(Language language)
        : this(language, new StatementViews(language))
    {
    }

    /// <summary>Makes a finder that shares its views with other stages.</summary>
    internal PositionFinder(Language language, StatementViews views) => (_stances, _verdicts, _views) = (new StanceLexicon(language), new VerdictLexicon(language), views);

    /// <summary>Finds the positions of a text.</summary>
    public ImmutableArray<Position> Find(TokenizedText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, LocalDate? published) =>
        Find(_views.Of(text, syntax), syntax, names, times, statements);

    /// <summary>Finds the positions of a text by its view.</summary>
    internal ImmutableArray<Position> Find(StatementText view, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(names);
        return view.Count == 0 ? [] : new PositionScan(view, syntax, names, times, statements, _stances, _verdicts, new StanceReality(view, syntax, _views.Governors, _views.Lemmatizer, _stances), _views.Speakers(view, names), _views.Pronouns).Scan();
    }
}
