using Parallax.Articles;
using Parallax.Printing;
using Parallax.Text;
using Spectre.Console;

namespace Parallax.Cli.Views;

/// <summary>An article for a person: headline, what is known about it, and its text with the cuts set apart.</summary>
internal sealed class ArticleView(bool isColoured)
{
    public byte[] Render(Article article)
    {
        using var canvas = new Canvas(isColoured);
        Head(canvas, article);
        if (isColoured)
        {
            canvas.Text(article.Text, Looks(article));
        }
        else
        {
            canvas.Text(MarkedText.Render(article.Text, article.Cuts.Select(cut => (cut.Span, MarkedText.Label(cut)))), []);
        }

        canvas.Blank();
        return canvas.ToBytes();
    }

    /// <summary>Name, headline, and who published it when.</summary>
    public static void Head(Canvas canvas, Article article)
    {
        canvas.Line(($"== {article.Id.Value} ==", Palette.Aside));
        if (article.Title is { } title)
        {
            canvas.Line((title, Palette.Headline));
        }

        string?[] known = [article.Outlet, string.Join(", ", article.Authors), article.Published?.Instant ?? article.Published?.Day.ToString("uuuu-MM-dd", null), article.Url];
        var about = string.Join(" | ", known.Where(each => !string.IsNullOrEmpty(each)));
        if (about.Length > 0)
        {
            canvas.Line((about, Palette.Aside));
        }

        canvas.Blank();
    }

    public static IEnumerable<(TextSpan Span, Style Style)> Looks(Article article)
    {
        IEnumerable<(TextSpan, Style)> cuts = article.Cuts.Select(cut => (cut.Span, Palette.Aside));
        return article.TitleSpan is { } title ? cuts.Prepend((title, Palette.Headline)) : cuts;
    }
}
