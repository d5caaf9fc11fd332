using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parallax.Syntax;

/// <summary>The features by which the next action is chosen, as hashes.</summary>
internal static class ActionFeatures
{
    public const int Most = 160;

    public static int Fill(SentenceState state, Span<uint> features)
    {
        var (s0, s1, s2, s3) = (state.OnStack(0), state.OnStack(1), state.OnStack(2), state.OnStack(3));
        var (b0, b1, b2, b3) = (state.InBuffer(0), state.InBuffer(1), state.InBuffer(2), state.InBuffer(3));
        var (w, p, r, g, k, e) = (state.Words, state.Tags, state.RichTags, state.Groups, state.CoarseGroups, state.Endings);
        var (s0L, s0L2, s0R, s0R2) = (state.Left1[s0], state.Left2[s0], state.Right1[s0], state.Right2[s0]);
        var (s1L, s1R, s1R2) = (state.Left1[s1], state.Right1[s1], state.Right2[s1]);
        var (b0L, b0L2) = (state.Left1[b0], state.Left2[b0]);
        var (s0W, s0P, s0T) = (w[s0], p[s0], r[s0]);
        var (s1W, s1P, s1T) = (w[s1], p[s1], r[s1]);
        var (b0W, b0P, b0T) = (w[b0], p[b0], r[b0]);
        var (b1P, b1T, b2P, b2T) = (p[b1], r[b1], p[b2], r[b2]);
        var (s2P, s2T) = (p[s2], r[s2]);
        var gap = (uint)Distance(b0 - s0);
        var gap1 = (uint)Distance(s0 - s1);
        var between1 = (uint)Between(state, s1, s0);
        var between0 = (uint)Between(state, s0, b0);
        var (s0LR, s0RR) = (Set(state.LeftRelations[s0]), Set(state.RightRelations[s0]));
        var (s1LR, s1RR) = (Set(state.LeftRelations[s1]), Set(state.RightRelations[s1]));
        var b0LR = Set(state.LeftRelations[b0]);
        var f = new Writer(features);

        f.Add(s0W); f.Add(s0P); f.Add(s0T); f.Add(e[s0], s0P);
        f.Add(s1W); f.Add(s1T); f.Add(e[s1], s1P);
        f.Add(s2T); f.Add(w[s2]);
        f.Add(b0W); f.Add(b0T); f.Add(e[b0], b0P);
        f.Add(b1T); f.Add(w[b1]);
        f.Add(b2T); f.Add(w[b2]);
        f.Add(r[b3]);
        f.Add(r[s3]);

        f.Add(s0W, b0W); f.Add(s0W, b0T); f.Add(s0T, b0W); f.Add(s0T, b0T); f.Add(s0P, b0P);
        f.Add(s1W, s0W); f.Add(s1W, s0T); f.Add(s1T, s0W); f.Add(s1T, s0T);
        f.Add(s1W, b0W); f.Add(s1W, b0T); f.Add(s1T, b0W); f.Add(s1T, b0T);
        f.Add(b0T, b1T); f.Add(b0W, b1T); f.Add(b0T, w[b1]); f.Add(s0T, b1T); f.Add(s0W, b1T);
        f.Add(s2T, s0T); f.Add(s2T, b0T); f.Add(s2T, s1T);

        f.Add(s0T, b0T, b1T); f.Add(s0P, b0P, b1P); f.Add(b0T, b1T, b2T); f.Add(b0P, b1P, b2P);
        f.Add(s1T, s0T, b0T); f.Add(s1P, s0P, b0P); f.Add(s1W, s0T, b0T); f.Add(s1T, s0W, b0T); f.Add(s1T, s0T, b0W);
        f.Add(s1W, s0T, b0W); f.Add(s1W, s0W, b0T);
        f.Add(s2P, s1P, s0P); f.Add(s2T, s1T, b0T); f.Add(s2P, s1P, s0P, b0P);
        f.Add(s1P, s0P, b0P, b1P); f.Add(s0P, b0P, b1P, b2P); f.Add(s1T, s0T, b0T, b1T);
        f.Add(s0W, b0T, b1T); f.Add(s0T, b0W, b1T);

        f.Add(s0T, r[s0L], b0T); f.Add(s0T, r[s0R], b0T); f.Add(s0T, b0T, r[b0L]);
        f.Add(s1T, s0T, r[s1L]); f.Add(s1T, s0T, r[s1R]); f.Add(s1T, s0T, r[s0L]); f.Add(s1T, s0T, r[s0R]);
        f.Add(s0T, r[s0L], r[s0L2]); f.Add(s0T, r[s0R], r[s0R2]); f.Add(s1T, r[s1R], r[s1R2]); f.Add(b0T, r[b0L], r[b0L2]);
        f.Add(s0P, w[s0L], b0P); f.Add(s0P, w[s0R], b0P); f.Add(s1P, w[s1R], s0P); f.Add(s1P, s0P, w[s0L]); f.Add(b0P, w[b0L], s0P);
        f.Add(s1W, w[s0L]); f.Add(s1W, w[s0L], s0W); f.Add(s1T, w[s0L], b0T);
        f.Add(s1P, p[s1R], s0P, b0P);

        f.Add(s0T, s0LR); f.Add(s0T, s0RR); f.Add(s1T, s1LR); f.Add(s1T, s1RR); f.Add(b0T, b0LR);
        f.Add(s0W, s0LR); f.Add(s0W, s0RR); f.Add(s1W, s1RR); f.Add(b0W, b0LR); f.Add(s1W, s1LR);
        f.Add(s0P, s0RR, b0T); f.Add(s1P, s1RR, s0T); f.Add(s0P, s0LR, b0T); f.Add(s0P, b0P, b0LR); f.Add(s1P, s0P, s0RR); f.Add(s1P, s0P, s0LR);
        f.Add(s1T, s1LR, s0T, b0P); f.Add(s0P, s0LR, s0RR); f.Add(s1P, s1LR, s1RR);

        f.Add(s0T, gap, 1); f.Add(b0T, gap, 2); f.Add(s0P, b0P, gap); f.Add(s1T, gap1, 1); f.Add(s1P, s0P, gap1); f.Add(s1T, s0T, between1); f.Add(s0T, b0T, between0);
        f.Add(s1P, s0P, b0P, between1 + (between0 << 8)); f.Add((uint)state.EndMark, s0P, b0P); f.Add(state.StackSize == 1 ? 1u : state.StackSize == 0 ? 2u : 0u, s0T, b0T);

        var (s0G, s1G, b0G, s0K, s1K, b0K) = (g[s0], g[s1], g[b0], k[s0], k[s1], k[b0]);
        f.Add(s0G, s0P); f.Add(s1G, s1P); f.Add(b0G, b0P); f.Add(g[b1], b1P); f.Add(g[s2], s2P);
        f.Add(s0G, b0G); f.Add(s1G, s0G); f.Add(s1G, b0G); f.Add(s0G, b0T); f.Add(s0T, b0G); f.Add(s1G, s0T); f.Add(s1T, s0G); f.Add(s1G, b0T);
        f.Add(s0K, b0K, s1K); f.Add(s1K, s0T, b0T); f.Add(s1T, s0K, b0T); f.Add(s1T, s0T, b0K); f.Add(s0K, b0K, r[b1]);
        f.Add(s1G, w[s0L], s0G); f.Add(s1K, w[s0L], s0K); f.Add(s2P, k[s2], s1T, s0P); f.Add(s0T, b0T, k[b1]);
        return f.Count;
    }

    public static int Distance(int distance) => distance switch
    {
        < 5 => distance,
        < 8 => 5,
        < 12 => 6,
        _ => 7,
    };

    private static uint Set(ulong relations) => (uint)(relations * 0x9E3779B97F4A7C15UL >> 32);

    /// <summary>Which marks stand between two words, looking at most 12 words far from either.</summary>
    public static int Between(SentenceState state, int from, int to)
    {
        var marks = 0;
        var (first, last) = (from + 1, to);
        if (from == SentenceState.None || last - first > 24)
        {
            return 255;
        }

        for (var i = first; i < last; i++)
        {
            marks |= state.Marks[i];
        }

        return marks;
    }

    /// <summary>Hashes feature after feature into a buffer; each has its place as seed.</summary>
    public ref struct Writer(Span<uint> target)
    {
        private readonly Span<uint> _target = target;
        private uint _seed = 0x3C6EF372;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint a) => Put(Step(a + Seed()));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint a, uint b) => Put(Step(Step(a + Seed()) + b));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint a, uint b, uint c) => Put(Step(Step(Step(a + Seed()) + b) + c));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(uint a, uint b, uint c, uint d) => Put(Step(Step(Step(Step(a + Seed()) + b) + c) + d));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private uint Seed() => _seed += 0x9E3779B9;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static uint Step(uint value) => BitOperations.RotateLeft(value * 0xCC9E2D51, 15);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Put(uint value)
        {
            value *= 0x85EBCA6B;
            _target[Count++] = value ^ (value >> 15);
        }
    }
}
