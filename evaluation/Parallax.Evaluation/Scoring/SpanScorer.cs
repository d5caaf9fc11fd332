namespace Parallax.Evaluation.Scoring;

/// <summary>Scores found spans against expected ones over any number of documents.</summary>
/// <param name="leastOverlap">The least overlap through union for a relaxed match, 0 to 1; any overlap where 0.</param>
internal sealed class SpanScorer(double leastOverlap = 0)
{
    private readonly Dictionary<string, (int Right, int Compared, int BothUnknown)> _attributes = new(StringComparer.Ordinal);

    /// <summary>Start, end and label are equal.</summary>
    public Score Strict { get; private set; }

    /// <summary>The spans overlap and the labels are equal.</summary>
    public Score Relaxed { get; private set; }

    /// <summary>Adds a document.</summary>
    /// <param name="expected">The expected spans.</param>
    /// <param name="found">The found spans.</param>
    /// <param name="attributes">Attributes to compare on relaxed matches; one that ends in <c>~</c> is a name.</param>
    public void Add(IReadOnlyList<LabelledSpan> expected, IReadOnlyList<LabelledSpan> found, params ReadOnlySpan<string> attributes)
    {
        Strict += new Score(SpanMatcher.Match(expected, found, isStrict: true).Count, expected.Count, found.Count);
        var pairs = SpanMatcher.Match(expected, found, isStrict: false, leastOverlap);
        Relaxed += new Score(pairs.Count, expected.Count, found.Count);
        foreach (var attribute in attributes)
        {
            foreach (var (i, j) in pairs)
            {
                Compare(attribute, expected[i], found[j]);
            }
        }
    }

    /// <summary>Share of the matched spans, of those whose attribute is expected, that have it right.</summary>
    public double Accuracy(string attribute)
    {
        var (right, compared, _) = _attributes.GetValueOrDefault(attribute);
        return compared == 0 ? 0 : (double)right / compared;
    }

    /// <summary>F1 where a match counts only when the attribute is right too, or is unknown on both sides.</summary>
    public double F1(string attribute)
    {
        var (right, _, bothUnknown) = _attributes.GetValueOrDefault(attribute);
        return (Relaxed with { Right = right + bothUnknown }).F1;
    }

    private void Compare(string attribute, LabelledSpan expected, LabelledSpan found)
    {
        var name = attribute.TrimEnd('~');
        var (right, compared, bothUnknown) = _attributes.GetValueOrDefault(attribute);
        var value = found.Attributes.GetValueOrDefault(name);
        if (expected.Attributes.TryGetValue(name, out var wanted))
        {
            compared++;
            var isSame = value is not null && (attribute == name ? LooseText.Normal(wanted) == LooseText.Normal(value) : LooseText.SameName(wanted, value));
            right += isSame ? 1 : 0;
        }
        else if (value is null)
        {
            bothUnknown++;
        }

        _attributes[attribute] = (right, compared, bothUnknown);
    }
}
