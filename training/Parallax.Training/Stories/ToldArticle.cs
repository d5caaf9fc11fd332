using System.Globalization;
using Parallax.Articles;
using Parallax.Stories;
using Parallax.Text;

namespace Parallax.Training.Stories;

/// <summary>An article of a set.</summary>
/// <param name="Article">The article.</param>
/// <param name="Story">Its story; null where none is told.</param>
internal sealed record ToldArticle(Article Article, string? Story)
{
    /// <summary>The order of the stream. The sets' ids tell their stories, and undated articles are taken in the order of ids: here of their hashes.</summary>
    public static IComparer<ToldArticle> InStreamOrder { get; } = Comparer<ToldArticle>.Create((a, b) => StreamOrder.Compare(a.Hidden, b.Hidden));

    private Article Hidden { get; } = Article with { Id = new ArticleId(StableHash.Of(Article.Id.Value).ToString("x16", CultureInfo.InvariantCulture)) };

    /// <summary>The articles of a set of the data folder.</summary>
    public static ToldArticle[] Read(string set, string data) =>
        [.. PackedArticles.Read(Path.Combine(data, "stories", $"{set}.jsonl.gz")).Select(each => new ToldArticle(each.Article, PackedArticles.Text(each.Record, "story")))];
}
