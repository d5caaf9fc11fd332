using Parallax.Comparing;
using Parallax.Text;

namespace Parallax.Printing.Pages;

/// <summary>What was said, each saying once with all its variants, the differing words marked.</summary>
internal static class UtteranceSection
{
    private const int ShownAtOnce = 15; // sayings before the rest folds away

    public static void Write(PageContext page)
    {
        var utterances = page.Dossier.Utterances;
        if (utterances.IsEmpty)
        {
            return;
        }

        page.Html.Raw("<section aria-labelledby=\"statements\"><h2 id=\"statements\">Who said what</h2>\n");
        page.Folded(utterances, ShownAtOnce, "more sayings", (some, _) => WriteUtterances(page, some));

        page.Html.Raw("</section>\n");
    }

    private static void WriteUtterances(PageContext page, IEnumerable<Utterance> utterances)
    {
        foreach (var utterance in utterances)
        {
            WriteUtterance(page, utterance);
        }
    }

    private static void WriteUtterance(PageContext page, Utterance utterance)
    {
        page.Html.Raw($"<section class=\"utterance\"{page.Fact(utterance.Variants.Select(variant => variant.Article))}>");
        page.Html.Write($"<h3><bdi>{Words.Short(utterance.Speaker ?? "Unknown speaker")}</bdi>");
        page.Html.Write($"<small>{(utterance.Date is { } day ? ", " + Words.Day(day) : "")}</small> ");
        page.Voices(utterance.Variants.Select(variant => variant.Article).Distinct().Count(), utterance.Origins);
        page.Html.Raw("</h3>\n<ul class=\"plain\">\n");
        for (var i = 0; i < utterance.Variants.Length; i++)
        {
            page.Html.Raw($"<li{page.Rests([utterance.Variants[i].Article])}><q dir=\"auto\">");
            WriteVariant(page, utterance, i);
            page.Html.Raw("</q> ");
            page.CiteReport(utterance.Variants[i]);
            page.Html.Raw("</li>\n");
        }

        page.Html.Raw("</ul></section>\n");
    }

    /// <summary>The words of a variant; those that differ from another variant are marked, a difference a mark.</summary>
    private static void WriteVariant(PageContext page, Utterance utterance, int index)
    {
        var place = utterance.Variants[index];
        var text = page.Article(place.Article).Text;
        var at = place.Span.Start;
        foreach (var (span, kind) in Marked(utterance, index))
        {
            page.Html.Text(text.AsSpan(at, span.Start - at));
            page.Html.Write($"<mark class=\"{EnumNames<DifferenceKind>.Of(kind).Value}\" title=\"{EnumNames<DifferenceKind>.Of(kind).Value}\">{span.In(text)}</mark>");
            at = span.End;
        }

        page.Html.Text(text.AsSpan(at, place.Span.End - at));
    }

    /// <summary>The differences that can stand beside one another, in reading order: damage before translation before omission before other words, the closer cut first.</summary>
    private static List<(TextSpan Span, DifferenceKind Kind)> Marked(Utterance utterance, int index)
    {
        var marked = new List<(TextSpan Span, DifferenceKind Kind)>();
        foreach (var difference in Differing(utterance, index).OrderByDescending(each => each.Kind switch { DifferenceKind.Wording => 0, DifferenceKind.Truncated => 1, DifferenceKind.Translation => 2, _ => 3 }).ThenBy(each => each.Span.Length))
        {
            if (!difference.Span.IsEmpty && utterance.Variants[index].Span.Contains(difference.Span) && !marked.Exists(other => other.Span.Overlaps(difference.Span)))
            {
                marked.Add(difference);
            }
        }

        marked.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return marked;
    }

    private static IEnumerable<(TextSpan Span, DifferenceKind Kind)> Differing(Utterance utterance, int index) =>
        utterance.Differences.Where(difference => difference.A == index).Select(difference => (difference.ASpan, difference.Kind))
            .Concat(utterance.Differences.Where(difference => difference.B == index).Select(difference => (difference.BSpan, difference.Kind)));
}
