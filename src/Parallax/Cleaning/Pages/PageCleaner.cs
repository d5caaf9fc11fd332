using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Cleaning.Pages;

/// <summary>Cleans a page: which of its blocks are headline and report, and what it says about itself.</summary>
internal sealed class PageCleaner
{
    private readonly CleaningOptions _options;
    private readonly LineJudge _judge;
    private readonly NameFamilies _families = new();
    private readonly PageAuthors _authors;
    private readonly PageDates _dates;
    private readonly PageTitle _titles;
    private readonly Lazy<BlockForest> _forest = new(static () => BlockForest.Load(Language.OpenShared("cleaning/blocks.bin")));

    public PageCleaner(LineJudge judge, CleaningWords words, DateScanner dates, CleaningOptions options)
    {
        (_judge, _options) = (judge, options);
        _authors = new PageAuthors(new AuthorNames(words), dates);
        _dates = new PageDates(dates);
        _titles = new PageTitle(_families);
    }

    public Article Clean(Article article, Page page)
    {
        var url = article.Url ?? PageAddress.Of(page);
        var outlets = OutletNames.All(page, url);
        var layout = new PageLayout(article.Text, page, _families);
        var trace = _options.IsTraced ? new TraceBuilder() : null;
        var title = _titles.Choose(layout, outlets, trace);
        var authors = _authors.Choose(layout, outlets, title?.Block ?? -1, trace);
        var outlet = article.Outlet ?? OutletNames.Choose(page);
        var language = article.Language ?? LanguageOf(page);
        var days = _dates.Choose(page, article.Text, url, title?.Block ?? -1, trace);
        var context = PageContext.Of(layout, title?.Block ?? -1, title?.Words, _judge);
        var isReport = Judge(layout, context, trace);
        if (trace is not null)
        {
            trace.Take("outlet", page, PageField.Outlet, outlet);
            trace.Take("url", page, PageField.Url, url);
            trace.Take("language", page, PageField.Language, language);
            new BodyTrace(layout, context, isReport).AddTo(trace);
        }

        return article with
        {
            Url = url,
            Outlet = outlet,
            Title = article.Title ?? title?.Words,
            TitleSpan = title is { Block: >= 0 } ? page.Blocks[title.Block].Span : null,
            Authors = article.Authors.IsEmpty ? authors : article.Authors,
            Published = article.Published ?? days.Published,
            Modified = article.Modified ?? days.Modified,
            Refused = days.Refused,
            Language = language,
            Candidates = page.Values,
            Blocks = page.Blocks,
            Cuts = BlockCuts.Of(layout, context, isReport, _judge, _families),
            Trace = trace?.ToTrace(),
        };
    }

    /// <summary>The headline of a page and the features of its blocks.</summary>
    public PageDescription Describe(string text, Page page, ImmutableArray<string> outlets)
    {
        var layout = new PageLayout(text, page, _families);
        var title = _titles.Choose(layout, outlets);
        var context = PageContext.Of(layout, title?.Block ?? -1, title?.Words, _judge);
        return new PageDescription(layout, title, context, new BlockFeatures().Of(layout, context));
    }

    private bool[] Judge(PageLayout layout, PageContext context, TraceBuilder? trace)
    {
        var isReport = new bool[layout.Stats.Length];
        var isEmbedded = layout.Page.FirstEmbedded < isReport.Length;
        if (isEmbedded)
        {
            // A report that stands only in the data is there whole; what is shown of it says it twice.
            isReport.AsSpan(layout.Page.FirstEmbedded).Fill(true);
            return isReport;
        }

        const int together = 64;
        var features = new BlockFeatures();
        var rows = new float[Math.Min(isReport.Length, together) * BlockFeatures.Count];
        Span<float> probabilities = stackalloc float[together];
        for (var first = 0; first < isReport.Length; first += together)
        {
            var count = Math.Min(together, isReport.Length - first);
            features.Fill(layout, context, first, count, rows);
            _forest.Value.Probabilities(rows, BlockFeatures.Count, probabilities[..count]);
            for (var i = 0; i < count; i++)
            {
                var least = Least(layout, context, first + i);
                isReport[first + i] = probabilities[i] >= least;
                trace?.Take(new JudgedBlock(layout.Page.Blocks[first + i].Span, probabilities[i], least, isReport[first + i]));
            }
        }

        LeaveOutHidden(layout, isReport);
        return isReport;
    }

    /// <summary>What the markup hides is report only where more of the report is hidden than shown.</summary>
    public static void LeaveOutHidden(PageLayout layout, bool[] isReport)
    {
        var (shown, hidden) = (0f, 0f);
        for (var i = 0; i < isReport.Length; i++)
        {
            shown += isReport[i] && !layout.IsHidden(i) ? layout.Stats[i].Words : 0;
            hidden += isReport[i] && layout.IsHidden(i) ? layout.Stats[i].Words : 0;
        }

        for (var i = 0; hidden > 0 && shown >= hidden && i < isReport.Length; i++)
        {
            isReport[i] &= !layout.IsHidden(i);
        }
    }

    // What is page furniture by its words or its markup needs surer signs of being report.
    private float Least(PageLayout layout, PageContext context, int i)
    {
        const int longestByline = 16;
        var block = layout.Page.Blocks[i];
        var isSuspect = context.Reasons[i] > 0 || block.Kind == BlockKind.Caption
            || (layout.Stats[i].Words <= longestByline && i <= context.Title + longestByline && AuthorNames.AfterLead(block.Span.Of(layout.Text)) is { Length: > 0 } rest && char.IsUpper(rest[0]) && !layout.Stats[i].EndsSentence);
        return isSuspect ? Math.Max(_options.LeastProbability, (1 + _options.LeastProbability) / 2) : _options.LeastProbability;
    }

    private static string? LanguageOf(Page page)
    {
        foreach (var value in page.Values)
        {
            if (value.Field == PageField.Language && value.Value.Length >= 2 && char.IsAsciiLetter(value.Value[0]) && char.IsAsciiLetter(value.Value[1]) && (value.Value.Length == 2 || !char.IsAsciiLetter(value.Value[2])))
            {
                return value.Value[..2].ToLowerInvariant();
            }
        }

        return null;
    }
}
