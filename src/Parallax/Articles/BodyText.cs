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
