using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Cleaning;

/// <summary>Cleans plain text: what of its lines is headline, what report, and what the page around them was.</summary>
internal sealed class TextCleaner
{
    private readonly LineJudge _judge;
    private readonly HeadReader _head;

    public TextCleaner(LineJudge judge, CleaningWords words, DateScanner dates)
    {
        _judge = judge;
        _head = new HeadReader(words, dates);
    }

    /// <summary>What the text itself tells. A title that the record gives is looked for in the text.</summary>
    public TextCleaning Clean(string text, string? knownTitle)
    {
        var lines = TextLine.Split(text);
        var marks = new LineMarks(text, lines, _judge);
        var head = _head.Read(marks, knownTitle);
        MarkLines(marks, head);
        MarkRepeats(marks, head);
        MarkDigest(marks, head.BodyLine);
        MarkDatelines(marks, head);
        TailCleaner.Mark(marks, head.BodyLine, _judge);
        return new TextCleaning(head.TitleSpan, head.Authors, head.Outlet, head.Published ?? head.DatelineDay, head.Modified, marks.ToCuts());
    }

    private void MarkLines(LineMarks marks, Head head)
    {
        for (var i = 0; i < marks.Lines.Length; i++)
        {
            if (marks.IsBody(i) && !head.IsTitle(i) && marks.VerdictOn(i) is var (reason, rule))
            {
                marks.Cut(i, reason, rule);
                MarkAnnounced(marks, i, reason);
            }
            else if (marks.IsBody(i) && !head.IsTitle(i) && _judge.IsLabelledCredit(marks.Text, marks.Lines[i]))
            {
                marks.Cut(i, CutReason.Caption, "line.labelled-credit");
            }
        }
    }

    // "Related articles:" and the headlines under it.
    private static void MarkAnnounced(LineMarks marks, int heading, CutReason reason)
    {
        const int longestHeading = 6;
        const int longestHeadline = 16;
        if (reason != CutReason.Related || marks.Lines[heading].Words > longestHeading || marks.Lines[heading].Key.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && colon < marks.Lines[heading].Key.Length - 1)
        {
            return;
        }

        for (var i = heading + 1; i < marks.Lines.Length && !marks.Lines[i].FollowsBlank && !marks.Lines[i].EndsSentence && marks.Lines[i].Words <= longestHeadline; i++)
        {
            marks.Cut(i, CutReason.Related, "list.related");
        }
    }

    // A heading or passage said twice; one word alone may come again.
    private static void MarkRepeats(LineMarks marks, Head head)
    {
        const int fewestWords = 4;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var title = head.TitleKey;
        for (var i = 0; i < marks.Lines.Length; i++)
        {
            var line = marks.Lines[i];
            if (head.IsTitle(i) || !marks.IsBody(i))
            {
                continue;
            }

            if (line.Words >= 2 && title is not null && line.Key == title)
            {
                marks.Cut(i, CutReason.Repeat, "repeat.title");
            }
            else if (line.Words >= fewestWords && !seen.Add(line.Key))
            {
                marks.Cut(i, CutReason.Repeat, "repeat.line");
            }
        }
    }

    private static void MarkDigest(LineMarks marks, int bodyLine)
    {
        var body = marks.BodyLinesFrom(bodyLine);
        if (body.Length == 0)
        {
            return;
        }

        var heading = body[0] > 0 && marks.ReasonOf(body[0] - 1) == CutReason.Summary;
        var count = DigestFinder.Count([.. body.Select(i => marks.Lines[i])], 0, heading);
        foreach (var i in body.Take(count))
        {
            marks.Cut(i, CutReason.Summary, "digest.told-again");
        }
    }

    // A dateline opens the report; one with its agency may open any part of a collection.
    private static void MarkDatelines(LineMarks marks, Head head)
    {
        const int shortestParagraph = 8;
        var isFirst = true;
        for (var i = Math.Max(0, head.BodyLine - 1); i < marks.Lines.Length; i++)
        {
            var line = marks.Lines[i];
            if (!marks.IsBody(i) || head.IsTitle(i) || line.Words < shortestParagraph)
            {
                continue;
            }

            if (DatelineScanner.Find(marks.Text, line.Span) is { } dateline && (isFirst || dateline.In(marks.Text).Contains('(')))
            {
                marks.CutPart(dateline, CutReason.Dateline, "dateline.opening");
                head.TakeDateline(marks.Text, dateline, isFirst);
            }

            isFirst = false;
        }
    }
}
