using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Chooses a page's headline among what its heading, its tags and its data call it: what most of them agree on, without the outlet's name.</summary>
internal static class PageTitle
{
    private const int LongestTitle = 400;
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " ‹ ", " « ", " › ", " ~ ", " // ", " |", "| ", "｜", "ㅣ", " : ", ": "];

    /// <summary>The headline, the block that shows it, and where it was found; null where nothing names the article.</summary>
    public static PageChoice? Choose(string text, Page page, ImmutableArray<string> outlets)
    {
        var candidates = new List<Candidate>();
        for (var i = 0; i < page.FirstEmbedded; i++)
        {
            var block = page.Blocks[i];
            if (block.Kind == BlockKind.Heading && IsInTag(page, block.Element, "h1") && block.Span.Length < LongestTitle)
            {
                candidates.Add(new Candidate(OneLine(block.Span.In(text)), 4, "h1", i));
            }
        }

        foreach (var value in page.Values)
        {
            if (value.Field == PageField.Title && Weight(value.Rule) is > 0 and var weight)
            {
                candidates.Add(new Candidate(value.Value, weight, value.Rule, -1));
            }
        }

        var headings = candidates.Where(each => each.Rule == "h1").Select(each => WordKey.Of(each.Words)).ToHashSet(StringComparer.Ordinal);
        List<Candidate> cleaned = [.. candidates.Select(each => each with { Words = each.Rule == "h1" ? each.Words : WithoutOutlet(each.Words, outlets, headings, each.Rule == "title") })];
        cleaned.RemoveAll(each => WordKey.Of(each.Words).Length == 0);
        if (cleaned.Count == 0)
        {
            return null;
        }

        var best = OfNews(page, cleaned, outlets) ?? cleaned.MaxBy(candidate => Score(candidate, cleaned, outlets))!;
        return new PageChoice(best.Words, best.Rule, best.Block >= 0 ? best.Block : ShownIn(text, page, best.Words));
    }

    // News agencies and papers keep the headline in their data; headings there often add a kicker or are made for search engines.
    private static Candidate? OfNews(Page page, List<Candidate> candidates, ImmutableArray<string> outlets)
    {
        if (!page.Values.Any(value => value.Field == PageField.Title && value.Rule == "jsonld.article.headline" && value.Names.EndsWith("NewsArticle", StringComparison.Ordinal)))
        {
            return null;
        }

        return candidates.Find(each => each.Rule == "jsonld.article.headline" && WordKey.Count(WordKey.Of(each.Words)) > 1 && !outlets.Contains(OutletNames.Compact(each.Words)));
    }

    private static double Score(Candidate candidate, List<Candidate> all, ImmutableArray<string> outlets)
    {
        var key = WordKey.Of(candidate.Words);
        var score = candidate.Weight;
        foreach (var rule in all.Where(each => !ReferenceEquals(each, candidate)).GroupBy(each => each.Rule, StringComparer.Ordinal))
        {
            if (rule.Key == candidate.Rule)
            {
                continue;
            }

            var agrees = rule.Max(each => WordKey.Of(each.Words) is var other && other == key ? 1.0
                : other.Length > 8 && key.Length > 8 && (other.Contains(key, StringComparison.Ordinal) || key.Contains(other, StringComparison.Ordinal)) ? 0.2 : 0);
            score += agrees * rule.First().Weight;
        }

        return outlets.Contains(OutletNames.Compact(candidate.Words)) ? score / 4 : score;
    }

    private static double Weight(string rule) => rule switch
    {
        "jsonld.article.headline" => 1.2,
        "itemprop.headline.text" or "itemprop.headline" => 2,
        "meta.og:title" => 1.5,
        "meta.twitter:title" => 0.6,
        "title" => 0.6,
        "jsonld.page.headline" or "jsonld.video.headline" or "jsonld.article.alternativeHeadline" => 0.4,
        _ when rule.StartsWith("meta.", StringComparison.Ordinal) => 0.6,
        _ => 0,
    };

    private static string WithoutOutlet(string words, ImmutableArray<string> outlets, HashSet<string> headings, bool isTitleTag)
    {
        while (true)
        {
            if (headings.Contains(WordKey.Of(words)))
            {
                return words;
            }

            var cut = Cut(words, outlets, headings, isTitleTag);
            if (cut is null)
            {
                return words;
            }

            words = cut;
        }
    }

    private static string? Cut(string words, ImmutableArray<string> outlets, HashSet<string> headings, bool isTitleTag)
    {
        foreach (var separator in Separators)
        {
            var last = words.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0)
            {
                var (front, back) = (words[..last].TrimEnd(), words[(last + separator.Length)..].Trim());
                if (headings.Contains(WordKey.Of(front)) || IsOutlet(back, outlets) || (isTitleTag && IsSuffix(front, back, separator)))
                {
                    return front;
                }
            }

            var first = words.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0)
            {
                var (front, back) = (words[..first].Trim(), words[(first + separator.Length)..].TrimStart());
                if (headings.Contains(WordKey.Of(back)) || (IsOutlet(front, outlets) && WordKey.Count(WordKey.Of(back)) > 2))
                {
                    return back;
                }
            }
        }

        return null;
    }

    private static bool IsSuffix(string front, string back, string separator) =>
        separator is not (": " or " : ") && WordKey.Count(WordKey.Of(back)) is > 0 and <= 4 && WordKey.Count(WordKey.Of(front)) >= 3 && char.IsUpper(back[0]);

    private static bool IsOutlet(string words, ImmutableArray<string> outlets)
    {
        var compact = OutletNames.Compact(words);
        return compact.Length > 1 && outlets.Any(outlet => outlet == compact || (outlet.Length > 3 && compact.Length > 3 && (outlet.Contains(compact, StringComparison.Ordinal) || (compact.Contains(outlet, StringComparison.Ordinal) && compact.Length < outlet.Length * 2))));
    }

    private static bool IsInTag(Page page, int element, string tag)
    {
        for (var levels = 0; element >= 0 && levels < 6; element = page.Elements[element].Parent, levels++)
        {
            if (page.Elements[element].Tag == tag)
            {
                return true;
            }
        }

        return false;
    }

    // The best-placed block with these words, a heading before any other; else the heading that says nearly the same.
    private static int ShownIn(string text, Page page, string title)
    {
        const double likeness = 0.4;
        var key = WordKey.Of(title);
        var found = -1;
        var words = key.Split(' ').ToHashSet(StringComparer.Ordinal);
        var (alike, best) = (-1, likeness);
        for (var i = 0; i < page.FirstEmbedded; i++)
        {
            var block = page.Blocks[i];
            if (block.Kind == BlockKind.Heading && IsInTag(page, block.Element, "h1"))
            {
                var own = WordKey.Of(block.Span.In(text)).Split(' ');
                var same = own.Count(words.Contains) / (double)Math.Max(own.Length, words.Count);
                (alike, best) = same > best ? (i, same) : (alike, best);
            }

            if (block.Span.Length < title.Length + 40 && (found < 0 || block.Kind == BlockKind.Heading) && WordKey.Of(block.Span.In(text)) == key)
            {
                if (block.Kind == BlockKind.Heading)
                {
                    return i;
                }

                found = i;
            }
        }

        return found >= 0 ? found : alike;
    }

    private static string OneLine(ReadOnlySpan<char> words) => string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Candidate(string Words, double Weight, string Rule, int Block);
}
