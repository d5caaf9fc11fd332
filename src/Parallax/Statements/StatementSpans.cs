using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Turns the content of an attribution into the pieces that were said: without source and cue, inside the quotation marks.</summary>
internal static class StatementSpans
{
    /// <summary>A piece with its kind.</summary>
    public readonly record struct Piece(TextSpan Span, StatementKind Kind);

    /// <summary>Adds the pieces of an attribution in reading order.</summary>
    public static void AddPieces(StatementText text, Attribution attribution, List<Piece> to)
    {
        var (content, cue) = (attribution.Content, attribution.Cue);
        if (!content.Contains(cue))
        {
            AddRuns(text, content, to);
            return;
        }

        var (gapFirst, gapLast) = (cue.First, cue.Last);
        if (attribution.Source is { } source && content.Overlaps(source))
        {
            (gapFirst, gapLast) = (Math.Min(gapFirst, source.First), Math.Max(gapLast, source.Last));
        }

        var right = gapLast + 1;
        if (IsQuoted(text, content.First) && IsQuoted(text, content.Last))
        {
            while (right < content.Last && !IsQuoted(text, right))
            {
                right++;
            }
        }

        right = BoundaryCandidates.FirstWordFrom(text, right);
        var left = BoundaryCandidates.LastWordBefore(text, gapFirst, content.First);
        if (left >= content.First && left < gapFirst && !(left == content.First && right <= content.Last && IsRelative(text, left)))
        {
            AddRuns(text, new TokenRange(content.First, left), to);
        }

        if (right <= content.Last)
        {
            AddRuns(text, new TokenRange(right, content.Last), to);
        }
    }

    /// <summary>A span without what was cut from the text inside it: between two of its words stand characters that are no word.</summary>
    public static List<TextSpan> PartsOf(StatementText text, TextSpan span)
    {
        var (parts, start) = (new List<TextSpan>(1), span.Start);
        var first = text.Text.FirstTokenEndingAfter(span.Start);
        if (first < text.Count && text.Sentence(first).Span.End < span.End)
        {
            for (var i = first + 1; i < text.Count && text.Token(i).Span.Start < span.End; i++)
            {
                var gap = text.Text.Text.AsSpan(text.Token(i - 1).Span.End..text.Token(i).Span.Start);
                if (!gap.IsWhiteSpace())
                {
                    parts.Add(new TextSpan(start, text.Token(i - 1).Span.End));
                    start = text.Token(i).Span.Start;
                }
            }
        }

        parts.Add(new TextSpan(start, span.End));
        return parts;
    }

    /// <summary>True for "which" and "who", which only take up what stands before them.</summary>
    private static bool IsRelative(StatementText text, int token) => text.Is(token, "which") || text.Is(token, "who");

    private static bool IsQuoted(StatementText text, int token) => text.Quotation(token) >= 0;

    /// <summary>A run of nothing but quotations gives a piece a quotation; any other run is one piece.</summary>
    private static void AddRuns(StatementText text, TokenRange run, List<Piece> to)
    {
        var (quoted, bare) = (0, 0);
        for (var i = run.First; i <= run.Last; i++)
        {
            if (text.IsWord(i))
            {
                _ = IsQuoted(text, i) ? quoted++ : bare++;
            }
        }

        if (bare > 0)
        {
            to.Add(new Piece(Around(text, run), quoted > 0 ? StatementKind.Mixed : StatementKind.Indirect));
            return;
        }

        for (var i = run.First; i <= run.Last;)
        {
            var quotation = text.Quotation(i);
            var last = i;
            while (last < run.Last && text.Quotation(last + 1) == quotation)
            {
                last++;
            }

            var first = BoundaryCandidates.FirstWordFrom(text, i);
            if (quotation >= 0 && first <= last)
            {
                to.Add(new Piece(Quoted(text, new TokenRange(i, last), text.Quotations[quotation]), StatementKind.Direct));
            }

            i = last + 1;
        }
    }

    /// <summary>The part of a quotation that a run covers, to the quotation's own edges where the run reaches its outermost words.</summary>
    private static TextSpan Quoted(StatementText text, TokenRange run, Quotation quotation)
    {
        var tokens = text.Text.Tokens;
        var isFirst = run.First == 0 || tokens[run.First - 1].Span.Start < quotation.Inner.Start || !IsInside(run.First - 1);
        var end = tokens[run.Last].Span.End;
        var next = run.Last + 1;
        while (next < text.Count && IsInside(next) && !text.IsWord(next))
        {
            end = tokens[next].Span.End;
            next++;
        }

        var isLast = next >= text.Count || !IsInside(next);
        var start = isFirst ? quotation.Inner.Start : tokens[run.First].Span.Start;
        return new TextSpan(start, Math.Max(start + 1, isLast ? quotation.Inner.End : end));

        bool IsInside(int token) => tokens[token].Span.Start >= quotation.Inner.Start && tokens[token].Span.End <= quotation.Inner.End;
    }

    /// <summary>The characters of a run, with the quotation marks whose partners it holds.</summary>
    private static TextSpan Around(StatementText text, TokenRange run)
    {
        var (start, end) = (text.Text.Tokens[run.First].Span.Start, text.Text.Tokens[run.Last].Span.End);
        var first = text.Quotation(run.First);
        if (first >= 0 && text.Quotations[first] is { IsOpeningLost: false } opened && opened.Inner.Start >= start && opened.Inner.End <= end + 1)
        {
            start = opened.Outer.Start;
        }

        var last = text.Quotation(run.Last);
        if (last >= 0 && text.Quotations[last] is { IsClosingLost: false, IsContinued: false } closed && closed.Outer.Start >= start && end >= closed.Inner.End - 1)
        {
            end = closed.Outer.End;
        }

        return new TextSpan(start, end);
    }
}
