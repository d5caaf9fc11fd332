using System.Numerics;
using System.Runtime.InteropServices;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>One reading by a <see cref="NameNet"/>: the hidden layers of a section, and the steps from one to the next.</summary>
internal sealed class NameNetScratch
{
    private readonly NameNetWeights _weights;
    private readonly NameNetWords _words;
    private readonly Dictionary<ulong, (int Slot, int Count)> _slots = [];
    private readonly int[] _sums;
    private readonly short[] _others;
    private readonly int[] _poolBias;
    private readonly int[] _left = new int[4];
    private readonly int[] _here = new int[4];
    private readonly int[] _right = new int[4];

    /// <summary>Where the hidden values of no unit stand, all zero.</summary>
    private readonly int _nothing;
    private readonly byte[] _needs;
    private short[] _hidden;
    private short[] _next;
    private int[] _pool = [];
    private List<(int First, int End)> _sentences = [];

    /// <summary>Makes room for sections of a number of units.</summary>
    public NameNetScratch(NameNetWeights weights, int section)
    {
        _weights = weights;
        _words = new NameNetWords(weights);
        _sums = new int[4 * weights.Width];
        _others = new short[4 * weights.Width];
        _poolBias = new int[weights.Width];
        _needs = new byte[section];
        _nothing = section * weights.Width;
        _hidden = new short[(section + 1) * weights.Width];
        _next = new short[(section + 1) * weights.Width];
    }

    private int Width => _weights.Width;

    /// <summary>Scores the candidates of a section.</summary>
    /// <param name="text">The article.</param>
    /// <param name="start">Index of the section's first unit in the article.</param>
    /// <param name="sentences">First unit of each sentence and the one past its last, counted from the section's first.</param>
    /// <param name="cases">How the article writes its words.</param>
    /// <param name="scores">Where to, one row after another.</param>
    /// <returns>What is left of <paramref name="scores"/>.</returns>
    public Span<short> Read(NameText text, int start, List<(int First, int End)> sentences, CaseCounts cases, Span<short> scores)
    {
        _sentences = sentences;
        var units = text.Units[start..];
        foreach (var (first, end) in _sentences)
        {
            var sentence = units[first..end];
            MarkNeeds(sentence, _needs.AsSpan(first, end - first));
            ReadWords(text, start + first, sentence, cases, first);
        }

        for (var layer = 0; layer < _weights.Layers.Length; layer++)
        {
            Convolve(layer);
            (_hidden, _next) = (_next, _hidden);
            if (layer + 1 == _weights.PoolAfter)
            {
                Pool(units, layer);
            }
        }

        return Label(units, scores);
    }

    /// <summary>The labels' scores of the candidates; what is left of <paramref name="scores"/>.</summary>
    private Span<short> Label(ReadOnlySpan<NameUnit> units, Span<short> scores)
    {
        var some = 0;
        foreach (var (first, end) in _sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (units[i].IsCandidate)
                {
                    _here[some] = i * Width;
                    if (++some == 4)
                    {
                        scores = Label(some, scores);
                        some = 0;
                    }
                }
            }
        }

        return some > 0 ? Label(some, scores) : scores;
    }

    private Span<short> Label(int some, Span<short> scores)
    {
        var sums = _sums.AsSpan(0, 4 * NameNet.Stride);
        for (var item = 0; item < 4; item++)
        {
            _weights.LastBias.CopyTo(sums[(item * NameNet.Stride)..]);
        }

        _weights.Last.AddToFour(_hidden, _here, Width, 0, sums);
        NameNetSums.RoundScores(sums[..(some * NameNet.Stride)], scores);
        return scores[(some * NameNet.Stride)..];
    }

    private Span<short> Hidden(int i) => _hidden.AsSpan(i * Width, Width);

    /// <summary>Marks each unit with how many of the hidden layers must know it; 0 where none must know even its word.</summary>
    private void MarkNeeds(ReadOnlySpan<NameUnit> units, Span<byte> needs)
    {
        var all = _weights.Layers.Length + 1;
        for (var i = 0; i < units.Length; i++)
        {
            needs[i] = units[i].IsCandidate ? (byte)all : (byte)0;
        }

        for (var layer = all - 1; layer >= 1; layer--)
        {
            var reach = _weights.Reaches[layer - 1];
            for (var i = 0; i < units.Length; i++)
            {
                if (needs[i] < layer && ((i >= reach && needs[i - reach] > layer) || (i + reach < units.Length && needs[i + reach] > layer)))
                {
                    needs[i] = (byte)layer;
                }
            }
        }
    }

    /// <summary>The first hidden values of a sentence, where they are needed.</summary>
    private void ReadWords(NameText text, int start, ReadOnlySpan<NameUnit> units, CaseCounts cases, int first)
    {
        var heading = SentenceCase.Of(units);
        var reach = NameNetWeights.Window / 2;
        var row = NameNetWeights.Window * Width;
        for (var i = 0; i < units.Length; i++)
        {
            if (_needs[first + i] > 0)
            {
                Hidden(first + i).Clear();
            }
        }

        for (var i = 0; i < units.Length; i++)
        {
            var (from, to) = (Math.Max(0, i - reach), Math.Min(units.Length - 1, i + reach));
            if (!_needs.AsSpan(first + from, to - from + 1).ContainsAnyExcept((byte)0))
            {
                continue;
            }

            ref readonly var unit = ref units[i];
            var context = _weights.Contexts.Span.Slice(NameNetWeights.ContextOf(cases.Of(unit.Lower), heading, unit.ListPlace, unit.IsCandidate) * row, row);
            var word = _words.Of(text[start + i], unit);
            for (var k = from; k <= to; k++)
            {
                if (_needs[first + k] == 0)
                {
                    continue;
                }

                // The window of unit k has this one at place i - k + reach.
                var place = (i - k + reach) * Width;
                var hidden = Hidden(first + k);
                NameNetSums.Add(hidden, word.Slice(place, Width), context.Slice(place, Width));
                for (var bits = (int)unit.Lists; bits != 0; bits &= bits - 1)
                {
                    NameNetSums.Add(hidden, _weights.Lists.Span.Slice((BitOperations.TrailingZeroCount(bits) * row) + place, Width));
                }
            }
        }

        for (var i = 0; i < units.Length; i++)
        {
            if (_needs[first + i] > 0)
            {
                NameNetSums.MakePositive(Hidden(first + i), _weights.FirstBias);
            }
        }
    }

    /// <summary>The next hidden values, where they are needed.</summary>
    private void Convolve(int layer)
    {
        var (weights, bias, reach) = (_weights.Layers[layer], _weights.Biases[layer], _weights.Reaches[layer]);
        var some = 0;
        foreach (var (first, end) in _sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (_needs[i] > layer + 1)
                {
                    _here[some] = i * Width;
                    _left[some] = i - reach >= first ? (i - reach) * Width : _nothing;
                    _right[some] = i + reach < end ? (i + reach) * Width : _nothing;
                    if (++some == 4)
                    {
                        Convolve(weights, bias, some);
                        some = 0;
                    }
                }
            }
        }

        if (some > 0)
        {
            Convolve(weights, bias, some);
        }
    }

    private void Convolve(WholeLayer weights, int[] bias, int some)
    {
        for (var item = 0; item < 4; item++)
        {
            bias.CopyTo(_sums, item * Width);
        }

        weights.AddToFour(_hidden, _left, Width, 0, _sums);
        weights.AddToFour(_hidden, _here, Width, Width, _sums);
        weights.AddToFour(_hidden, _right, Width, 2 * Width, _sums);
        for (var item = 0; item < some; item++)
        {
            AddPositive(item, _hidden.AsSpan(_here[item], Width), _next.AsSpan(_here[item], Width));
        }
    }

    /// <summary>Adds what is positive of an item's sums to hidden values.</summary>
    private void AddPositive(int item, ReadOnlySpan<short> hidden, Span<short> next) =>
        NameNetSums.AddPositive(_sums.AsSpan(item * Width, Width), hidden, next);

    /// <summary>Lets each unit know the mean of the other places of its word in the section, and of all words with a capital.</summary>
    private void Pool(ReadOnlySpan<NameUnit> units, int layer)
    {
        _slots.Clear();
        foreach (var (first, end) in _sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (units[i].HasCapital)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_slots, units[i].Lower, out _).Count++;
                }
            }
        }

        var slots = 0;
        foreach (var word in _slots.Keys)
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrNullRef(_slots, word);
            found.Slot = found.Count > 1 ? slots++ : -1;
        }

        if (_pool.Length < slots * Width)
        {
            _pool = new int[slots * Width];
        }

        _pool.AsSpan(0, slots * Width).Clear();
        var all = _sums.AsSpan(0, Width);
        all.Clear();
        var count = 0;
        foreach (var (first, end) in _sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (units[i].HasCapital)
                {
                    count++;
                    NameNetSums.Add(all, Hidden(i));
                    if (_slots[units[i].Lower] is (>= 0, _) found)
                    {
                        NameNetSums.Add(_pool.AsSpan(found.Slot * Width, Width), Hidden(i));
                    }
                }
            }
        }

        for (var o = 0; o < Width; o++)
        {
            _others[o] = (short)(all[o] / Math.Max(1, count));
        }

        _weights.PoolBias.CopyTo(_poolBias, 0);
        _weights.Pool.AddTo(_others.AsSpan(0, Width), 2 * Width, _poolBias);
        var some = 0;
        foreach (var (first, end) in _sentences)
        {
            for (var i = first; i < end; i++)
            {
                if (_needs[i] > layer + 1)
                {
                    var others = _others.AsSpan(some * Width, Width);
                    if (units[i].HasCapital && _slots[units[i].Lower] is (>= 0, _) word)
                    {
                        NameNetSums.MeanOfOthers(_pool.AsSpan(word.Slot * Width, Width), Hidden(i), word.Count - 1, others);
                    }
                    else
                    {
                        others.Clear();
                    }

                    _here[some] = i * Width;
                    if (++some == 4)
                    {
                        Join(some);
                        some = 0;
                    }
                }
            }
        }

        if (some > 0)
        {
            Join(some);
        }
    }

    private void Join(int some)
    {
        for (var item = 0; item < 4; item++)
        {
            _poolBias.CopyTo(_sums, item * Width);
        }

        _weights.Pool.AddToFour(_hidden, _here, Width, 0, _sums);
        _weights.Pool.AddToFour(_others, [0, Width, 2 * Width, 3 * Width], Width, Width, _sums);
        for (var item = 0; item < some; item++)
        {
            var hidden = _hidden.AsSpan(_here[item], Width);
            AddPositive(item, hidden, hidden);
        }
    }
}
