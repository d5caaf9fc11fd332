namespace Parallax.Syntax;

/// <summary>The features by which the relation of a new arc is chosen, as hashes.</summary>
internal static class RelationFeatures
{
    public const int Most = 80;

    public static int Fill(SentenceState state, int head, int child, Span<uint> features)
    {
        var (w, p, r, g, k, e) = (state.Words, state.Tags, state.RichTags, state.Groups, state.CoarseGroups, state.Endings);
        var side = head < child ? 0x51ED270Bu : 0xA0761D65u;
        var (hW, hP, hT) = (w[head], p[head], r[head] ^ side);
        var (cW, cP, cT) = (w[child], p[child], r[child]);
        var (first, last) = head < child ? (head, child) : (child, head);
        var (cL, cL2, cR) = (state.Left1[child], state.Left2[child], state.Right1[child]);
        var (hL, hR) = (state.Left1[head], state.Right1[head]);
        var (cLR, cRR) = (ActionView.Set(state.LeftRelations[child]), ActionView.Set(state.RightRelations[child]));
        var (hLR, hRR) = (ActionView.Set(state.LeftRelations[head]), ActionView.Set(state.RightRelations[head]));
        var gap = (uint)SentenceState.Distance(last - first);
        var between = (uint)state.Between(first, last);
        var before = r[child - 1];
        var after = r[Math.Min(child + 1, state.Root)];
        var f = new FeatureHasher<FeatureList>(new FeatureList(features), 0);

        f.Add(cW, side); f.Add(cT, side); f.Add(cP, side); f.Add(e[child], cP, side); f.Add(hW, side); f.Add(hT); f.Add(e[head], hP, side);
        f.Add(hW, cW, side); f.Add(hW, cT, side); f.Add(hT, cW); f.Add(hT, cT); f.Add(hP, cP, side); f.Add(hT, e[child]); f.Add(e[head], cT, side);
        f.Add(hT, cT, r[cL]); f.Add(hP ^ side, cP, w[cL]); f.Add(hT, cT, r[cR]); f.Add(hP ^ side, cP, w[cR]); f.Add(hP ^ side, r[cL], r[cL2]); f.Add(hP ^ side, w[cL], cW);
        f.Add(hW, w[cL], side); f.Add(hT, w[cL], cP);
        f.Add(hT, cT, r[hL]); f.Add(hT, cT, r[hR]); f.Add(hP ^ side, cP, w[hL]); f.Add(hP ^ side, cP, w[hR]);
        f.Add(hP ^ side, cP, cLR); f.Add(cT, cLR, side); f.Add(cW, cLR, side); f.Add(hP ^ side, cP, cRR); f.Add(cT, cLR, cRR);
        f.Add(hP ^ side, cP, hLR); f.Add(hP ^ side, cP, hRR); f.Add(hT, cT, hLR); f.Add(hT, cT, hRR); f.Add(hW, cP, hLR, side); f.Add(hW, cP, hRR, side); f.Add(hP ^ side, cT, hLR, hRR);
        f.Add(hP ^ side, cP, hLR, cLR); f.Add(hP ^ side, cP, hRR, cLR); f.Add(hW, cLR, cP, side);
        f.Add(hT, cT, gap); f.Add(hP ^ side, cP, gap, between); f.Add(cT, between, side); f.Add(hT, between, cP);
        f.Add(hT, cT, before); f.Add(hT, cT, after); f.Add(before, cT, after); f.Add(hP ^ side, cP, p[head - (head > 0 ? 1 : 0)], p[Math.Min(head + 1, state.Root)]);
        f.Add(cT, (uint)state.EndMark, hT); f.Add(child == 1 ? 1u : 2u, cT, hT);
        f.Add(g[child], cP, side); f.Add(g[head], hP, side); f.Add(hT, cP, g[child]); f.Add(hP ^ side, cT, g[head]); f.Add(g[head], g[child], side);
        f.Add(k[head], k[child], hT, cT); f.Add(k[head], k[child], w[cL], side); f.Add(g[child], w[cL], hP ^ side);
        return f.Sink.Count;
    }
}
