using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Events;

/// <summary>Finds who did what to whom: political events by PLOVER's types (manual of 2021) and CAMEO's codes. Time is linear in the text.</summary>
public sealed class EventFinder
{
    private readonly EventLexicon _events;
    private readonly Lemmatizer _lemmatizer;
    private readonly ClauseWords _words;
    private readonly CueLexicon _cues;
    private readonly SpeakerLexicon _pronouns;
    private readonly Lazy<WordClusters> _clusters;

    /// <summary>Makes a finder with the language's frames.</summary>
    public EventFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _events = new EventLexicon(language);
        _lemmatizer = new Lemmatizer(language);
        _words = new ClauseWords(language);
        _cues = new CueLexicon(language);
        _pronouns = new SpeakerLexicon(language);
        _clusters = new Lazy<WordClusters>(() => WordClusters.Load(language));
    }

    /// <summary>Finds the events of a text, in reading order.</summary>
    public ImmutableArray<PoliticalEvent> Find(TokenizedText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(names);
        if (text.Tokens.IsEmpty)
        {
            return [];
        }

        var view = new StatementText(text, syntax, _cues, _clusters.Value);
        var words = new EventText(syntax, names, times, _lemmatizer, _events, _pronouns);
        var parties = new EventParties(words, view, _events, names, new SpeakerResolver(view, names, _pronouns), statements);
        return new EventScan(words, view, _events, new EventFactualityJudge(words, _events, _words), parties, new EventSettings(words, _events, times, published)).Scan();
    }
}
