namespace Parallax.Syntax;

/// <summary>
/// The features by which the next action is chosen, as hashes. They are made in several steps: a method that makes them all is too long for the compiler, which then keeps
/// calls and holds in memory what could stay in registers.
/// </summary>
internal static class ActionFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 62;

    /// <summary>Writes the features into a list; their number.</summary>
    public static int Fill(SentenceState state, Span<uint> features) => Add(state, new FeatureList(features)).Count;

    /// <summary>Puts the features of a state into a sink, which is returned.</summary>
    public static TSink Add<TSink>(SentenceState state, TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var v = new ActionView(state);
        sink = AddWords(v, sink);
        sink = AddChildren(v, sink);
        sink = AddRelations(v, sink);
        sink = AddGroups(v, sink);
        return sink;
    }

    private static TSink AddWords<TSink>(scoped in ActionView v, TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var f = new FeatureHasher<TSink>(sink, 0);
        f.Add(v.S0W); f.Add(v.B0W); f.Add(v.B0E, v.B0P); f.Add(v.B1W); f.Add(v.B3T); f.Add(v.S0W, v.B0W); f.Add(v.S1W, v.S0W); f.Add(v.S1W, v.S0T);
        f.Add(v.S1T, v.S0W); f.Add(v.S1W, v.B0W); f.Add(v.B0T, v.B1T); f.Add(v.B0W, v.B1T); f.Add(v.B0T, v.B1W); f.Add(v.S0T, v.B1T); f.Add(v.S0W, v.B1T);
        f.Add(v.S2T, v.S0T); f.Add(v.S0P, v.B0P, v.B1P); f.Add(v.B0T, v.B1T, v.B2T); f.Add(v.B0P, v.B1P, v.B2P); f.Add(v.S1T, v.S0T, v.B0T);
        f.Add(v.S1P, v.S0P, v.B0P); f.Add(v.S0P, v.B0P, v.B1P, v.B2P);
        return f.Sink;
    }

    private static TSink AddChildren<TSink>(scoped in ActionView v, TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var f = new FeatureHasher<TSink>(sink, 22);
        f.Add(v.S0T, v.S0LT, v.B0T); f.Add(v.S0T, v.B0T, v.B0LT); f.Add(v.S1T, v.S0T, v.S1LT); f.Add(v.S1T, v.S0T, v.S0LT); f.Add(v.S0T, v.S0LT, v.S0L2T);
        f.Add(v.S0T, v.S0RT, v.S0R2T); f.Add(v.B0T, v.B0LT, v.B0L2T); f.Add(v.S0P, v.S0LW, v.B0P); f.Add(v.S0P, v.S0RW, v.B0P); f.Add(v.S1P, v.S1RW, v.S0P);
        f.Add(v.S1P, v.S0P, v.S0LW); f.Add(v.B0P, v.B0LW, v.S0P); f.Add(v.S1W, v.S0LW); f.Add(v.S1W, v.S0LW, v.S0W); f.Add(v.S1T, v.S0LW, v.B0T);
        f.Add(v.S1P, v.S1RP, v.S0P, v.B0P);
        return f.Sink;
    }

    private static TSink AddRelations<TSink>(scoped in ActionView v, TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var f = new FeatureHasher<TSink>(sink, 38);
        f.Add(v.S1T, v.S1LR); f.Add(v.B0T, v.B0LR); f.Add(v.S0W, v.S0RR); f.Add(v.S1W, v.S1RR); f.Add(v.B0W, v.B0LR); f.Add(v.S0P, v.S0LR, v.B0T);
        f.Add(v.S0P, v.B0P, v.B0LR); f.Add(v.S1P, v.S0P, v.S0LR); f.Add(v.S1T, v.S1LR, v.S0T, v.B0P); f.Add(v.S0P, v.S0LR, v.S0RR);
        f.Add(v.S1P, v.S1LR, v.S1RR); f.Add(v.S0T, v.Gap, 1); f.Add(v.B0T, v.Gap, 2); f.Add(v.S1P, v.S0P, v.Gap1);
        f.Add(v.S1P, v.S0P, v.B0P, v.Between1 + (v.Between0 << 8)); f.Add(v.Depth, v.S0T, v.B0T);
        return f.Sink;
    }

    private static TSink AddGroups<TSink>(scoped in ActionView v, TSink sink)
        where TSink : struct, IFeatureSink, allows ref struct
    {
        var f = new FeatureHasher<TSink>(sink, 54);
        f.Add(v.B0G, v.B0P); f.Add(v.B1G, v.B1P); f.Add(v.S1G, v.S0G); f.Add(v.S0T, v.B0G); f.Add(v.S1T, v.S0G); f.Add(v.S1G, v.B0T);
        f.Add(v.S0K, v.B0K, v.B1T); f.Add(v.S1K, v.S0LW, v.S0K);
        return f.Sink;
    }
}
