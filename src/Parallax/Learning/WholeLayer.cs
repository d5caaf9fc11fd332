using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parallax.Learning;

/// <summary>A layer of a network in whole numbers, so that every processor gives the same sums. Immutable; safe to use from many threads.</summary>
internal sealed class WholeLayer
{
    private const int Block = 64;

    /// <summary>Two inputs side by side: [((input / 2) * outputs + output) * 2 + input % 2].</summary>
    private readonly Table<short> _weights;

    /// <summary>Makes a layer.</summary>
    /// <param name="weights">[input * outputs + output].</param>
    /// <param name="inputs">Number of inputs, even.</param>
    /// <param name="outputs">Number of outputs, a multiple of 32.</param>
    public WholeLayer(ReadOnlySpan<short> weights, int inputs, int outputs)
        : this(new Table<short>(Paired(weights, inputs, outputs)), inputs, outputs)
    {
    }

    /// <summary>Takes what <see cref="Paired"/> gave.</summary>
    public WholeLayer(Table<short> weights, int inputs, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, inputs * outputs);
        (_weights, Inputs, Outputs) = (weights, inputs, outputs);
    }

    /// <summary>A layer's weights as they lie in memory, from [input * outputs + output].</summary>
    public static short[] Paired(ReadOnlySpan<short> weights, int inputs, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs % 2, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs % 32, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, inputs * outputs);
        var paired = new short[weights.Length];
        for (var i = 0; i < inputs; i++)
        {
            for (var o = 0; o < outputs; o++)
            {
                paired[((((i / 2) * outputs) + o) * 2) + (i % 2)] = weights[(i * outputs) + o];
            }
        }

        return paired;
    }

    /// <summary>Number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>Number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>Adds the products of some inputs to the sums, which must be as many as the outputs.</summary>
    /// <param name="input">An even number of inputs.</param>
    /// <param name="first">Which input the first of them is, even.</param>
    /// <param name="sums">One for each output.</param>
    public void AddTo(ReadOnlySpan<short> input, int first, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + input.Length, Inputs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, Outputs);
        var pairs = MemoryMarshal.Cast<short, int>(input);
        ref var weights = ref Unsafe.Add(ref _weights.First, first * Outputs);
        for (var at = 0; at < Outputs;)
        {
            if (Avx512BW.IsSupported && at + (2 * Block) <= Outputs)
            {
                AddWidest(pairs, ref Unsafe.Add(ref weights, at * 2), ref sums[at]);
                at += 2 * Block;
            }
            else if (!Avx2.IsSupported)
            {
                AddPortably(pairs, ref Unsafe.Add(ref weights, at * 2), ref sums[at]);
                at += Block / 2;
            }
            else if (at + Block <= Outputs)
            {
                AddWide(pairs, ref Unsafe.Add(ref weights, at * 2), ref sums[at]);
                at += Block;
            }
            else
            {
                AddNarrow(pairs, ref Unsafe.Add(ref weights, at * 2), ref sums[at]);
                at += Block / 2;
            }
        }
    }

    /// <summary>Adds the products of some inputs of four items at once, which reads the weights once instead of four times.</summary>
    /// <param name="items">Where the inputs stand.</param>
    /// <param name="at">For each item where its inputs begin.</param>
    /// <param name="count">How many inputs, even.</param>
    /// <param name="first">Which input the first of them is, even.</param>
    /// <param name="sums">The outputs of the first item, then of the others.</param>
    public void AddToFour(short[] items, ReadOnlySpan<int> at, int count, int first, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + count, Inputs);
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, 4 * Outputs);
        ref var a = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(items.AsSpan(at[0], count)));
        ref var b = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(items.AsSpan(at[1], count)));
        ref var c = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(items.AsSpan(at[2], count)));
        ref var d = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(items.AsSpan(at[3], count)));
        ref var weights = ref Unsafe.Add(ref _weights.First, first * Outputs);
        if (Avx512BW.IsSupported)
        {
            for (var output = 0; output < Outputs; output += 32)
            {
                AddFour512(ref a, ref b, ref c, ref d, count / 2, ref Unsafe.Add(ref weights, output * 2), ref sums[output]);
            }
        }
        else if (Avx2.IsSupported)
        {
            for (var output = 0; output < Outputs; output += 16)
            {
                AddFour256(ref a, ref b, ref c, ref d, count / 2, ref Unsafe.Add(ref weights, output * 2), ref sums[output]);
            }
        }
        else
        {
            for (var item = 0; item < 4; item++)
            {
                AddTo(items.AsSpan(at[item], count), first, sums.Slice(item * Outputs, Outputs));
            }
        }
    }

    private void AddFour512(ref int a, ref int b, ref int c, ref int d, int pairs, ref short weights, ref int sums)
    {
        var outputs = (nuint)Outputs;
        var a0 = Vector512.LoadUnsafe(ref sums);
        var a1 = Vector512.LoadUnsafe(ref sums, 16);
        var b0 = Vector512.LoadUnsafe(ref sums, outputs);
        var b1 = Vector512.LoadUnsafe(ref sums, outputs + 16);
        var c0 = Vector512.LoadUnsafe(ref sums, 2 * outputs);
        var c1 = Vector512.LoadUnsafe(ref sums, (2 * outputs) + 16);
        var d0 = Vector512.LoadUnsafe(ref sums, 3 * outputs);
        var d1 = Vector512.LoadUnsafe(ref sums, (3 * outputs) + 16);
        nuint at = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            var w0 = Vector512.LoadUnsafe(ref weights, at);
            var w1 = Vector512.LoadUnsafe(ref weights, at + 32);
            var input = Vector512.Create(Unsafe.Add(ref a, pair)).AsInt16();
            a0 += Avx512BW.MultiplyAddAdjacent(w0, input);
            a1 += Avx512BW.MultiplyAddAdjacent(w1, input);
            input = Vector512.Create(Unsafe.Add(ref b, pair)).AsInt16();
            b0 += Avx512BW.MultiplyAddAdjacent(w0, input);
            b1 += Avx512BW.MultiplyAddAdjacent(w1, input);
            input = Vector512.Create(Unsafe.Add(ref c, pair)).AsInt16();
            c0 += Avx512BW.MultiplyAddAdjacent(w0, input);
            c1 += Avx512BW.MultiplyAddAdjacent(w1, input);
            input = Vector512.Create(Unsafe.Add(ref d, pair)).AsInt16();
            d0 += Avx512BW.MultiplyAddAdjacent(w0, input);
            d1 += Avx512BW.MultiplyAddAdjacent(w1, input);
            at += 2 * outputs;
        }

        a0.StoreUnsafe(ref sums);
        a1.StoreUnsafe(ref sums, 16);
        b0.StoreUnsafe(ref sums, outputs);
        b1.StoreUnsafe(ref sums, outputs + 16);
        c0.StoreUnsafe(ref sums, 2 * outputs);
        c1.StoreUnsafe(ref sums, (2 * outputs) + 16);
        d0.StoreUnsafe(ref sums, 3 * outputs);
        d1.StoreUnsafe(ref sums, (3 * outputs) + 16);
    }

    private void AddFour256(ref int a, ref int b, ref int c, ref int d, int pairs, ref short weights, ref int sums)
    {
        var outputs = (nuint)Outputs;
        var a0 = Vector256.LoadUnsafe(ref sums);
        var a1 = Vector256.LoadUnsafe(ref sums, 8);
        var b0 = Vector256.LoadUnsafe(ref sums, outputs);
        var b1 = Vector256.LoadUnsafe(ref sums, outputs + 8);
        var c0 = Vector256.LoadUnsafe(ref sums, 2 * outputs);
        var c1 = Vector256.LoadUnsafe(ref sums, (2 * outputs) + 8);
        var d0 = Vector256.LoadUnsafe(ref sums, 3 * outputs);
        var d1 = Vector256.LoadUnsafe(ref sums, (3 * outputs) + 8);
        nuint at = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            var w0 = Vector256.LoadUnsafe(ref weights, at);
            var w1 = Vector256.LoadUnsafe(ref weights, at + 16);
            var input = Vector256.Create(Unsafe.Add(ref a, pair)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(w0, input);
            a1 += Avx2.MultiplyAddAdjacent(w1, input);
            input = Vector256.Create(Unsafe.Add(ref b, pair)).AsInt16();
            b0 += Avx2.MultiplyAddAdjacent(w0, input);
            b1 += Avx2.MultiplyAddAdjacent(w1, input);
            input = Vector256.Create(Unsafe.Add(ref c, pair)).AsInt16();
            c0 += Avx2.MultiplyAddAdjacent(w0, input);
            c1 += Avx2.MultiplyAddAdjacent(w1, input);
            input = Vector256.Create(Unsafe.Add(ref d, pair)).AsInt16();
            d0 += Avx2.MultiplyAddAdjacent(w0, input);
            d1 += Avx2.MultiplyAddAdjacent(w1, input);
            at += 2 * outputs;
        }

        a0.StoreUnsafe(ref sums);
        a1.StoreUnsafe(ref sums, 8);
        b0.StoreUnsafe(ref sums, outputs);
        b1.StoreUnsafe(ref sums, outputs + 8);
        c0.StoreUnsafe(ref sums, 2 * outputs);
        c1.StoreUnsafe(ref sums, (2 * outputs) + 8);
        d0.StoreUnsafe(ref sums, 3 * outputs);
        d1.StoreUnsafe(ref sums, (3 * outputs) + 8);
    }

    private void AddWidest(ReadOnlySpan<int> pairs, ref short weights, ref int sums)
    {
        var s0 = Vector512.LoadUnsafe(ref sums);
        var s1 = Vector512.LoadUnsafe(ref sums, 16);
        var s2 = Vector512.LoadUnsafe(ref sums, 32);
        var s3 = Vector512.LoadUnsafe(ref sums, 48);
        var s4 = Vector512.LoadUnsafe(ref sums, 64);
        var s5 = Vector512.LoadUnsafe(ref sums, 80);
        var s6 = Vector512.LoadUnsafe(ref sums, 96);
        var s7 = Vector512.LoadUnsafe(ref sums, 112);
        var step = (nuint)(Outputs * 2);
        nuint at = 0;
        foreach (var pair in pairs)
        {
            var input = Vector512.Create(pair).AsInt16();
            s0 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at), input);
            s1 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 32), input);
            s2 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 64), input);
            s3 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 96), input);
            s4 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 128), input);
            s5 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 160), input);
            s6 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 192), input);
            s7 += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref weights, at + 224), input);
            at += step;
        }

        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, 16);
        s2.StoreUnsafe(ref sums, 32);
        s3.StoreUnsafe(ref sums, 48);
        s4.StoreUnsafe(ref sums, 64);
        s5.StoreUnsafe(ref sums, 80);
        s6.StoreUnsafe(ref sums, 96);
        s7.StoreUnsafe(ref sums, 112);
    }

    private void AddWide(ReadOnlySpan<int> pairs, ref short weights, ref int sums)
    {
        var s0 = Vector256.LoadUnsafe(ref sums);
        var s1 = Vector256.LoadUnsafe(ref sums, 8);
        var s2 = Vector256.LoadUnsafe(ref sums, 16);
        var s3 = Vector256.LoadUnsafe(ref sums, 24);
        var s4 = Vector256.LoadUnsafe(ref sums, 32);
        var s5 = Vector256.LoadUnsafe(ref sums, 40);
        var s6 = Vector256.LoadUnsafe(ref sums, 48);
        var s7 = Vector256.LoadUnsafe(ref sums, 56);
        var step = (nuint)(Outputs * 2);
        nuint at = 0;
        foreach (var pair in pairs)
        {
            var input = Vector256.Create(pair).AsInt16();
            s0 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at), input);
            s1 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 16), input);
            s2 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 32), input);
            s3 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 48), input);
            s4 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 64), input);
            s5 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 80), input);
            s6 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 96), input);
            s7 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 112), input);
            at += step;
        }

        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, 8);
        s2.StoreUnsafe(ref sums, 16);
        s3.StoreUnsafe(ref sums, 24);
        s4.StoreUnsafe(ref sums, 32);
        s5.StoreUnsafe(ref sums, 40);
        s6.StoreUnsafe(ref sums, 48);
        s7.StoreUnsafe(ref sums, 56);
    }

    private void AddNarrow(ReadOnlySpan<int> pairs, ref short weights, ref int sums)
    {
        var s0 = Vector256.LoadUnsafe(ref sums);
        var s1 = Vector256.LoadUnsafe(ref sums, 8);
        var s2 = Vector256.LoadUnsafe(ref sums, 16);
        var s3 = Vector256.LoadUnsafe(ref sums, 24);
        var step = (nuint)(Outputs * 2);
        nuint at = 0;
        foreach (var pair in pairs)
        {
            var input = Vector256.Create(pair).AsInt16();
            s0 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at), input);
            s1 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 16), input);
            s2 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 32), input);
            s3 += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref weights, at + 48), input);
            at += step;
        }

        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, 8);
        s2.StoreUnsafe(ref sums, 16);
        s3.StoreUnsafe(ref sums, 24);
    }

    /// <summary>The same sums, 32 outputs, on any processor.</summary>
    private void AddPortably(ReadOnlySpan<int> pairs, ref short weights, ref int sums)
    {
        nuint at = 0;
        foreach (var pair in pairs)
        {
            var (even, odd) = (Vector128.Create((int)(short)pair), Vector128.Create(pair >> 16));
            for (nuint o = 0; o < Block / 2; o += 4)
            {
                var both = Vector128.LoadUnsafe(ref weights, at + (o * 2)).AsInt32(); // low half even, high half odd
                (((both << 16 >> 16) * even) + ((both >> 16) * odd) + Vector128.LoadUnsafe(ref sums, o)).StoreUnsafe(ref sums, o);
            }

            at += (nuint)(Outputs * 2);
        }
    }
}
