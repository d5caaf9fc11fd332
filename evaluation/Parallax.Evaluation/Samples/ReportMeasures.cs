using System.Collections.Immutable;
using Parallax.Evaluation.Results;
using Parallax.Evaluation.Scoring;
using Parallax.Text;

namespace Parallax.Evaluation.Samples;

/// <summary>How well single reports are cleaned and read.</summary>
internal static class ReportMeasures
{
    // A statement is found where half of its characters are; a position is a short verb phrase whose bounds are a matter of taste.
    private const double StatementOverlap = 0.5;
    private const double PositionOverlap = 0.2;

    public static IEnumerable<Measurement> Of(ImmutableArray<SampleReport> reports) =>
    [
        .. Cleaning(reports),
        .. Mentions(reports),
        .. Values("times", "time", reports),
        .. Values("figures", "figure", reports),
        .. Statements(reports),
        .. Positions(reports),
        new Measurement("flags", "samples", "flags recall", Flags(reports).Recall),
    ];

    private static IEnumerable<Measurement> Cleaning(ImmutableArray<SampleReport> reports)
    {
        var cuts = reports.Aggregate(default(Score), (sum, report) => sum + Cuts(report));
        yield return new("cleaning", "samples", "cuts F1", cuts.F1);
        yield return new("cleaning", "samples", "title", Share(reports, report => report.Reading.Article.Title == report.Gold.Title));
        yield return new("cleaning", "samples", "published", Share(reports, report => report.Reading.Article.Published?.Day == report.Gold.Published));
        yield return new("cleaning", "samples", "language", Share(reports, report => report.Reading.Article.Language == report.Gold.Language));
    }

    private static IEnumerable<Measurement> Mentions(ImmutableArray<SampleReport> reports)
    {
        var scorer = Scored(reports, "mention", 0);
        yield return new("mentions", "samples", "mentions F1", scorer.Strict.F1);
        yield return new("mentions", "samples", "mentions relaxed F1", scorer.Relaxed.F1);
    }

    private static IEnumerable<Measurement> Values(string stage, string kind, ImmutableArray<SampleReport> reports)
    {
        var scorer = Scored(reports, kind, 0, "value", "unit");
        yield return new(stage, "samples", $"{stage} relaxed F1", scorer.Relaxed.F1);
        yield return new(stage, "samples", $"{stage} value F1", scorer.F1("value"));
        if (kind == "figure")
        {
            yield return new(stage, "samples", "figures unit F1", scorer.F1("unit"));
        }
    }

    private static IEnumerable<Measurement> Statements(ImmutableArray<SampleReport> reports)
    {
        var scorer = Scored(reports, "statement", StatementOverlap, "speaker~", "kind");
        yield return new("statements", "samples", "statements F1", scorer.Relaxed.F1);
        yield return new("statements", "samples", "speaker F1", scorer.F1("speaker~"));
        yield return new("statements", "samples", "kind", scorer.Accuracy("kind"));
    }

    private static IEnumerable<Measurement> Positions(ImmutableArray<SampleReport> reports)
    {
        var scorer = Scored(reports, "position", PositionOverlap, "stance", "actor~");
        yield return new("positions", "samples", "positions F1", scorer.Relaxed.F1);
        yield return new("positions", "samples", "stance F1", scorer.F1("stance"));
        yield return new("positions", "samples", "actor F1", scorer.F1("actor~"));
    }

    private static Score Flags(ImmutableArray<SampleReport> reports)
    {
        var expected = reports.SelectMany(report => report.Gold.Of("flag").Where(mark => !mark.IsNeutral).Select(mark => (report, mark.Span))).ToList();
        return new Score(expected.Count(each => each.report.Reading.Flags.Any(flag => flag.Span.Overlaps(each.Span))), expected.Count, 0);
    }

    private static SpanScorer Scored(ImmutableArray<SampleReport> reports, string kind, double leastOverlap, params ReadOnlySpan<string> attributes)
    {
        var scorer = new SpanScorer(leastOverlap);
        foreach (var report in reports)
        {
            scorer.Add(FactSpans.Expected(report.Gold, kind), FactSpans.Counted(report.Reading, report.Gold, kind), attributes);
        }

        return scorer;
    }

    // Characters other than white space, what is no report against what is.
    private static Score Cuts(SampleReport report)
    {
        var text = report.Reading.Article.Text;
        var expected = Covered(report.Gold.Of("cut").Where(mark => !mark.IsNeutral).Select(mark => mark.Span), text);
        var neutral = Covered(report.Gold.Of("cut").Where(mark => mark.IsNeutral).Select(mark => mark.Span), text);
        var found = Covered(report.Reading.Article.Cuts.Select(cut => cut.Span), text);
        var counted = Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]) && !neutral[i]).ToList();
        return new Score(counted.Count(i => expected[i] && found[i]), counted.Count(i => expected[i]), counted.Count(i => found[i]));
    }

    private static bool[] Covered(IEnumerable<TextSpan> spans, string text)
    {
        var covered = new bool[text.Length];
        foreach (var span in spans)
        {
            Array.Fill(covered, true, span.Start, span.Length);
        }

        return covered;
    }

    private static double Share(ImmutableArray<SampleReport> reports, Func<SampleReport, bool> isRight) => (double)reports.Count(isRight) / reports.Length;
}
