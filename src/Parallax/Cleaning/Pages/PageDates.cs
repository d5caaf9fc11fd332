using System.Collections.Immutable;
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
    private readonly DateOrders _orders;

    public PageDates(DateScanner dates) => (_dates, _orders) = (dates, new DateOrders(dates));

    /// <summary>The days of a page, and the values that are none.</summary>
    public ChosenDays Choose(Page page, string text, string? url, int titleBlock, TraceBuilder? trace = null)
    {
        var order = new Lazy<DateOrder>(() => OrderOf(page, text, url));
        var refused = ImmutableArray.CreateBuilder<RefusedValue>();
        foreach (var value in page.Values)
        {
            if (value.Field is PageField.Published or PageField.Modified && Refusal(value, order) is { } reason)
            {
                refused.Add(new RefusedValue(value, reason));
            }
        }

        return new ChosenDays(Published(page, text, url, titleBlock, order, trace), Modified(page, order, trace), refused.ToImmutable());
    }

    // What the page's own dates prove comes before what is usual where it is from.
    private DateOrder OrderOf(Page page, string text, string? url)
    {
        string[] given = [.. page.Values.Where(value => value.Field is PageField.Published or PageField.Modified).Select(value => value.Value), .. url is null ? [] : new[] { url }];
        var order = _orders.ByDates([.. given, text]);
        return order != DateOrder.Unknown ? order : _orders.ByPlace(page.Values.Where(value => value.Field == PageField.Language).Select(value => value.Value), url);
    }

    private string? Refusal(PageValue value, Lazy<DateOrder> order) => Read(value.Value, order) is not null ? null : _dates.All(value.Value).FirstOrDefault()?.Refusal switch
    {
        DateRefusal.NoSuchDay => "the calendar has no such day",
        DateRefusal.OrderUnknown => "day and month could be either number",
        DateRefusal.OutOfRange or DateRefusal.None => $"not between {FirstYear} and {LastYear}",
        _ => null,
    };

    private PublicationDate? Published(Page page, string text, string? url, int titleBlock, Lazy<DateOrder> order, TraceBuilder? trace)
    {
        var titleAt = titleBlock < 0 ? 0 : page.Blocks[titleBlock].Span.Start;
        (ReadDay Date, double Score, PublicationBasis Basis, PageValue Value)? best = null;
        foreach (var value in page.Values)
        {
            if (trace is not null && value.Field == PageField.Published)
            {
                trace.Consider("published", value.Value, value.Rule, Score(value, titleAt));
            }

            if (value.Field == PageField.Published && Score(value, titleAt) is > 0 and var score && (best is null || score > best.Value.Score) && Read(value.Value, order) is { } date)
            {
                best = (date, score, value.Position >= 0 && value.Rule.EndsWith(".text", StringComparison.Ordinal) ? PublicationBasis.Text : PublicationBasis.Metadata, value);
            }
        }

        if ((best is null || best.Value.Score < 5) && FromAddress(url) is { } inAddress)
        {
            trace?.Choose("published", url!, "address");
            return new PublicationDate(inAddress, null, PublicationBasis.Url);
        }

        if (best is null && FromText(page, text, titleBlock, order) is { } inText)
        {
            trace?.Choose("published", inText.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), "text");
            return new PublicationDate(inText, null, PublicationBasis.Text);
        }

        if (best is not null)
        {
            trace?.Choose("published", best.Value.Value.Value, best.Value.Value.Rule);
        }

        return best is { } chosen ? new PublicationDate(chosen.Date.Day, chosen.Date.Instant, chosen.Basis) : null;
    }

    private LocalDate? Modified(Page page, Lazy<DateOrder> order, TraceBuilder? trace)
    {
        foreach (var value in page.Values.Where(value => value.Field == PageField.Modified).OrderBy(value => value.Rule.StartsWith("jsonld.article", StringComparison.Ordinal) ? 0 : value.Rule.StartsWith("meta.article", StringComparison.Ordinal) ? 1 : 2))
        {
            trace?.Consider("modified", value.Value, value.Rule);
            if (Read(value.Value, order) is { } date)
            {
                trace?.Choose("modified", value.Value, value.Rule);
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

    private ReadDay? Read(string value, Lazy<DateOrder> order)
    {
        if (value.Length is 10 or 13 && value.All(char.IsAsciiDigit) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return new ReadDay(Instant.FromUnixTimeSeconds(value.Length == 13 ? seconds / 1000 : seconds).InUtc().Date, null);
        }

        foreach (var found in _dates.All(value))
        {
            var date = found.Refusal == DateRefusal.OrderUnknown && order.Value != DateOrder.Unknown ? _dates.Find(value, found.Span.Start, order.Value) : found;
            if (date?.Day is { Year: >= FirstYear and <= LastYear } day)
            {
                return new ReadDay(day, date.Instant);
            }
        }

        return null;
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
            if (url[at] is '2' or '1' && (at == 0 || !char.IsLetterOrDigit(url[at - 1])) && _dates.Find(url[..Math.Min(url.Length, at + 11)], at) is { Day: { Year: >= FirstYear and <= LastYear } day } found && found.Span.Start == at)
            {
                return day;
            }
        }

        return null;
    }

    // The first day in a short block around the headline.
    private LocalDate? FromText(Page page, string text, int titleBlock, Lazy<DateOrder> order)
    {
        const int reach = 12;
        const int longest = 160;
        var first = Math.Max(0, titleBlock - 4);
        for (var i = first; i < Math.Min(page.Blocks.Length, Math.Max(0, titleBlock) + reach); i++)
        {
            if (page.Blocks[i].Span.Length < longest && Read(page.Blocks[i].Span.Of(text), order) is { } found)
            {
                return found.Day;
            }
        }

        return null;
    }

    private readonly record struct ReadDay(LocalDate Day, string? Instant);
}
