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
    private readonly Lazy<TextSplitter> _splitter;
    private readonly Lazy<TokenTagger> _tagger;
    private readonly Lazy<DependencyParser> _parser;
    private readonly Lazy<MentionFinder> _mentions;
    private readonly Lazy<TimeFinder> _times;
    private readonly Lazy<FigureFinder> _figures;
    private readonly Lazy<OwnDollarFinder> _dollars;
    private readonly Lazy<PollFinder> _polls;
    private readonly Lazy<StatementViews> _views;
    private readonly Lazy<StatementFinder> _statements;
    private readonly Lazy<FigureAttributer> _attributer;
    private readonly Lazy<PositionFinder> _positions;
    private readonly Lazy<EventFinder> _events;
    private readonly Lazy<FlagFinder> _flags;

    /// <summary>Makes a reader for articles of one language. Each stage reads its word lists when it is first needed, or <see cref="Warm"/> calls for it.</summary>
    public ArticleReader(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
        _splitter = new(() => new TextSplitter(language));
        _tagger = new(() => new TokenTagger(language));
        _parser = new(() => new DependencyParser(language));
        _mentions = new(() => new MentionFinder(language));
        _times = new(() => new TimeFinder(language));
        _figures = new(() => new FigureFinder(language));
        _dollars = new(() => new OwnDollarFinder(language));
        _polls = new(() => new PollFinder(language));
        _views = new(() => new StatementViews(language));
        _statements = new(() => new StatementFinder(language, _views.Value));
        _attributer = new(() => new FigureAttributer(language));
        _positions = new(() => new PositionFinder(language, _views.Value));
        _events = new(() => new EventFinder(language, _views.Value));
        _flags = new(() => new FlagFinder(language));
    }

    /// <summary>
    /// Begins to read models and word lists on a thread of its own, in the order of their use, and returns at once: another processor is left to what begins meanwhile.
    /// Without it each is read when it is first needed.
    /// </summary>
    public void Warm() => new Thread(Load) { IsBackground = true, Name = "models" }.Start();

    /// <summary>Reads all models and word lists now, on this thread, in the order of their use.</summary>
    internal void Load()
    {
        _splitter.Value.Load();
        _tagger.Value.Load();
        _parser.Value.Load();
        _mentions.Value.Load();
        _ = _times.Value;
        _statements.Value.Load();
        _ = _dollars.Value;
        _ = _figures.Value;
        _ = _attributer.Value;
        _ = _polls.Value;
        _ = _positions.Value;
        _ = _events.Value;
        _ = _flags.Value;
    }

    /// <summary>Finds the facts of an article. An article of another language keeps its text and cuts, and a notice says that no facts were read.</summary>
    public Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = _splitter.Value.Split(article.Text, article.Regions());
        if (article.Language is { } code && code != _language.Code)
        {
            return new Reading { Article = article, Text = text, Notices = [$"language {code}: facts are read in {_language.Code} only"] };
        }

        text = _tagger.Value.Tag(text);
        var syntax = _parser.Value.Parse(text);
        var published = article.Published?.Day;
        var names = _mentions.Value.Find(text);
        var times = _times.Value.Find(text, published);
        var view = _views.Value.Of(text, syntax);
        var statements = _statements.Value.Find(view, names, times);
        var figures = _figures.Value.Find(text, syntax, times, published, _dollars.Value.Find(article)).RemoveAll(figure => IsOfName(figure, names));
        figures = _attributer.Value.Attribute(text, figures, statements, names);
        var polls = _polls.Value.Find(text, names, times, figures);
        var positions = _positions.Value.Find(view, syntax, names, times, statements);
        var events = _events.Value.Find(view, syntax, names, times, statements, published);
        var flags = _flags.Value.Find(text, names, figures).RemoveAll(flag => article.Cuts.Any(cut => cut.Span.Overlaps(flag.Span)));
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

    /// <summary>The "Five" of "Five Star Movement" counts nothing.</summary>
    private static bool IsOfName(Figure figure, NamesFound names) => names.Mentions.Any(mention => mention.Span.Contains(figure.Span));
}
