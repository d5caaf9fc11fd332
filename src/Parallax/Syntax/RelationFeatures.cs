namespace Parallax.Syntax;

/// <summary>The features by which the relation of a new arc is chosen, as hashes: H is the head, C the child, HL, HR, CL and CR their outermost children on a side.</summary>
internal static class RelationFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 26;

    /// <summary>Writes the features into a list; their number.</summary>
    public static int Fill(SentenceState state, int head, int child, Span<uint> features)
    {
        var (w, p, r, k, e) = (state.Words, state.Tags, state.RichTags, state.CoarseGroups, state.Endings);
        var side = head < child ? 0x51ED270Bu : 0xA0761D65u;
        var (hW, hP, hT) = (w[head], p[head], r[head] ^ side);
        var (cW, cP, cT) = (w[child], p[child], r[child]);
        var hS = hP ^ side;
        var (cL, cL2) = (state.Left1[child], state.Left2[child]);
        var (cLW, hLW, hRW) = (w[cL], w[state.Left1[head]], w[state.Right1[head]]);
        var (cLR, cRR) = (ActionView.Set(state.LeftRelations[child]), ActionView.Set(state.RightRelations[child]));
        var (hLR, hRR) = (ActionView.Set(state.LeftRelations[head]), ActionView.Set(state.RightRelations[head]));
        var (first, last) = head < child ? (head, child) : (child, head);
        var gap = (uint)SentenceState.Distance(last - first);
        var between = (uint)state.Between(first, last);
        var f = new FeatureHasher<FeatureList>(new FeatureList(features), 0);

        f.Add(cW, side); f.Add(cP, side); f.Add(e[child], cP, side); f.Add(hW, side); f.Add(hT); f.Add(e[head], hP, side);
        f.Add(hS, cP, cLW); f.Add(hS, r[cL], r[cL2]); f.Add(hT, cLW, cP); f.Add(hS, cP, hLW); f.Add(hS, cP, hRW);
        f.Add(hS, cP, cLR); f.Add(cT, cLR, side); f.Add(cW, cLR, side); f.Add(cT, cLR, cRR);
        f.Add(hS, cP, hLR); f.Add(hT, cT, hLR); f.Add(hW, cP, hRR, side); f.Add(hS, cP, hLR, cLR); f.Add(hS, cP, hRR, cLR); f.Add(hW, cLR, cP, side);
        f.Add(hS, cP, gap, between); f.Add(cT, between, side); f.Add(hS, cP, p[Math.Max(head - 1, 0)], p[Math.Min(head + 1, state.Root)]);
        f.Add(state.Groups[child], cP, side); f.Add(k[head], k[child], hT, cT);
        return f.Sink.Count;
    }
}
