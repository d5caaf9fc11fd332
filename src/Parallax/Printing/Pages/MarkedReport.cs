using System.Globalization;
using Parallax.Articles;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Printing.Pages;

/// <summary>Writes a report's whole text in paragraphs, its cuts folded away, every cited stretch marked so that a fact can lead to it.</summary>
internal static class MarkedReport
{
    private const int LongestCut = 600; // characters of a cut that are shown; the source file holds the rest

    /// <summary>A stretch to be marked; of number null where it is a sentence around evidence.</summary>
    private sealed record Mark(TextSpan Span, int? Number);

    public static void Write(Html html, Reading reading, IReadOnlyList<Citation> cited)
    {
        var article = reading.Article;
        var numbered = Enumerable.Range(0, cited.Count).Where(number => cited[number].Article == article.Id).Select(number => new Mark(cited[number].Span, number)).ToList();
        var sentences = reading.Text.Sentences.Where(sentence => numbered.Exists(mark => mark.Span.Overlaps(sentence.Span))).Select(sentence => new Mark(sentence.Span, null));
        var marks = numbered.Concat(sentences)
            .OrderBy(mark => mark.Span, Comparer<TextSpan>.Create(TextSpan.InReadingOrder))
            .ThenBy(mark => mark.Number ?? -1)
            .ToList();
        var cut = 0;
        var at = 0;
        foreach (var paragraph in Paragraphs(article.Text))
        {
            while (cut < article.Cuts.Length && article.Cuts[cut].Span.End <= paragraph.Start)
            {
                cut++;
            }

            if (cut < article.Cuts.Length && article.Cuts[cut].Span.Contains(paragraph))
            {
                WriteCut(html, article, article.Cuts[cut], ref at);
                continue;
            }

            WriteParagraph(html, article, paragraph, marks);
        }
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\n' or '\r')
            {
                if (!text.AsSpan(start, i - start).IsWhiteSpace())
                {
                    yield return new TextSpan(start, i);
                }

                start = i + 1;
            }
        }
    }

    /// <summary>A cut is shown once, folded, however many paragraphs it has.</summary>
    private static void WriteCut(Html html, Article article, Cut cut, ref int shownTo)
    {
        if (cut.Span.End <= shownTo)
        {
            return;
        }

        shownTo = cut.Span.End;
        var text = cut.Span.In(article.Text);
        var shown = text[..Math.Min(text.Length, LongestCut)];
        html.Write($"<details class=\"cut\"><summary>Cut: {EnumNames<CutReason>.Of(cut.Reason).Value}, {text.Length.ToString(CultureInfo.InvariantCulture)} characters</summary><p dir=\"auto\">{shown}");
        html.Raw(shown.Length < text.Length ? "…</p></details>\n" : "</p></details>\n");
    }

    private static void WriteParagraph(Html html, Article article, TextSpan paragraph, List<Mark> marks)
    {
        var isTitle = article.TitleSpan is { } title && title.Overlaps(paragraph);
        html.Raw(isTitle ? "<p class=\"headline\" dir=\"auto\">" : "<p dir=\"auto\">");
        var open = new Stack<(Mark Mark, bool IsFirst)>();
        var at = paragraph.Start;
        foreach (var mark in marks.Where(mark => mark.Span.Overlaps(paragraph)))
        {
            CloseUntil(Math.Max(mark.Span.Start, paragraph.Start));

            // Crossing marks: what is open and ends inside this one is cut in two at this one's start.
            var reopened = new Stack<Mark>();
            while (open.TryPeek(out var around) && around.Mark.Span.End < mark.Span.End)
            {
                reopened.Push(around.Mark);
                Close();
            }

            Open(mark, isFirst: mark.Span.Start >= paragraph.Start);
            foreach (var piece in reopened)
            {
                Open(piece, isFirst: false);
            }
        }

        CloseUntil(paragraph.End);
        while (open.Count > 0)
        {
            Close();
        }

        html.Raw("</p>\n");

        void Open(Mark mark, bool isFirst)
        {
            open.Push((mark, isFirst));
            html.Raw(mark.Number is not { } number ? "<span class=\"s\">"
                : isFirst ? string.Create(CultureInfo.InvariantCulture, $"<span class=\"e\" id=\"e{number}\">")
                : string.Create(CultureInfo.InvariantCulture, $"<span class=\"e\" data-e=\"{number}\">"));
        }

        void Close()
        {
            var (mark, isFirst) = open.Pop();
            html.Raw("</span>");
            if (isFirst && mark.Number is { } number)
            {
                html.Raw(string.Create(CultureInfo.InvariantCulture, $"<a class=\"back\" href=\"#u{number}\" aria-label=\"Back to where this is used\">↩</a>"));
            }
        }

        void CloseUntil(int offset)
        {
            while (open.TryPeek(out var top) && top.Mark.Span.End <= offset)
            {
                html.Text(article.Text.AsSpan(at, top.Mark.Span.End - at));
                at = top.Mark.Span.End;
                Close();
            }

            html.Text(article.Text.AsSpan(at, offset - at));
            at = offset;
        }
    }
}
