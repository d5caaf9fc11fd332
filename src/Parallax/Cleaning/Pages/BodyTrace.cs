using System.Globalization;

namespace Parallax.Cleaning.Pages;

/// <summary>Tells of what a page's report could be made: of the blocks it shows, of the element with most running text, of the report in its data.</summary>
internal sealed class BodyTrace(PageLayout layout, PageContext context, bool[] isReport)
{
    public void AddTo(TraceBuilder trace)
    {
        var page = layout.Page;
        var isEmbedded = page.FirstEmbedded < page.Blocks.Length;
        var (shown, hidden) = (0, 0);
        for (var i = 0; i < page.FirstEmbedded; i++)
        {
            shown += isReport[i] ? page.Blocks[i].Span.Length : 0;
            hidden += isReport[i] ? 0 : page.Blocks[i].Span.Length;
        }

        trace.Consider("body", Said($"{shown} of {shown + hidden} characters in {isReport.AsSpan(0, page.FirstEmbedded).Count(true)} of {page.FirstEmbedded} blocks"), "blocks");
        if (layout.Main >= 0)
        {
            var (element, sum) = (page.Elements[layout.Main], layout.Sums[layout.Main]);
            trace.Consider("body", Said($"<{element.Tag}> \"{element.Names}\" with {sum.Good / Math.Max(1, layout.TotalGood):P0} of the running text"), "densest-element");
        }

        foreach (var report in page.EmbeddedReports)
        {
            trace.Consider("body", Said($"{report.Length} characters, which say {Math.Max(0, context.ReportShare):P0} of the running text shown"), "data");
        }

        trace.Choose("body", "", isEmbedded ? "data" : "blocks");
    }

    private static string Said(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
