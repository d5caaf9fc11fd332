using System.Collections.Immutable;
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

        BlockKind? before = null;
        var parts = article.Parts();
        for (var i = 0; i < parts.Length; i++)
        {
            // Items and rows of one list or table stand under one another.
            var part = parts[i];
            markdown.Append(before is null ? "" : before == part.Kind && part.Kind is BlockKind.ListItem or BlockKind.TableRow ? "\n" : "\n\n");
            markdown.Append(part.Kind == BlockKind.TableRow && before != BlockKind.TableRow ? FirstRow(parts, i) : Of(part));
            before = part.Kind;
        }

        return markdown.Append("\n\n").ToString();
    }

    // The first row says how many columns there are: cells of later rows beyond them would not be shown.
    private static string FirstRow(ImmutableArray<BodyPart> parts, int first)
    {
        var columns = parts.Skip(first).TakeWhile(part => part.Kind == BlockKind.TableRow).Max(part => part.Cells.Length);
        return $"{Of(parts[first])}{string.Concat(Enumerable.Repeat(" |", columns - parts[first].Cells.Length))}\n|{string.Concat(Enumerable.Repeat("---|", columns))}";
    }

    private static string Of(BodyPart part) => part.Kind switch
    {
        BlockKind.Heading => $"## {MarkdownText.Inline(part.Words)}",
        BlockKind.ListItem => $"- {MarkdownText.Lines(part.Words).ReplaceLineEndings("\n  ")}",
        BlockKind.Quotation => $"> {MarkdownText.Lines(part.Words).ReplaceLineEndings("\n> ")}",
        BlockKind.TableRow => $"| {string.Join(" | ", part.Cells.Select(MarkdownText.Inline))} |",
        _ => MarkdownText.Lines(part.Words),
    };
}
