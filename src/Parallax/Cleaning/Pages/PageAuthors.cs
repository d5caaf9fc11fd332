using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Chooses who wrote a page among those that its data, tags and byline name.</summary>
internal sealed class PageAuthors
{
    private const int Beside = 160;
    private const double LeastSure = 4.5;
    private const int LongestByline = 90;
    private readonly AuthorNames _names;
    private readonly DateScanner _dates;

    public PageAuthors(AuthorNames names, DateScanner dates) => (_names, _dates) = (names, dates);

    /// <summary>The authors; none where nothing names one.</summary>
    public ImmutableArray<string> Choose(PageLayout layout, ImmutableArray<string> outlets, int titleBlock, TraceBuilder? trace = null)
    {
        var (text, page) = (layout.Text, layout.Page);
        var titleAt = titleBlock < 0 ? 0 : page.Blocks[titleBlock].Span.Start;
        (ImmutableArray<string> Names, double Score, string Rule)? best = null;
        foreach (var group in page.Values.Where(value => value.Field == PageField.Author).GroupBy(value => value.Rule.EndsWith(".Person", StringComparison.Ordinal) ? value.Rule : value.Rule.Split(".Organization")[0], StringComparer.Ordinal))
        {
            var isShown = group.First().Position >= 0;
            var nearest = isShown ? group.MinBy(value => Math.Abs(value.Position - titleAt))!.Position : 0;
            var near = isShown ? group.Where(value => Math.Abs(value.Position - nearest) < Beside).Take(6) : group;
            ImmutableArray<string> names = [.. near.SelectMany(value => NamesIn(value.Value, isShown)).Distinct(StringComparer.OrdinalIgnoreCase)];
            names = [.. names.Where(name => !names.Any(other => other.Length > name.Length && other.Contains(name, StringComparison.OrdinalIgnoreCase)))];
            var score = Score(group.Key, isShown ? group.Min(value => Math.Abs(value.Position - titleAt)) : 0);
            score -= names.All(name => outlets.Contains(OutletNames.Compact(name))) ? 3 : 0;
            if (names.Length > 0)
            {
                trace?.Consider("authors", string.Join("; ", names), group.Key, score);
            }

            if (names.Length > 0 && (best is null || score > best.Value.Score))
            {
                best = (names, score, group.Key);
            }
        }

        var chosen = best?.Names ?? [];
        if (best is null || best.Value.Score < LeastSure || chosen.All(IsOutlet))
        {
            return Byline(text, page, titleBlock) is { IsEmpty: false } shown ? Taken(shown, "text.byline") : Signature(layout) is { IsEmpty: false } signed ? Taken(signed, "text.signature") : Taken(chosen, best?.Rule);
        }

        return Taken([.. chosen.Where(name => !IsOutlet(name))], best?.Rule);

        ImmutableArray<string> Taken(ImmutableArray<string> names, string? rule)
        {
            if (rule is not null)
            {
                trace?.Choose("authors", string.Join("; ", names), rule);
            }

            return names;
        }

        bool IsOutlet(string name) => outlets.Contains(OutletNames.Compact(name));
    }

    // "Written by Ana Rill" in a short block after the running text.
    private ImmutableArray<string> Signature(PageLayout layout)
    {
        const int after = 30;
        var blocks = layout.Page.Blocks;
        for (var i = Math.Max(0, layout.LastMain); i < Math.Min(layout.Page.FirstEmbedded, layout.LastMain + after); i++)
        {
            if (blocks[i].Span.Length <= LongestByline && AuthorNames.AfterWrittenBy(blocks[i].Span.Of(layout.Text)) is { } named)
            {
                named = named.Length == 0 && i + 1 < blocks.Length ? blocks[i + 1].Span.Of(layout.Text) : named;
                if (named.Length <= LongestByline && Persons(named) is { IsEmpty: false } names)
                {
                    return names;
                }
            }
        }

        return [];
    }

    // "9 May 2024 • Ana Rill in Gardens": one part is a day, another a name.
    private string? BesideDay(string words)
    {
        const int longest = 4;
        string[] parts = words.Split(["|", "•", "·", "●"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !Array.Exists(parts, part => _dates.Find(part) is not null))
        {
            return null;
        }

        return Array.Find([.. parts.Select(part => part.Split(" in ")[0])], part => part.Split(' ') is { Length: >= 2 and <= longest } names && _names.IsName(part) && names.All(name => char.IsUpper(name[0])) && _dates.Find(part) is null);
    }

    private ImmutableArray<string> Persons(string named) =>
        _names.SplitShown(named.Split([" on ", " | ", "\n", " in ", " · ", " • ", " ● "], StringSplitOptions.None)[0]) is { IsEmpty: false } names && names[0].Contains(' ', StringComparison.Ordinal)
            ? [.. names.Where(name => name.Contains(' ', StringComparison.Ordinal))]
            : [];

    // "By Ana Rill" in a short block around the headline, or "Written by" and the name in the next one.
    private ImmutableArray<string> Byline(string text, Page page, int titleBlock)
    {
        const int before = 4;
        const int after = 14;
        for (var i = Math.Max(0, titleBlock - before); i < Math.Min(page.FirstEmbedded, Math.Max(0, titleBlock) + after); i++)
        {
            if (i == titleBlock || page.Blocks[i].Span.Length > LongestByline)
            {
                continue;
            }

            var words = page.Blocks[i].Span.Of(text);
            var named = AuthorNames.IsLead(words) && i + 1 < page.FirstEmbedded && page.Blocks[i + 1].Span.Length < LongestByline ? page.Blocks[i + 1].Span.Of(text) : AuthorNames.AfterLead(words);
            named ??= BesideDay(words);
            if (named is not null && Persons(named) is { IsEmpty: false } names)
            {
                return names;
            }
        }

        return [];
    }

    private ImmutableArray<string> NamesIn(string value, bool isShown) =>
        value.Contains("://", StringComparison.Ordinal) || value.StartsWith('@') ? [] : isShown ? _names.SplitShown(value) : _names.SplitGiven(value);

    private static double Score(string rule, int distance) => rule switch
    {
        "jsonld.article.author.Person" => 10,
        "jsonld.article.author" => 9,
        "meta.author" or "meta.byl" or "meta.parsely-author" or "meta.sailthru.author" or "meta.dc.creator" => 8,
        "itemprop.author.text" or "itemprop.author" => 8.5 - Far(distance),
        "href.author.text" => 6.8 - Far(distance),
        "rel.author.text" => 7.5 - Far(distance),
        "class.author.text" => 7 - Far(distance),
        "jsonld.article.creator.Person" => 6,
        "meta.article:author" => 6.5,
        "meta.twitter:data1" => 3,
        _ when rule.StartsWith("jsonld.page", StringComparison.Ordinal) => 4,
        _ => 5,
    };

    private static double Far(int distance) => Math.Min(3, distance / 1500.0);
}
