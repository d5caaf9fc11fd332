using System.Text;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Stories;

namespace Parallax.Training.Stories;

/// <summary>
/// Folders on one long topic each, cut out of a set of real articles: what a reader collects who follows one negotiation. Each is a stream of its own, with nothing but the topic's articles in it.
/// </summary>
internal static class TopicFolders
{
    private const int FewestStories = 3;
    private const int FewestArticles = 3;
    private const int BriefLength = 900; // characters
    private const double ShareOfCapitals = 0.9; // of a word's uses, from which on it is a name

    /// <summary>The folders of a set: its threads, found by likeness alone, that have three told stories or more.</summary>
    public static IEnumerable<ToldArticle[]> Cut(ToldArticle[] set)
    {
        var stream = set.Order(ToldArticle.InStreamOrder).ToArray();
        var (index, threads, judge) = (new ProfileIndex(Language.English, StoryOptions.Default.ThreadLookbackDays), new ArticleGroups(), new ThreadJudge(StoryOptions.Default));
        for (var i = 0; i < stream.Length; i++)
        {
            var earlier = index.Add(stream[i].Article);
            threads.Add(judge.Nearest(threads, earlier, index, i));
        }

        return Enumerable.Range(0, threads.Count)
            .Select(thread => threads.Members(thread).Select(member => stream[member]).ToArray())
            .Where(folder => folder.Select(each => each.Story).OfType<string>().Distinct(StringComparer.Ordinal).Count() >= FewestStories);
    }

    /// <summary>Folders with nothing but one story of three articles or more each: what a reader collects on one event.</summary>
    public static IEnumerable<ToldArticle[]> OfOne(ToldArticle[] set) =>
        set.Where(each => each.Story is not null).GroupBy(each => each.Story, StringComparer.Ordinal).Where(story => story.Count() >= FewestArticles).Select(story => story.ToArray());

    /// <summary>The folder as if of people and places that no background of news knows: its names are spelt backwards, so that every span stays.</summary>
    public static ToldArticle[] WithUnknownNames(ToldArticle[] folder)
    {
        var uses = new Dictionary<string, (int Capital, int All)>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in folder.SelectMany(each => new[] { each.Article.Title ?? "", each.Article.Text }))
        {
            ForEachWord(text, (start, end) =>
            {
                var (capital, all) = uses.GetValueOrDefault(text[start..end]);
                uses[text[start..end]] = (capital + (char.IsUpper(text[start]) ? 1 : 0), all + 1);
            });
        }

        var calendar = Language.English.Rows("times/words.tsv").Where(row => row[1] is "month" or "weekday").Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = uses.Where(each => each.Value.Capital >= ShareOfCapitals * each.Value.All && !calendar.Contains(each.Key)).Select(each => each.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. folder.Select(each => each with { Article = each.Article with { Title = each.Article.Title is { } title ? Backwards(title, names) : null, Text = Backwards(each.Article.Text, names) } })];
    }

    /// <summary>The folder as a small desk's: only the articles whose story is told, and of each only how it begins, as agencies' briefs are.</summary>
    public static ToldArticle[] ToldInBrief(ToldArticle[] folder) =>
        [.. folder.Where(each => each.Story is not null).Select(each => each with { Article = Brief(each.Article) })];

    /// <summary>The smallest folders of a folder: two told stories of which one follows the other, and nothing else.</summary>
    public static IEnumerable<ToldArticle[]> InTwos(ToldArticle[] folder)
    {
        var stories = folder.Where(each => each.Story is not null).Order(ToldArticle.InStreamOrder).GroupBy(each => each.Story).ToArray();
        return stories.Zip(stories.Skip(1), (one, next) => one.Concat(next).ToArray());
    }

    private static Article Brief(Article article)
    {
        var length = Math.Min(article.Text.Length, BriefLength);
        return article with
        {
            Text = article.Text[..length],
            TitleSpan = article.TitleSpan is { } title && title.End <= length ? title : null,
            Cuts = [.. article.Cuts.Where(cut => cut.Span.End <= length)],
            Blocks = [],
        };
    }

    private static string Backwards(string text, HashSet<string> names)
    {
        var spelt = new StringBuilder(text);
        ForEachWord(text, (start, end) =>
        {
            if (names.Contains(text[start..end]))
            {
                for (var i = start; i < end; i++)
                {
                    var other = text[end - 1 - (i - start)];
                    spelt[i] = char.IsUpper(text[i]) ? char.ToUpperInvariant(other) : char.ToLowerInvariant(other);
                }
            }
        });
        return spelt.ToString();
    }

    private static void ForEachWord(string text, Action<int, int> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                found(start, i);
            }
        }
    }
}
