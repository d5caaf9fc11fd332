using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Parallax.Articles;
using Parallax.Sources.Inputs;
using Parallax.Text;

namespace Parallax.Sources.Pages;

/// <summary>Reads a web page into a draft: its visible text in blocks, and the values its tags give.</summary>
internal static class PageReader
{
    public static Draft Read(SourceItem item, string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new System.Text.StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var element in document.QuerySelectorAll("h1,h2,h3,p,li"))
        {
            var words = element.TextContent.Trim();
            if (words.Length > 0)
            {
                if (text.Length > 0)
                {
                    text.Append("\n\n");
                }

                var start = text.Length;
                text.Append(words);
                blocks.Add(new Block(new TextSpan(start, text.Length), BlockKind.Paragraph, 0));
            }
        }

        return new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = text.ToString(), Page = new Page(blocks.ToImmutable(), []) };
    }
}
