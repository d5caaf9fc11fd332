using Parallax.Articles;
using Parallax.Events;
using Parallax.Figures;
using Parallax.Flags;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Polls;
using Parallax.Positions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Readings;

/// <summary>Reads an article: every stage once, each from what the earlier ones found. Safe to use from many threads.</summary>
public sealed class ArticleReader
{
    private readonly Language _language;
    private readonly TextSplitter _splitter;
    private readonly TokenTagger _tagger;
    private readonly DependencyParser _parser;
    private readonly MentionFinder _mentions;
    private readonly TimeFinder _times;
    private readonly FigureFinder _figures;
    private readonly OwnDollarFinder _dollars;
    private readonly PollFinder _polls;
    private readonly StatementViews _views;
    private readonly StatementFinder _statements;
    private readonly FigureAttributer _attributer;
    private readonly PositionFinder _positions;
    private readonly EventFinder _events;
    private readonly FlagFinder _flags;

    /// <summary>Makes a reader for articles of one language.</summary>
    public ArticleReader(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
        _splitter = new TextSplitter(language);
        _tagger = new TokenTagger(language);
        _parser = new DependencyParser(language);
        _mentions = new MentionFinder(language);
        _times = new TimeFinder(language);
        _figures = new FigureFinder(language);
        _dollars = new OwnDollarFinder(language);
        _polls = new PollFinder(language);
        _views = new StatementViews(language);
        _statements = new StatementFinder(language, _views);
        _attributer = new FigureAttributer(language);
        _positions = new PositionFinder(language, _views);
        _events = new EventFinder(language, _views);
        _flags = new FlagFinder(language);
    }

    /// <summary>
    /// Begins to read the models on two threads of its own, in the order of their use, and returns at once. Without it each model is read when it is first needed.
    /// </summary>
    public void Warm()
    {
        Start(_tagger.Load + (Action)_mentions.Load);
        Start(_parser.Load + (Action)_statements.Load);

        static void Start(Action load) => new Thread(() => load()) { IsBackground = true, Name = "models" }.Start();
    }

    /// <summary>Reads all models now, on this thread.</summary>
    internal void Load()
    {
        _splitter.Load();
        _tagger.Load();
        _mentions.Load();
        _parser.Load();
        _statements.Load();
    }

    /// <summary>Finds the facts of an article. An article of another language keeps its text and cuts, and a notice says that no facts were read.</summary>
    public Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = _splitter.Split(article.Text, article.Regions());
        if (article.Language is { } code && code != _language.Code)
        {
            return new Reading { Article = article, Text = text, Notices = [$"language {code}: facts are read in {_language.Code} only"] };
        }

        text = _tagger.Tag(text);
        var syntax = _parser.Parse(text);
        var published = article.Published?.Day;
        var names = _mentions.Find(text);
        var times = _times.Find(text, published);
        var view = _views.Of(text, syntax);
        var statements = _statements.Find(view, names, times);
        var figures = _attributer.Attribute(text, _figures.Find(text, syntax, times, published, _dollars.Find(article)), statements, names);
        var polls = _polls.Find(text, names, times, figures);
        var positions = _positions.Find(view, syntax, names, times, statements);
        var events = _events.Find(view, syntax, names, times, statements, published);
        var flags = _flags.Find(text, names, figures).RemoveAll(flag => article.Cuts.Any(cut => cut.Span.Overlaps(flag.Span)));
        return new Reading
        {
            Article = article,
            Text = text,
            Syntax = syntax,
            Names = names,
            Times = times,
            Figures = figures,
            Polls = polls,
            Statements = statements,
            Positions = positions,
            Events = events,
            Flags = flags,
        };
    }
}
