using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>The lines of one text while they are judged: which are cut and why.</summary>
internal sealed class LineMarks(string text, ImmutableArray<TextLine> lines, LineJudge judge)
{
    private readonly (bool IsKnown, (CutReason Reason, string Rule)? Verdict)[] _verdicts = new (bool, (CutReason, string)?)[lines.Length];
    private readonly (CutReason Reason, string Rule)?[] _marks = new (CutReason, string)?[lines.Length];
    private readonly List<Cut> _parts = [];

    public string Text => text;

    public ImmutableArray<TextLine> Lines => lines;

    public bool IsBody(int line) => _marks[line] is null;

    /// <summary>What the judge says of a line by its own words; it is asked once.</summary>
    public (CutReason Reason, string Rule)? VerdictOn(int line)
    {
        ref var known = ref _verdicts[line];
        if (!known.IsKnown)
        {
            known = (true, judge.Judge(text, lines[line]));
        }

        return known.Verdict;
    }

    public CutReason? ReasonOf(int line) => _marks[line]?.Reason;

    public void Cut(int line, CutReason reason, string rule) => _marks[line] ??= (reason, rule);

    /// <summary>Cuts some characters of a line that is not cut itself.</summary>
    public void CutPart(TextSpan span, CutReason reason, string rule) => _parts.Add(new Cut(span, reason, rule));

    public int[] BodyLinesFrom(int first) => [.. Enumerable.Range(first, Math.Max(0, lines.Length - first)).Where(IsBody)];

    /// <summary>The cuts in reading order; lines under one another with one reason and rule are one cut.</summary>
    public ImmutableArray<Cut> ToCuts()
    {
        var cuts = new List<Cut>(_parts);
        for (var i = 0; i < lines.Length; i++)
        {
            if (_marks[i] is not var (reason, rule))
            {
                continue;
            }

            var end = i;
            while (end + 1 < lines.Length && _marks[end + 1] == (reason, rule))
            {
                end++;
            }

            cuts.Add(new Cut(new TextSpan(lines[i].Span.Start, lines[end].Span.End), reason, rule));
            i = end;
        }

        if (_parts.Count > 0)
        {
            cuts.RemoveAll(part => _parts.Contains(part) && cuts.Exists(cut => !ReferenceEquals(cut, part) && cut.Span.Overlaps(part.Span)));
        }

        cuts.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return [.. cuts];
    }
}
