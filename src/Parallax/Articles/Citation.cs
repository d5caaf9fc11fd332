using Parallax.Text;

namespace Parallax.Articles;

/// <summary>Characters of one of several articles: where a fact of a dossier stands.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">Its characters there.</param>
public readonly record struct Citation(ArticleId Article, TextSpan Span)
{
    /// <summary>By article id, then in reading order.</summary>
    public static int InOrder(Citation a, Citation b)
    {
        var byArticle = string.CompareOrdinal(a.Article.Value, b.Article.Value);
        return byArticle != 0 ? byArticle : TextSpan.InReadingOrder(a.Span, b.Span);
    }
}
