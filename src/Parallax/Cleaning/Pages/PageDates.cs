using System.Globalization;
using NodaTime;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Chooses the days a page was published and changed among those that its tags, data, address and text give.</summary>
internal sealed class PageDates
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private readonly DateScanner _dates;

    public PageDates(DateScanner dates) => _dates = dates;

    /// <summary>The day of publication; null where nothing gives one.</summary>
    public PublicationDate? Published(Page page, string text, string? url, int titleBlock, bool isMonthFirst)
    {
        var titleAt = titleBlock < 0 ? 0 : page.Blocks[titleBlock].Span.Start;
        (FoundDate Date, double Score, PublicationBasis Basis)? best = null;
        foreach (var value in page.Values)
        {
            if (value.Field == PageField.Published && Score(value, titleAt) is > 0 and var score && (best is null || score > best.Value.Score) && Read(value.Value, isMonthFirst) is { } date)
            {
                best = (date, score, value.Position >= 0 && value.Rule.EndsWith(".text", StringComparison.Ordinal) ? PublicationBasis.Text : PublicationBasis.Metadata);
            }
        }

        if ((best is null || best.Value.Score < 5) && FromAddress(url) is { } inAddress)
        {
            return new PublicationDate(inAddress, null, PublicationBasis.Url);
        }

        if (best is null && FromText(page, text, titleBlock, isMonthFirst) is { } inText)
        {
            return new PublicationDate(inText.Day, null, PublicationBasis.Text);
        }

        return best is { } chosen ? new PublicationDate(chosen.Date.Day, chosen.Date.Instant, chosen.Basis) : null;
    }

    /// <summary>The day of the last change; null where nothing gives one.</summary>
    public LocalDate? Modified(Page page, bool isMonthFirst)
    {
        foreach (var value in page.Values.Where(value => value.Field == PageField.Modified).OrderBy(value => value.Rule.StartsWith("jsonld.article", StringComparison.Ordinal) ? 0 : value.Rule.StartsWith("meta.article", StringComparison.Ordinal) ? 1 : 2))
        {
            if (Read(value.Value, isMonthFirst) is { } date)
            {
                return date.Day;
            }
        }

        return null;
    }

    private static double Score(PageValue value, int titleAt) => value.Rule switch
    {
        "jsonld.article.datePublished" => 10,
        "meta.article:published_time" or "meta.og:article:published_time" or "meta.article:published" or "meta.og:published_time" => 9.5,
        "meta.datepublished" or "itemprop.date" or "meta.parsely-pub-date" or "meta.sailthru.date" or "meta.pubdate" or "meta.publish-date" or "meta.publishdate" or "meta.publication_date" or "meta.originalpublicationdate" or "meta.ptime" or "meta.bt:pubdate" => 9,
        "jsonld.article.dateCreated" => 6,
        "jsonld.page.datePublished" => 7,
        "jsonld.video.datePublished" => 3,
        "itemprop.date.text" => 7,
        "time" => 6 - Distance(value, titleAt) + Named(value),
        "time.text" => 5 - Distance(value, titleAt) + Named(value),
        "time.modified" or "time.modified.text" => 1,
        "class.date" or "class.date.text" => 4 - Distance(value, titleAt) + Named(value),
        _ when value.Rule.StartsWith("meta.", StringComparison.Ordinal) => 8,
        _ => 0.5,
    };

    private static double Named(PageValue value) =>
        value.Names.Contains("publish", StringComparison.OrdinalIgnoreCase) || value.Names.Contains("posted", StringComparison.OrdinalIgnoreCase) || value.Names.Contains("entry-date", StringComparison.OrdinalIgnoreCase) ? 0.5
        : value.Names.Contains("updat", StringComparison.OrdinalIgnoreCase) || value.Names.Contains("modif", StringComparison.OrdinalIgnoreCase) || value.Names.Contains("comment", StringComparison.OrdinalIgnoreCase) ? -1.5 : 0;

    // Up to three for what stands far from the headline.
    private static double Distance(PageValue value, int titleAt)
    {
        const double near = 600;
        return value.Position < 0 ? 1 : Math.Min(3, Math.Abs(value.Position - titleAt) / near);
    }

    private FoundDate? Read(string value, bool isMonthFirst)
    {
        if (value.Length is 10 or 13 && value.All(char.IsAsciiDigit) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            var instant = Instant.FromUnixTimeSeconds(value.Length == 13 ? seconds / 1000 : seconds);
            return new FoundDate(default, instant.InUtc().Date, null);
        }

        return _dates.Find(value, 0, isMonthFirst) is { Day.Year: >= FirstYear and <= LastYear } found ? found : null;
    }

    // .../2024/02/07/...
    private LocalDate? FromAddress(string? url)
    {
        if (url is null)
        {
            return null;
        }

        for (var at = 0; at + 10 <= url.Length; at++)
        {
            if (url[at] is '2' or '1' && (at == 0 || !char.IsLetterOrDigit(url[at - 1])) && _dates.Find(url[..Math.Min(url.Length, at + 11)], at) is { Day.Year: >= FirstYear and <= LastYear } found && found.Span.Start == at)
            {
                return found.Day;
            }
        }

        return null;
    }

    // The first day in a short block around the headline.
    private FoundDate? FromText(Page page, string text, int titleBlock, bool isMonthFirst)
    {
        const int reach = 12;
        const int longest = 160;
        var first = Math.Max(0, titleBlock - 4);
        for (var i = first; i < Math.Min(page.Blocks.Length, Math.Max(0, titleBlock) + reach); i++)
        {
            if (page.Blocks[i].Span.Length < longest && Read(page.Blocks[i].Span.Of(text), isMonthFirst) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
