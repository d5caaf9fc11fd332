using System.Collections.Immutable;
using System.Text;
using Parallax.Text;

namespace Parallax.Articles;

/// <summary>Joins the body's stretches as <c>clean</c> prints them.</summary>
internal static class BodyText
{
    /// <summary>The body regions one after another, runs of blank lines made one blank line, no white space at both ends.</summary>
    public static string Join(string text, ImmutableArray<TextRegion> regions)
    {
        var body = new StringBuilder(text.Length);
        foreach (var region in regions)
        {
            if (region.Zone == Zone.Body)
            {
                body.Append(region.Span.In(text));
            }
        }

        return WithoutBlankRuns(body.ToString());
    }

    /// <summary>The body's parts: a page's blocks where they are body, else what blank lines part.</summary>
    public static ImmutableArray<BodyPart> Parts(Article article)
    {
        var parts = ImmutableArray.CreateBuilder<BodyPart>();
        var next = 0;
        foreach (var region in article.Regions().Where(region => region.Zone == Zone.Body))
        {
            var at = region.Span.Start;
            for (; next < article.Blocks.Length && article.Blocks[next].Span.Start < region.Span.End; next++)
            {
                var block = article.Blocks[next];
                if (block.Span.Start >= at)
                {
                    AddParagraphs(parts, article.Text, new TextSpan(at, block.Span.Start));
                    at = Math.Min(block.Span.End, region.Span.End);
                    AddPart(parts, block.Kind, article.Text[block.Span.Start..at]);
                }
            }

            AddParagraphs(parts, article.Text, new TextSpan(at, region.Span.End));
        }

        return parts.ToImmutable();
    }

    private static void AddParagraphs(ImmutableArray<BodyPart>.Builder parts, string text, TextSpan span)
    {
        foreach (var paragraph in WithoutBlankRuns(span.Of(text)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            AddPart(parts, BlockKind.Paragraph, paragraph);
        }
    }

    private static void AddPart(ImmutableArray<BodyPart>.Builder parts, BlockKind kind, string words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            // A tab at the beginning of a row is an empty cell.
            parts.Add(new BodyPart(kind, kind == BlockKind.TableRow ? words.TrimEnd() : words.Trim()));
        }
    }

    private static string WithoutBlankRuns(string text)
    {
        var joined = new StringBuilder(text.Length);
        var blank = false;
        foreach (var line in text.AsSpan().Trim().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                blank = true;
                continue;
            }

            if (joined.Length > 0)
            {
                joined.Append(blank ? "\n\n" : "\n");
            }

            joined.Append(line);
            blank = false;
        }

        return joined.ToString();
    }
}
