using System.Numerics;
using System.Runtime.Intrinsics;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>What words alone give to the first layer of a <see cref="NameNet"/>, kept for the words seen last.</summary>
internal sealed class NameNetWords
{
    /// <summary>Words kept; of two with the same place the later one stays.</summary>
    private const int Kept = 1 << 13;

    private readonly NameNetWeights _weights;
    private readonly ulong[] _keys = new ulong[Kept];
    private readonly short[] _rows;
    private readonly int[] _sums;
    private readonly List<uint> _groups = [];

    /// <summary>Keeps nothing yet.</summary>
    public NameNetWords(NameNetWeights weights)
    {
        _weights = weights;
        _sums = new int[NameNetWeights.Window * weights.Width];
        _rows = new short[Kept * _sums.Length];
    }

    /// <summary>What a word gives, [place in the window * width + output].</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="unit">Its unit.</param>
    public ReadOnlySpan<short> Of(ReadOnlySpan<char> word, in NameUnit unit)
    {
        var slot = (int)(unit.Exact >> 20) & (Kept - 1);
        var row = _rows.AsSpan(slot * _sums.Length, _sums.Length);
        if (_keys[slot] != unit.Exact)
        {
            _keys[slot] = unit.Exact;
            Fill(word, unit, row);
        }

        return row;
    }

    private void Fill(ReadOnlySpan<char> word, in NameUnit unit, Span<short> row)
    {
        Span<sbyte> vector = stackalloc sbyte[WordVectors.Dimensions];
        Span<short> input = stackalloc short[WordVectors.Dimensions + _weights.GroupDimensions];
        Span<int> letters = stackalloc int[_weights.GroupDimensions];
        letters.Clear();
        var isKnown = NameSpelling.TryGetVector(word, _weights.Vectors, vector);
        for (var i = 0; i < vector.Length; i++)
        {
            input[i] = vector[i];
        }

        _groups.Clear();
        NameSpelling.AddGroups(word, _groups);
        foreach (var group in _groups)
        {
            AddWidened(_weights.Groups.Span.Slice((int)group * letters.Length, letters.Length), letters);
        }

        for (var i = 0; i < letters.Length; i++)
        {
            input[WordVectors.Dimensions + i] = (short)MathF.Round(letters[i] / MathF.Sqrt(_groups.Count));
        }

        Array.Clear(_sums);
        _weights.Words.AddTo(input, 0, _sums);
        NameNetSums.RoundWord(_sums, row);
        Add(row, _weights.Shapes.Span, (int)unit.Shape);
        if (isKnown)
        {
            Add(row, _weights.Known.Span, 0);
        }

        for (var bits = (int)unit.Class; bits != 0; bits &= bits - 1)
        {
            Add(row, _weights.Classes.Span, BitOperations.TrailingZeroCount(bits));
        }
    }

    private static void Add(Span<short> row, ReadOnlySpan<short> rows, int number) => NameNetSums.Add(row, rows.Slice(number * row.Length, row.Length));

    private static void AddWidened(ReadOnlySpan<sbyte> more, Span<int> sums)
    {
        var i = 0;
        for (; i + Vector128<sbyte>.Count <= more.Length; i += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Create(more[i..]).ToVector256Unsafe()));
            (Vector256.Create<int>(sums[i..]) + low).CopyTo(sums[i..]);
            (Vector256.Create<int>(sums[(i + 8)..]) + high).CopyTo(sums[(i + 8)..]);
        }

        for (; i < more.Length; i++)
        {
            sums[i] += more[i];
        }
    }
}
