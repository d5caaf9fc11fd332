using System.Text;
using Parallax.Articles;
using Parallax.Printing;

namespace Parallax.Cli.Views;

/// <summary>An article as Markdown: the headline, what is known about it, and the report alone.</summary>
internal static class ArticleMarkdown
{
    public static string Of(Article article)
    {
        var markdown = new StringBuilder();
        markdown.Append("# ").Append(MarkdownText.Inline(article.Title ?? article.Id.Value)).Append("\n\n");
        string?[] known = [article.Outlet, string.Join(", ", article.Authors), article.Published?.Day.ToString("uuuu-MM-dd", null), article.Url];
        var about = string.Join(" · ", known.Where(each => !string.IsNullOrEmpty(each)).Select(each => MarkdownText.Inline(each!)));
        if (about.Length > 0)
        {
            markdown.Append('*').Append(about).Append("*\n\n");
        }

        return markdown.Append(MarkdownText.Lines(article.Body())).Append("\n\n").ToString();
    }
}
