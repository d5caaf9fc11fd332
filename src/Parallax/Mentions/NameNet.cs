using System.Collections.Concurrent;
using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>
/// A convolutional network that scores the labels of candidates by the words around them and by how the article's other places of the same word look.
/// All sums are whole numbers: every processor gives the same. Safe to use from many threads.
/// </summary>
internal sealed class NameNet
{
    /// <summary>Scores a unit, those of the labels first, the rest of no meaning.</summary>
    public const int Stride = 32;

    /// <summary>Longer articles are read in sections, so that memory does not grow with them. The longest article of the training sets has some 9,000 units.</summary>
    private const int Section = 1 << 14;

    private readonly NameNetWeights _weights;
    private readonly ConcurrentBag<NameNetScratch> _free = [];

    private NameNet(NameNetWeights weights) => _weights = weights;

    /// <summary>Scores of a label after another: [before * labels + after], 0 where it may not follow.</summary>
    public ReadOnlySpan<int> Transitions => _weights.Transitions;

    /// <summary>Reads the language's network.</summary>
    public static NameNet Load(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new NameNet(NameNetWeights.Load(language));
    }

    /// <summary>Reads a network that goes with vectors of words.</summary>
    public static NameNet Load(Stream stream, WordVectors vectors) => new(NameNetWeights.Load(stream, vectors));

    /// <summary>The labels' scores of all candidates of an article in reading order, <see cref="Stride"/> numbers each.</summary>
    public short[] Score(NameText text, CaseCounts cases)
    {
        if (!_free.TryTake(out var scratch))
        {
            scratch = new NameNetScratch(_weights, Section);
        }

        var scores = new short[Candidates(text.Units) * Stride];
        var rest = scores.AsSpan();
        foreach (var (first, sentences) in Sections(text))
        {
            rest = scratch.Read(text, first, sentences, cases, rest);
        }

        _free.Add(scratch);
        return scores;
    }

    private static int Candidates(ReadOnlySpan<NameUnit> units)
    {
        var count = 0;
        foreach (ref readonly var unit in units)
        {
            count += unit.IsCandidate ? 1 : 0;
        }

        return count;
    }

    /// <summary>The article's sentences, so many together as fit into a section; longer ones are cut. Places are counted from the section's first unit.</summary>
    private static IEnumerable<(int First, List<(int First, int End)> Sentences)> Sections(NameText text)
    {
        var first = 0;
        var sentences = new List<(int First, int End)>();
        for (var s = 0; s < text.SentenceCount; s++)
        {
            var end = text.EndOf(s);
            for (var start = text.FirstOf(s); start < end; start = Math.Min(end, start + Section))
            {
                var stop = Math.Min(end, start + Section);
                if (stop - first > Section)
                {
                    yield return (first, sentences);
                    first = start;
                    sentences.Clear();
                }

                sentences.Add((start - first, stop - first));
            }
        }

        yield return (first, sentences);
    }
}
