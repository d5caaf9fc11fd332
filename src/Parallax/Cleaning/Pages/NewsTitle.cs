using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>
/// Chooses the headline of a news page whose data and whose tag for sharing both name it. Where they differ, one of them as a rule repeats the title
/// written for search engines, and the other is the headline.
/// </summary>
internal static class NewsTitle
{
    /// <summary>The headline; null where the page is not such a page.</summary>
    public static TitleCandidate? Choose(Page page, List<TitleCandidate> candidates)
    {
        if (!IsNews(page) || In(candidates, "ld") is not { } data || In(candidates, "og") is not { } shared)
        {
            return null;
        }

        var isElsewhere = data.Places.Contains("twitter") && !IsShown(shared);
        var isAlternative = shared.Places.Contains("ld-alt");
        if (data == shared || shared.Places.Contains("og-cut") || isElsewhere || isAlternative)
        {
            return data;
        }

        if (IsTitle(data) != IsTitle(shared))
        {
            return IsTitle(shared) ? data : shared;
        }

        return IsShown(shared) && !IsShown(data) ? shared : data;
    }

    private static bool IsNews(Page page) =>
        page.Values.FirstOrDefault(value => value.Rule == "jsonld.article.headline") is { } headline && headline.Names.EndsWith("NewsArticle", StringComparison.Ordinal);

    private static TitleCandidate? In(List<TitleCandidate> candidates, string place) =>
        candidates.Find(each => each.Places.Contains(place) && each.Length > 1 && !each.IsOutlet);

    private static bool IsTitle(TitleCandidate candidate) => candidate.Places.Contains("tag") || candidate.Places.Contains("front-tag");

    private static bool IsShown(TitleCandidate candidate) => candidate.Places.Overlaps(["h1-main", "sub", "class"]) || candidate.FollowsKicker;
}
