using System.Collections.Immutable;
using System.Text;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Sources.Pages;

/// <summary>Puts a report that stands only in the page's data behind the visible text, as its last blocks.</summary>
internal static class EmbeddedReport
{
    private const int ShortestReport = 600;
    private const int ProbeLength = 40;
    private const int Probes = 12;

    /// <summary>The text and the page with the report; both as they were where the page shows the report, or has none.</summary>
    public static (string Text, Page Page) Append(string text, Page page)
    {
        var report = page.EmbeddedReports.MaxBy(each => each.Length);
        if (report is null || report.Length < ShortestReport || IsShown(report, text))
        {
            return (text, page);
        }

        var whole = new StringBuilder(text, text.Length + report.Length + 64);
        var blocks = page.Blocks.ToBuilder();
        foreach (var paragraph in PageScanner.Scan(report.Contains("</", StringComparison.Ordinal) ? report : AsMarkup(report)) is var scanned ? scanned.Blocks.Select(block => block.Span.Of(scanned.Text)) : [])
        {
            whole.Append(whole.Length > 0 ? "\n\n" : "");
            blocks.Add(new Block(new TextSpan(whole.Length, whole.Length + paragraph.Length), BlockKind.Paragraph, 0));
            whole.Append(paragraph);
        }

        return (whole.ToString(), page with { Blocks = blocks.ToImmutable(), FirstEmbedded = page.Blocks.Length });
    }

    private static string AsMarkup(string report) => string.Concat("<p>", report.Replace("\n", "<p>", StringComparison.Ordinal));

    // Some short runs from all over the report are looked for in the text: white space and marks must not matter, so the letters alone are compared.
    private static bool IsShown(string report, string text)
    {
        var (wanted, shown) = (Letters(report), Letters(text));
        if (wanted.Length < ShortestReport / 2)
        {
            return true;
        }

        var found = 0;
        for (var probe = 0; probe < Probes; probe++)
        {
            var at = (int)((long)(wanted.Length - ProbeLength) * probe / Probes);
            found += shown.AsSpan().IndexOf(wanted.AsSpan(at, ProbeLength), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return found * 3 > Probes;
    }

    private static string Letters(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetter(c))
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }
}
