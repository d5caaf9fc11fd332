using System.Collections.Immutable;
using NodaTime;
using Parallax.Languages;
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
    private readonly StatementViews _views;

    /// <summary>Makes a finder with the language's frames.</summary>
    public EventFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _events = new EventLexicon(language);
        _lemmatizer = new Lemmatizer(language);
        _words = new ClauseWords(language);
        _views = new StatementViews(language);
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

        var (view, speakers) = _views.Of(text, syntax, names);
        var words = new EventText(syntax, names, times, _lemmatizer, _events, _views.Pronouns);
        var parties = new EventParties(words, view, _events, names, speakers, statements);
        return new EventScan(words, view, _events, new EventFactualityJudge(words, _events, _words), parties, new EventSettings(words, _events, times, published)).Scan();
    }
}
