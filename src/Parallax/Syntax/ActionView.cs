namespace Parallax.Syntax;

/// <summary>
/// What the choice of the next action looks at. S0 is the top of the stack, S1 and S2 lie below it; B0 is the first word of the buffer, B1 to B3 stand behind it. L and R are
/// the outermost children found so far, L2 and R2 those within. W is the word, P its tag, T its tag made finer, E its ending, G and K its fine and coarse group; LR and RR
/// stand for the set of relations to children on a side.
/// </summary>
internal readonly ref struct ActionView
{
    public readonly uint S0W, S0P, S0T, S0G, S0K, S0LT, S0L2T, S0RT, S0R2T, S0LW, S0RW, S0LR, S0RR;
    public readonly uint S1W, S1P, S1T, S1G, S1K, S1LT, S1RW, S1RP, S1LR, S1RR;
    public readonly uint B0W, B0P, B0T, B0E, B0G, B0K, B0LT, B0L2T, B0LW, B0LR;
    public readonly uint B1W, B1P, B1T, B1G, B2P, B2T, S2T, B3T;
    public readonly uint Gap, Gap1, Between0, Between1, Depth;

    public ActionView(SentenceState state)
    {
        var (s0, s1, b0, b1, b2) = (state.OnStack(0), state.OnStack(1), state.InBuffer(0), state.InBuffer(1), state.InBuffer(2));
        var (w, p, r, g, k) = (state.Words, state.Tags, state.RichTags, state.Groups, state.CoarseGroups);
        var (s0L, s0R, s1R, b0L) = (state.Left1[s0], state.Right1[s0], state.Right1[s1], state.Left1[b0]);

        (S0W, S0P, S0T, S0G, S0K) = (w[s0], p[s0], r[s0], g[s0], k[s0]);
        (S0LT, S0L2T, S0RT, S0R2T, S0LW, S0RW) = (r[s0L], r[state.Left2[s0]], r[s0R], r[state.Right2[s0]], w[s0L], w[s0R]);
        (S0LR, S0RR) = (Set(state.LeftRelations[s0]), Set(state.RightRelations[s0]));

        (S1W, S1P, S1T, S1G, S1K) = (w[s1], p[s1], r[s1], g[s1], k[s1]);
        (S1LT, S1RW, S1RP) = (r[state.Left1[s1]], w[s1R], p[s1R]);
        (S1LR, S1RR) = (Set(state.LeftRelations[s1]), Set(state.RightRelations[s1]));

        (B0W, B0P, B0T, B0E, B0G, B0K) = (w[b0], p[b0], r[b0], state.Endings[b0], g[b0], k[b0]);
        (B0LT, B0L2T, B0LW, B0LR) = (r[b0L], r[state.Left2[b0]], w[b0L], Set(state.LeftRelations[b0]));

        (B1W, B1P, B1T, B1G) = (w[b1], p[b1], r[b1], g[b1]);
        (B2P, B2T, S2T, B3T) = (p[b2], r[b2], r[state.OnStack(2)], r[state.InBuffer(3)]);

        (Gap, Gap1) = ((uint)SentenceState.Distance(b0 - s0), (uint)SentenceState.Distance(s0 - s1));
        (Between0, Between1) = ((uint)state.Between(s0, b0), (uint)state.Between(s1, s0));
        Depth = state.StackSize == 1 ? 1u : state.StackSize == 0 ? 2u : 0u;
    }

    /// <summary>A set of relations as a number of 32 bits.</summary>
    public static uint Set(ulong relations) => (uint)(relations * 0x9E3779B97F4A7C15UL >> 32);
}
