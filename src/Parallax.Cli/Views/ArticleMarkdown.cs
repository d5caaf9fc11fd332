using System.Text;
using Parallax.Articles;

namespace Parallax.Cli.Views;

/// <summary>An article as Markdown: the headline, what is known about it, and the report alone.</summary>
internal static class ArticleMarkdown
{
    private const string Special = "\\`*_[]<>#|";

    public static string Of(Article article)
    {
        var markdown = new StringBuilder();
        markdown.Append("# ").Append(Escaped(article.Title ?? article.Id.Value)).Append("\n\n");
        string?[] known = [article.Outlet, string.Join(", ", article.Authors), article.Published?.Day.ToString("uuuu-MM-dd", null), article.Url];
        var about = string.Join(" · ", known.Where(each => !string.IsNullOrEmpty(each)).Select(each => Escaped(each!)));
        if (about.Length > 0)
        {
            markdown.Append('*').Append(about).Append("*\n\n");
        }

        return markdown.Append(Escaped(article.Body(), keepsLines: true)).Append("\n\n").ToString();
    }

    private static string Escaped(string text, bool keepsLines = false)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c is '\n' or '\r' && !keepsLines ? ' ' : c);
        }

        return escaped.ToString();
    }
}
