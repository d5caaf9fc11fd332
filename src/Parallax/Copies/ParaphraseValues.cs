using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>
/// The numbers by which it is learned whether two sentences say the same: shared runs of one to four words, shared content, the order of what is shared,
/// numbers, names and negations that only one has. None of them changes when the two change places.
/// </summary>
internal sealed class ParaphraseValues
{
    private const int LongestRun = 4;
    private const int LetterRun = 4;
    private static readonly string[] Fixed =
    [
        "always", "content-alike", "content-held", "own-content-most", "own-content-least", "order-least", "order-most", "letters-least", "letters-most",
        "numbers-equal", "numbers-each-own", "numbers-shared", "numbers-own", "names-shared", "names-own", "names-each-own", "negation-once", "quotes-once", "length", "length-apart", "length-share",
    ];

    private readonly WordKeys _keys;
    private readonly FrozenSet<ulong> _negations;

    /// <summary>Takes a language's words.</summary>
    public ParaphraseValues(Language language, WordKeys keys)
    {
        _keys = keys;
        _negations = language.Lines("wording/negations.txt").Select(word => StableHash.Of(word)).ToFrozenSet();
    }

    /// <summary>The names, in the order of the values.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Fixed,
        .. Enumerable.Range(1, LongestRun).SelectMany(width => new[] { $"words-{width}-least", $"words-{width}-most", $"stems-{width}-least", $"stems-{width}-most" }),
    ];

    /// <summary>The values for two sentences.</summary>
    public double[] Of(string a, string b)
    {
        var (x, y) = (Side.Of(a, _keys, _negations), Side.Of(b, _keys, _negations));
        var (ownX, ownY) = (x.Content.Weight - x.Content.Shared(y.Content), y.Content.Weight - y.Content.Shared(x.Content));
        var order = (double)LongestCommonSubsequence(x.Stems, y.Stems);
        var letters = Shared(Runs(x.Letters, LetterRun), Runs(y.Letters, LetterRun));
        var (numbers, names) = (Owned(x.Numbers, y.Numbers), Owned(x.Names, y.Names));
        var (shorter, longer) = (Math.Min(x.Words.Length, y.Words.Length), Math.Max(x.Words.Length, y.Words.Length));
        List<double> values =
        [
            1, x.Content.Similarity(y.Content), x.Content.Containment(y.Content), Math.Max(ownX, ownY), Math.Min(ownX, ownY),
            order / Math.Max(1, longer), order / Math.Max(1, shorter), letters.Least, letters.Most,
            numbers is (_, 0, 0) ? 1 : 0, numbers is (_, > 0, > 0) ? 1 : 0, numbers.Both, numbers.OnlyA + numbers.OnlyB,
            names.Both, names.OnlyA + names.OnlyB, names is (_, > 0, > 0) ? 1 : 0,
            x.IsNegated != y.IsNegated ? 1 : 0, x.HasQuotes != y.HasQuotes ? 1 : 0, Math.Log(1 + shorter + longer), longer - shorter, (double)shorter / Math.Max(1, longer),
        ];
        for (var width = 1; width <= LongestRun; width++)
        {
            var (words, stems) = (Shared(Runs(x.Words, width), Runs(y.Words, width)), Shared(Runs(x.Stems, width), Runs(y.Stems, width)));
            values.AddRange([words.Least, words.Most, stems.Least, stems.Most]);
        }

        return [.. values];
    }

    /// <summary>How often each run of so many stands there.</summary>
    private static Dictionary<ulong, int> Runs(ulong[] units, int width)
    {
        var runs = new Dictionary<ulong, int>();
        for (var i = 0; i + width <= units.Length; i++)
        {
            var hash = StableHash.Of(MemoryMarshal.Cast<ulong, char>(units.AsSpan(i, width)));
            runs[hash] = runs.GetValueOrDefault(hash) + 1;
        }

        return runs;
    }

    /// <summary>The share of runs that the other has too, of the side that has less of the other and of the side that has more.</summary>
    private static (double Least, double Most) Shared(Dictionary<ulong, int> a, Dictionary<ulong, int> b)
    {
        var shared = (double)a.Sum(run => Math.Min(run.Value, b.GetValueOrDefault(run.Key)));
        var (x, y) = (shared / Math.Max(1, a.Values.Sum()), shared / Math.Max(1, b.Values.Sum()));
        return (Math.Min(x, y), Math.Max(x, y));
    }

    private static (int Both, int OnlyA, int OnlyB) Owned(HashSet<ulong> a, HashSet<ulong> b)
    {
        var both = a.Count(b.Contains);
        return (both, a.Count - both, b.Count - both);
    }

    private static int LongestCommonSubsequence(ulong[] a, ulong[] b)
    {
        var row = new int[b.Length + 1];
        foreach (var unit in a)
        {
            var corner = 0;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = unit == b[j - 1] ? corner + 1 : Math.Max(above, row[j - 1]);
                corner = above;
            }
        }

        return row[^1];
    }

    /// <summary>One sentence.</summary>
    private sealed record Side(ulong[] Words, ulong[] Stems, ulong[] Letters, WordBag Content, HashSet<ulong> Numbers, HashSet<ulong> Names, bool IsNegated, bool HasQuotes)
    {
        public static Side Of(string text, WordKeys keys, FrozenSet<ulong> negations)
        {
            var spans = WordScanner.Words(text, new TextSpan(0, text.Length)).ToList();
            var words = spans.Select(span => StableHash.Of(span.In(text).ToString().ToLowerInvariant())).ToArray();
            return new Side(
                words,
                [.. spans.Select(span => keys.KeyOf(span.In(text)))],
                [.. text.ToLowerInvariant().Where(char.IsLetterOrDigit).Select(letter => (ulong)letter)],
                WordBag.Of(keys, text, new TextSpan(0, text.Length)),
                [.. spans.Where(span => char.IsDigit(text[span.Start])).Select(span => StableHash.Of(span.In(text)))],
                [.. spans.Skip(1).Where(span => char.IsUpper(text[span.Start])).Select(span => StableHash.Of(span.In(text)))],
                words.Any(negations.Contains),
                text.AsSpan().ContainsAny('"', '\u201C', '\u201D'));
        }
    }
}
