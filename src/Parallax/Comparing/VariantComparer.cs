using System.Collections.Immutable;
using Parallax.Flags;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Tells how the variants of one saying differ, each from the fullest quotation.</summary>
internal sealed class VariantComparer
{
    private const double LeastSameWords = 0.5; // below it two quotations share too little to be one wording
    private readonly ImmutableArray<Reading> _readings;
    private readonly AlignedPlaces _aligned;

    public VariantComparer(ImmutableArray<Reading> readings, AlignedPlaces aligned) => (_readings, _aligned) = (readings, aligned);

    /// <summary>
    /// The differences of the others from the fullest quotation, or where nobody quotes from the fullest telling; of one that stands in one text with another variant from that:
    /// what a rewrite changed shows beside what it rewrote.
    /// </summary>
    public ImmutableArray<VariantDifference> Compare(List<Saying> variants)
    {
        var reference = Enumerable.Range(0, variants.Count)
            .OrderByDescending(i => variants[i].IsQuoted)
            .ThenBy(i => IsDamaged(variants[i]))
            .ThenByDescending(i => variants[i].Statement.Span.Length)
            .ThenBy(i => i)
            .First();
        var differences = ImmutableArray.CreateBuilder<VariantDifference>();
        for (var i = 0; i < variants.Count; i++)
        {
            if (i == reference)
            {
                continue;
            }

            var from = Rewritten(variants, i, reference);
            if (Difference(Math.Min(i, from), Math.Max(i, from), variants) is { } difference)
            {
                differences.Add(difference);
            }
        }

        return differences.ToImmutable();
    }

    /// <summary>The variant of the same text to compare a variant with: the first before it that is less damaged or as much, else the fullest.</summary>
    private int Rewritten(List<Saying> variants, int i, int reference)
    {
        if (Meet(variants[i], variants[reference]))
        {
            return reference;
        }

        var found = Enumerable.Range(0, variants.Count).Where(j => j != i && (IsDamaged(variants[j]), j).CompareTo((IsDamaged(variants[i]), i)) < 0 && Meet(variants[i], variants[j])).DefaultIfEmpty(reference);
        return found.MinBy(j => (IsDamaged(variants[j]), j));
    }

    private bool Meet(Saying a, Saying b) => _aligned.Meet(a.Article, a.Statement.Span, b.Article, b.Statement.Span);

    private VariantDifference? Difference(int i, int j, List<Saying> variants)
    {
        var (a, b) = (variants[i], variants[j]);
        var (wordsA, wordsB) = (Words(a), Words(b));
        var prefix = 0;
        while (prefix < wordsA.Count && prefix < wordsB.Count && Same(a, wordsA[prefix], b, wordsB[prefix]))
        {
            prefix++;
        }

        if (prefix == wordsA.Count && prefix == wordsB.Count)
        {
            return null;
        }

        var suffix = 0;
        while (suffix < Math.Min(wordsA.Count, wordsB.Count) - prefix && Same(a, wordsA[^(suffix + 1)], b, wordsB[^(suffix + 1)]))
        {
            suffix++;
        }

        var kind = KindOf(a, b, wordsA, wordsB, prefix + suffix);
        return new VariantDifference(i, j, kind, Middle(a, wordsA, prefix, suffix), Middle(b, wordsB, prefix, suffix));
    }

    private DifferenceKind KindOf(Saying a, Saying b, List<TextSpan> wordsA, List<TextSpan> wordsB, int common)
    {
        var shorter = Math.Min(wordsA.Count, wordsB.Count);
        if (common == shorter || IsRunOf(a, wordsA, b, wordsB))
        {
            return DifferenceKind.Truncated;
        }

        if (Meet(a, b) && (IsDamaged(a) || IsDamaged(b)))
        {
            return DifferenceKind.Damaged;
        }

        if (!a.IsQuoted || !b.IsQuoted)
        {
            return DifferenceKind.Wording;
        }

        // A quotation stands word for word; where a rewrite changes its words, it was broken on the way.
        var shared = SharedWords(a, wordsA, b, wordsB);
        return Meet(a, b) && shared < 0.9 ? DifferenceKind.Damaged
            : shared < LeastSameWords || a.IsTranslated || b.IsTranslated ? DifferenceKind.Translation
            : DifferenceKind.Wording;
    }

    /// <summary>True where the words of the one stand in the other without a break.</summary>
    private bool IsRunOf(Saying a, List<TextSpan> wordsA, Saying b, List<TextSpan> wordsB)
    {
        var (shorter, longer) = wordsA.Count <= wordsB.Count ? (Joined(a, wordsA), Joined(b, wordsB)) : (Joined(b, wordsB), Joined(a, wordsA));
        return longer.Contains(shorter, StringComparison.OrdinalIgnoreCase);
    }

    private string Joined(Saying saying, List<TextSpan> words) => $" {string.Join(' ', words.Select(word => Plain(saying, word)))} ";

    /// <summary>A word with a straight apostrophe, whichever it was printed with.</summary>
    private string Plain(Saying saying, TextSpan word) => word.Of(Text(saying)).Replace('\u2019', '\'');

    private double SharedWords(Saying a, List<TextSpan> wordsA, Saying b, List<TextSpan> wordsB)
    {
        var left = wordsB.Select(word => Plain(b, word).ToLowerInvariant()).ToList();
        var shared = wordsA.Count(word => left.Remove(Plain(a, word).ToLowerInvariant()));
        return (double)shared / Math.Max(1, Math.Min(wordsA.Count, wordsB.Count));
    }

    private static TextSpan Middle(Saying saying, List<TextSpan> words, int prefix, int suffix) =>
        prefix + suffix >= words.Count ? saying.Statement.Span : new TextSpan(words[prefix].Start, words[^(suffix + 1)].End);

    private bool Same(Saying a, TextSpan x, Saying b, TextSpan y) => Plain(a, x).Equals(Plain(b, y), StringComparison.OrdinalIgnoreCase);

    private List<TextSpan> Words(Saying saying) => [.. WordScanner.Words(Text(saying), saying.Statement.Span)];

    private string Text(Saying saying) => _readings[saying.Reading].Article.Text;

    private bool IsDamaged(Saying saying) =>
        _readings[saying.Reading].Flags.Any(flag => flag.Kind is FlagKind.Garbled && flag.Span.Overlaps(saying.Statement.Span));
}
