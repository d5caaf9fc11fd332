using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Collects what a page's headings, tags and data call its article: equal words once, the outlet's name left out.</summary>
internal sealed class TitleCandidates
{
    private const int LongestTitle = 400;

    // Each candidate is compared with each other one; the development page with most headings of the first level has 146, each of another article.
    private const int MostHeadings = 60;

    /// <summary>How many blocks in front of the running text a heading may stand.</summary>
    public const int Reach = 25;

    private readonly PageLayout _layout;
    private readonly ImmutableArray<string> _outlets;
    private readonly uint _navigation;
    private readonly List<TitleCandidate> _all = [];
    private readonly Dictionary<string, TitleCandidate> _byKey = new(StringComparer.Ordinal);

    private TitleCandidates(PageLayout layout, ImmutableArray<string> outlets, NameFamilies families)
    {
        (_layout, _outlets) = (layout, outlets);
        _navigation = 1u << families.IndexOf("nav");
    }

    public static List<TitleCandidate> Of(PageLayout layout, ImmutableArray<string> outlets, NameFamilies families)
    {
        var collected = new TitleCandidates(layout, outlets, families);
        collected.TakeHeadings();
        collected.TakeValues();
        collected.TakeFronts();
        collected.MarkKickers();
        return collected._all;
    }

    /// <summary>True where these words are the outlet's name, or nearly.</summary>
    public static bool IsOutlet(string words, ImmutableArray<string> outlets)
    {
        var compact = OutletNames.Compact(words);
        return compact.Length > 1 && outlets.Any(outlet => outlet == compact || (outlet.Length > 3 && compact.Length > 3 && (outlet.Contains(compact, StringComparison.Ordinal) || (compact.Contains(outlet, StringComparison.Ordinal) && compact.Length < outlet.Length * 2))));
    }

    private TitleCandidate? Add(string words, string place, string rule)
    {
        var key = TitleWords.Key(words);
        if (key.Length == 0 || words.Length >= LongestTitle)
        {
            return null;
        }

        if (!_byKey.TryGetValue(key, out var candidate))
        {
            candidate = new TitleCandidate(words, key) { Rule = rule, IsOutlet = IsOutlet(words, _outlets) };
            _byKey.Add(key, candidate);
            _all.Add(candidate);
        }

        candidate.Places.Add(place);
        return candidate;
    }

    private void TakeHeadings()
    {
        var page = _layout.Page;
        var first = _layout.FirstMain;
        var (main, isMainFar) = (-1, true);
        for (var i = 0; i < page.FirstEmbedded; i++)
        {
            if (page.Blocks[i].Kind != BlockKind.Heading || page.Blocks[i].Span.Length >= LongestTitle)
            {
                continue;
            }

            var level = LevelOf(page, page.Blocks[i].Element);
            var isNear = i <= first + 1 && i >= first - Reach;
            if (level > 1 && !isNear)
            {
                continue;
            }

            var words = TitleWords.OneLine(page.Blocks[i].Span.In(_layout.Text));
            var isNavigation = page.Blocks[i].Element >= 0 && (_layout.Sums[page.Blocks[i].Element].Above & _navigation) != 0;
            if (level == 1 && (isNear || _all.Count < MostHeadings))
            {
                var place = isNavigation ? "h1-nav" : isNear ? "h1" : "h1-far";
                if (Add(words, place, "h1") is { } candidate)
                {
                    candidate.Block = candidate.Block < 0 || isNear ? i : candidate.Block;
                    (main, isMainFar) = isNavigation ? (main, isMainFar) : main < 0 || (isNear && isMainFar) || isNear ? (i, !isNear) : (main, isMainFar);
                }
            }
            else if (isNear && i >= first - 12 && Add(words, isNavigation ? "sub-nav" : "sub", $"h{level}") is { } sub)
            {
                sub.Block = sub.Block < 0 ? i : sub.Block;
            }
        }

        if (main >= 0)
        {
            _byKey[TitleWords.Key(page.Blocks[main].Span.In(_layout.Text))].Places.Add("h1-main");
        }
    }

    private static int LevelOf(Page page, int element)
    {
        for (var levels = 0; element >= 0 && levels < 8; element = page.Elements[element].Parent, levels++)
        {
            if (page.Elements[element].Tag is ['h', >= '1' and <= '6'] tag)
            {
                return tag[1] - '0';
            }
        }

        return 6;
    }

    // "Headline | Outlet" beside "Another headline | Outlet": what two tags end with though they differ is no part of either.
    private ImmutableArray<string> SharedEnds()
    {
        const int longestName = 4;
        var fronts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var value in _layout.Page.Values.Where(value => value.Field == PageField.Title && PlaceOf(value.Rule) is "og" or "twitter" or "tag" or "ld" or "ld-page"))
        {
            foreach (var (front, back, mark) in TitleWords.Parts(TitleWords.OneLine(value.Value)))
            {
                if (mark is "|" or "｜" or "ㅣ" or "::" or "»" or "·" && TitleWords.Count(back) <= longestName)
                {
                    var end = OutletNames.Compact(back);
                    fronts.TryAdd(end, new HashSet<string>(StringComparer.Ordinal));
                    fronts[end].Add(TitleWords.Key(front));
                }
            }
        }

        return [.. fronts.Where(pair => pair.Key.Length > 1 && pair.Value.Count > 1).Select(pair => pair.Key)];
    }

    private void TakeValues()
    {
        var ends = SharedEnds();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in _layout.Page.Values)
        {
            if (value.Field != PageField.Title || PlaceOf(value.Rule) is not { } place || (place == "class" && !IsNear(value.Position)) || (place.StartsWith("ld", StringComparison.Ordinal) && !seen.Add(place)))
            {
                continue;
            }

            var words = TitleWords.OneLine(value.Value);
            var bare = WithoutOutlet(words, ends);
            if (bare.Length < words.Length)
            {
                Add(bare, $"{place}-cut", value.Rule);
            }

            Add(bare, place, value.Rule);
        }
    }

    private void MarkKickers()
    {
        const int near = 8;
        var (page, first) = (_layout.Page, _layout.FirstMain);
        for (var i = Math.Max(0, first - near); i <= Math.Min(first + 1, page.FirstEmbedded - 1); i++)
        {
            if (page.Blocks[i].Kind == BlockKind.Heading && page.Blocks[i].Span.Length < LongestTitle)
            {
                var key = TitleWords.Key(page.Blocks[i].Span.In(_layout.Text));
                foreach (var candidate in _all)
                {
                    if (key.Length > candidate.Key.Length && key.EndsWith(candidate.Key, StringComparison.Ordinal))
                    {
                        candidate.FollowsKicker = true;
                        candidate.Block = candidate.Block < 0 ? i : candidate.Block;
                    }
                }
            }
        }
    }

    // In front of the running text, and not far.
    private bool IsNear(int position)
    {
        var (blocks, first) = (_layout.Page.Blocks, _layout.FirstMain);
        return blocks.Length > 0 && position >= blocks[Math.Max(0, first - Reach)].Span.Start && position <= blocks[Math.Min(first, blocks.Length - 1)].Span.Start;
    }

    private static string? PlaceOf(string rule) => rule switch
    {
        "meta.og:title" => "og",
        "meta.twitter:title" => "twitter",
        "title" => "tag",
        "jsonld.article.headline" => "ld",
        "jsonld.article.name" => "ld-name",
        "jsonld.article.alternativeHeadline" => "ld-alt",
        "jsonld.page.headline" => "ld-page",
        "jsonld.video.headline" => "ld-video",
        "itemprop.headline.text" or "itemprop.headline" => "property",
        "class.headline.text" => "class",
        _ when rule.StartsWith("meta.", StringComparison.Ordinal) => "meta",
        _ => null,
    };

    private string WithoutOutlet(string words, ImmutableArray<string> ends)
    {
        while (true)
        {
            var shorter = TitleWords.Parts(words).AsEnumerable().Reverse().Where(parts => IsOutlet(parts.Back, _outlets) || ends.Contains(OutletNames.Compact(parts.Back))).Select(parts => parts.Front).FirstOrDefault()
                ?? TitleWords.Parts(words).Where(parts => IsOutlet(parts.Front, _outlets) && TitleWords.Count(parts.Back) > 2).Select(parts => parts.Back).FirstOrDefault();
            if (shorter is null)
            {
                return words;
            }

            words = shorter;
        }
    }

    // "Words of the headline | Section": what stands before a short last part.
    private void TakeFronts()
    {
        const int longestSection = 4;
        foreach (var candidate in _all.ToArray())
        {
            foreach (var (front, back, mark) in TitleWords.Parts(candidate.Words).TakeLast(1))
            {
                if (mark is not (":" or "/") && TitleWords.Count(back) is > 0 and <= longestSection && TitleWords.Count(front) >= 3 && !char.IsLower(back[0]))
                {
                    foreach (var place in candidate.Places.ToArray())
                    {
                        Add(front, $"front-{place}", candidate.Rule);
                    }
                }
            }
        }
    }
}
