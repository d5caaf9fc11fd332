using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Cleaning.Pages;

/// <summary>Gives every block that is no report its reason: by its words, by what its elements are called, by its place.</summary>
internal static class BlockCuts
{
    private static readonly (string Family, CutReason Reason)[] ByFamily =
    [
        ("comment", CutReason.Comments), ("share", CutReason.Share), ("advert", CutReason.Advert), ("promo", CutReason.Promotion), ("modal", CutReason.Legal),
        ("related", CutReason.Related), ("caption", CutReason.Caption), ("byline", CutReason.Byline), ("nav", CutReason.Navigation), ("foot", CutReason.Legal),
        ("tag", CutReason.Navigation), ("date", CutReason.Dateline), ("search", CutReason.Navigation), ("login", CutReason.Navigation), ("side", CutReason.Related), ("teaser", CutReason.Related),
    ];

    public static ImmutableArray<Cut> Of(PageLayout layout, PageContext context, bool[] isReport, LineJudge judge, NameFamilies families)
    {
        var cuts = ImmutableArray.CreateBuilder<Cut>();
        for (var i = 0; i < isReport.Length; i++)
        {
            if (isReport[i] || i == context.Title)
            {
                continue;
            }

            var (reason, rule) = ReasonOf(layout, context, i, families);
            var span = layout.Page.Blocks[i].Span;
            if (cuts.Count > 0 && cuts[^1].Reason == reason && cuts[^1].Rule == rule && i > 0 && !isReport[i - 1] && i - 1 != context.Title)
            {
                cuts[^1] = cuts[^1] with { Span = new TextSpan(cuts[^1].Span.Start, span.End) };
            }
            else
            {
                cuts.Add(new Cut(span, reason, rule));
            }
        }

        return cuts.ToImmutable();
    }

    private static (CutReason Reason, string Rule) ReasonOf(PageLayout layout, PageContext context, int i, NameFamilies families)
    {
        const int farthest = 4;
        if (context.Reasons[i] > 0)
        {
            return ((CutReason)((int)context.Reasons[i] - 1), "block.words");
        }

        var block = layout.Page.Blocks[i];
        if (context.TitleLikeness[i] >= 1 || (context.Repeats[i] > 0 && layout.Stats[i].Good > 0))
        {
            return (CutReason.Repeat, "block.repeat");
        }

        if (layout.IsHidden(i))
        {
            return (CutReason.Other, "block.hidden");
        }

        if (block.Kind == BlockKind.Caption)
        {
            return (CutReason.Caption, "block.caption");
        }

        (int Distance, CutReason Reason) best = (farthest, CutReason.Other);
        foreach (var (family, reason) in ByFamily)
        {
            var distance = layout.DistanceTo(block.Element, 1u << families.IndexOf(family));
            if (distance < best.Distance)
            {
                best = (distance, reason);
            }
        }

        return best.Distance < farthest ? (best.Reason, "block.names")
            : layout.Stats[i].LinkShare > 0.6f ? (i > layout.FirstMain ? CutReason.Related : CutReason.Navigation, "block.links")
            : (CutReason.Other, "block.unlike-report");
    }
}
