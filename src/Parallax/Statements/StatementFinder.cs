using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Statements;

/// <summary>Finds direct, indirect and mixed statements with cue, source and resolved speaker.</summary>
public sealed class StatementFinder
{
    private readonly CueLexicon _cues;
    private readonly SpeakerLexicon _speakers;
    private readonly AttributionModels _models;
    private readonly AttributionFinder _attributions;
    private readonly Lazy<WordClusters> _clusters;

    /// <summary>Makes a finder with the language's cues.</summary>
    public StatementFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _cues = new CueLexicon(language);
        _speakers = new SpeakerLexicon(language);
        _clusters = new Lazy<WordClusters>(() => WordClusters.Load(language));
        _models = AttributionModels.Of(language);
        _attributions = new AttributionFinder(_models, AttributionOptions.Default);
    }

    /// <summary>Reads the models now.</summary>
    internal void Load() => _models.Load();

    /// <summary>Finds the statements of a text.</summary>
    public ImmutableArray<Statement> Find(TokenizedText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(names);
        if (text.Tokens.IsEmpty)
        {
            return [];
        }

        var view = new StatementText(text, syntax, _cues, _clusters.Value);
        var attributions = _attributions.Find(view);
        return new StatementBuilder(view, names, times, new SpeakerResolver(view, names, _speakers), _speakers).Build(attributions);
    }
}
