using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Cleaning.Pages;
using Parallax.Languages;

namespace Parallax.Cleaning;

/// <summary>Makes an article of a draft: finds headline, report and metadata, and a reason for every stretch that is neither.</summary>
public sealed class ArticleCleaner
{
    private readonly DateScanner _dates = new();
    private readonly Lazy<LanguageDetector> _languages = new(static () => new LanguageDetector());
    private readonly AuthorNames _authors;
    private readonly TextCleaner _texts;
    private readonly CleaningOptions _options;

    private readonly Lazy<PageCleaner> _pages;

    /// <summary>Cleans pages.</summary>
    internal PageCleaner Pages => _pages.Value;

    /// <summary>Makes a balanced cleaner. It is safe to use from many threads.</summary>
    public ArticleCleaner()
        : this(CleaningOptions.Default)
    {
    }

    /// <summary>Makes a cleaner. It is safe to use from many threads.</summary>
    public ArticleCleaner(CleaningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var language = Language.English;
        var words = new CleaningWords(language);
        var judge = new LineJudge(language, words);
        _authors = new AuthorNames(words);
        _texts = new TextCleaner(judge, words, _dates);
        _pages = new(() => new PageCleaner(judge, words, _dates, options));
    }

    /// <summary>Cleans one draft. The text stays as it is.</summary>
    public Article Clean(Draft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var article = new Article
        {
            Id = draft.Id,
            Source = draft.Source,
            Text = draft.Text,
            Url = draft.Fields.Url,
            Outlet = draft.Fields.Outlet,
            Title = draft.Fields.Title,
            Authors = Names(draft.Fields.Authors),
            Published = Date(draft.Fields.Published, draft.Fields.Basis),
            Modified = Date(draft.Fields.Modified, PublicationBasis.Metadata)?.Day,
            Language = draft.Fields.Language,
            Provenance = draft.Provenance,
        };
        if (draft.IsWhole)
        {
            return Completed(article, draft.Fields);
        }

        var found = draft.Page is { } page ? Pages.Clean(article, page) : FromText(article) with { Blocks = draft.Blocks };
        var cleaned = Completed(found, draft.Fields);
        var named = cleaned.Language is null ? cleaned with { Language = _languages.Value.Detect(cleaned.Body()) } : cleaned;
        return _options.IsTraced ? named with { Trace = WithText(named, article, found) } : named;
    }

    // What a document's properties tell only where its text does not.
    private Article Completed(Article article, RecordFields fields) => article with
    {
        Authors = article.Authors.IsEmpty ? Names(fields.Creators) : article.Authors,
        Published = article.Published ?? Date(fields.Created, PublicationBasis.Metadata),
    };

    // What a record gives comes before what a page says, and what nothing gives was found in the text.
    private static CleaningTrace WithText(Article cleaned, Article given, Article found)
    {
        var trace = new TraceBuilder(cleaned.Trace);
        Add("title", given.Title, cleaned.Title);
        Add("authors", Joined(found.Authors.IsEmpty ? cleaned : given), Joined(cleaned));
        Add("published", (found.Published is null ? cleaned : given).Published?.ToText(), cleaned.Published?.ToText());
        Add("modified", Changed(given), Changed(cleaned));
        Add("outlet", given.Outlet, cleaned.Outlet);
        Add("url", given.Url, cleaned.Url);
        Add("language", given.Language, cleaned.Language);
        return trace.ToTrace();

        static string? Joined(Article article) => article.Authors.IsEmpty ? null : string.Join("; ", article.Authors);

        static string? Changed(Article article) => article.Modified?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

        void Add(string field, string? record, string? found)
        {
            if (record is not null)
            {
                trace.Choose(field, record, "record");
            }
            else if (found is not null && !trace.IsChosen(field))
            {
                trace.Choose(field, found, "text");
            }
        }
    }

    private Article FromText(Article article)
    {
        var told = _texts.Clean(article.Text, article.Title);
        return article with
        {
            Title = article.Title ?? told.Title?.Of(article.Text),
            TitleSpan = told.Title,
            Authors = article.Authors.IsEmpty ? told.Authors : article.Authors,
            Outlet = article.Outlet ?? told.Outlet?.Of(article.Text),
            Published = article.Published ?? (told.Published is { Day: { } day } found ? new PublicationDate(day, found.Instant, PublicationBasis.Text) : null),
            Modified = article.Modified ?? told.Modified,
            Cuts = told.Cuts,
        };
    }

    private ImmutableArray<string> Names(ImmutableArray<string> told) => told.IsEmpty ? told : [.. told.SelectMany(value => _authors.SplitTold(value)).Distinct(StringComparer.OrdinalIgnoreCase)];

    private PublicationDate? Date(string? written, PublicationBasis basis) =>
        written is not null && _dates.Find(written) is { Day: { } day } found ? new PublicationDate(day, found.Instant, basis) : null;
}
