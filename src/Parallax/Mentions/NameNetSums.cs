using System.Numerics;
using System.Numerics.Tensors;

namespace Parallax.Mentions;

/// <summary>The sums of a <see cref="NameNet"/> that are no products. Lengths are multiples of 32.</summary>
internal static class NameNetSums
{
    /// <summary>Hidden values above this are cut, so that sums cannot overflow.</summary>
    private const short Most = 4095;

    /// <summary>Adds values to sums.</summary>
    public static void Add(Span<int> sums, ReadOnlySpan<short> more)
    {
        for (var o = 0; o < more.Length; o += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(more[o..]), out var low, out var high);
            (new Vector<int>(sums[o..]) + low).CopyTo(sums[o..]);
            (new Vector<int>(sums[(o + Vector<int>.Count)..]) + high).CopyTo(sums[(o + Vector<int>.Count)..]);
        }
    }

    /// <summary>Adds values to others.</summary>
    public static void Add(Span<short> sums, ReadOnlySpan<short> more) => TensorPrimitives.Add(sums, more, sums);

    /// <summary>Adds two rows of values to others.</summary>
    public static void Add(Span<short> sums, ReadOnlySpan<short> more, ReadOnlySpan<short> others)
    {
        for (var o = 0; o < sums.Length; o += Vector<short>.Count)
        {
            (new Vector<short>(sums[o..]) + new Vector<short>(more[o..]) + new Vector<short>(others[o..])).CopyTo(sums[o..]);
        }
    }

    /// <summary>Adds a bias to hidden values and leaves what is positive.</summary>
    public static void MakePositive(Span<short> hidden, ReadOnlySpan<int> bias)
    {
        var most = new Vector<int>(Most);
        for (var o = 0; o < hidden.Length; o += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(hidden[o..]), out var low, out var high);
            low = Vector.Min(most, Vector.Max(Vector<int>.Zero, low + new Vector<int>(bias[o..])));
            high = Vector.Min(most, Vector.Max(Vector<int>.Zero, high + new Vector<int>(bias[(o + Vector<int>.Count)..])));
            Vector.Narrow(low, high).CopyTo(hidden[o..]);
        }
    }

    /// <summary>The next hidden values: the last and what is positive of a layer's sums.</summary>
    public static void AddPositive(ReadOnlySpan<int> sums, ReadOnlySpan<short> hidden, Span<short> next)
    {
        var (half, most) = (new Vector<int>(1 << (NameNetWeights.Shift - 1)), new Vector<int>(Most));
        for (var o = 0; o < next.Length; o += Vector<short>.Count)
        {
            var low = Vector.ShiftRightArithmetic(new Vector<int>(sums[o..]) + half, NameNetWeights.Shift);
            var high = Vector.ShiftRightArithmetic(new Vector<int>(sums[(o + Vector<int>.Count)..]) + half, NameNetWeights.Shift);
            Vector.Widen(new Vector<short>(hidden[o..]), out var before, out var after);
            low = Vector.Min(most, before + Vector.Max(Vector<int>.Zero, low));
            high = Vector.Min(most, after + Vector.Max(Vector<int>.Zero, high));
            Vector.Narrow(low, high).CopyTo(next[o..]);
        }
    }

    /// <summary>The mean of the other places of a word.</summary>
    /// <param name="sum">The sum of all of them.</param>
    /// <param name="own">What is not of the others.</param>
    /// <param name="count">How many others.</param>
    /// <param name="mean">Where to.</param>
    public static void MeanOfOthers(ReadOnlySpan<int> sum, ReadOnlySpan<short> own, int count, Span<short> mean)
    {
        var divisor = new Vector<float>(count);
        for (var o = 0; o < mean.Length; o += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(own[o..]), out var low, out var high);
            low = Vector.ConvertToInt32(Vector.ConvertToSingle(new Vector<int>(sum[o..]) - low) / divisor);
            high = Vector.ConvertToInt32(Vector.ConvertToSingle(new Vector<int>(sum[(o + Vector<int>.Count)..]) - high) / divisor);
            Vector.Narrow(low, high).CopyTo(mean[o..]);
        }
    }

    /// <summary>The first layer's sums in the unit of hidden values.</summary>
    public static void RoundWord(ReadOnlySpan<int> sums, Span<short> row)
    {
        var half = new Vector<int>(1 << (NameNetWeights.WordShift - 1));
        for (var i = 0; i < sums.Length; i += Vector<short>.Count)
        {
            var low = Vector.ShiftRightArithmetic(new Vector<int>(sums[i..]) + half, NameNetWeights.WordShift);
            var high = Vector.ShiftRightArithmetic(new Vector<int>(sums[(i + Vector<int>.Count)..]) + half, NameNetWeights.WordShift);
            Vector.Narrow(low, high).CopyTo(row[i..]);
        }
    }

    /// <summary>The last layer's sums as scores.</summary>
    public static void RoundScores(ReadOnlySpan<int> sums, Span<short> scores)
    {
        var half = new Vector<int>(1 << (NameNetWeights.ScoreShift - 1));
        var (least, most) = (new Vector<int>(short.MinValue), new Vector<int>(short.MaxValue));
        for (var i = 0; i < sums.Length; i += Vector<short>.Count)
        {
            var low = Vector.ShiftRightArithmetic(new Vector<int>(sums[i..]) + half, NameNetWeights.ScoreShift);
            var high = Vector.ShiftRightArithmetic(new Vector<int>(sums[(i + Vector<int>.Count)..]) + half, NameNetWeights.ScoreShift);
            Vector.Narrow(Vector.Min(most, Vector.Max(least, low)), Vector.Min(most, Vector.Max(least, high))).CopyTo(scores[i..]);
        }
    }
}
