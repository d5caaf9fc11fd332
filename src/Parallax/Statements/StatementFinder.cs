using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Statements;

/// <summary>Finds direct, indirect and mixed statements with cue, source and resolved speaker.</summary>
public sealed class StatementFinder
{
    private readonly StatementViews _views;
    private readonly AttributionModels _models;
    private readonly AttributionFinder _attributions;

    /// <summary>Makes a finder with the language's cues.</summary>
    public StatementFinder(Language language)
        : this(language, new StatementViews(language))
    {
    }

    /// <summary>Makes a finder that shares its views with other stages.</summary>
    internal StatementFinder(Language language, StatementViews views)
    {
        _views = views;
        _models = AttributionModels.Of(language);
        _attributions = new AttributionFinder(_models, AttributionOptions.Default);
    }

    /// <summary>Reads the models now.</summary>
    internal void Load() => _models.Load();

    /// <summary>Finds the statements of a text.</summary>
    public ImmutableArray<Statement> Find(TokenizedText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, LocalDate? published) =>
        Find(_views.Of(text, syntax), names, times);

    /// <summary>Finds the statements of a text by its view.</summary>
    internal ImmutableArray<Statement> Find(StatementText view, NamesFound names, ImmutableArray<TimeExpression> times)
    {
        ArgumentNullException.ThrowIfNull(names);
        return view.Count == 0
            ? []
            : new StatementBuilder(view, names, times, _views.Speakers(view, names), _views.Pronouns).Build(_attributions.Find(view));
    }
}
