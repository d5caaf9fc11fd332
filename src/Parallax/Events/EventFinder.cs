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
    private readonly ClauseWords _words;
    private readonly StatementViews _views;

    /// <summary>Makes a finder with the language's frames.</summary>
    public EventFinder(Language language)
        : this(language, new StatementViews(language))
    {
    }

    /// <summary>Makes a finder that shares its views with other stages.</summary>
    internal EventFinder(Language language, StatementViews views)
    {
        _events = new EventLexicon(language, views.Governors);
        _words = new ClauseWords(language);
        _views = views;
    }

    /// <summary>Finds the events of a text, in reading order.</summary>
    public ImmutableArray<PoliticalEvent> Find(TokenizedText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, LocalDate? published) =>
        Find(_views.Of(text, syntax), syntax, names, times, statements, published);

    /// <summary>Finds the events of a text by its view.</summary>
    internal ImmutableArray<PoliticalEvent> Find(StatementText view, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (view.Count == 0)
        {
            return [];
        }

        var words = new EventText(syntax, names, times, _views.Lemmatizer, _events, _views.Pronouns);
        var parties = new EventParties(words, view, _events, names, _views.Speakers(view, names), statements);
        return new EventScan(words, view, _events, new EventFactualityJudge(words, _events, _words), parties, new EventSettings(words, _events, times, published)).Scan();
    }
}
