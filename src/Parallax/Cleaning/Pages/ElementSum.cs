namespace Parallax.Cleaning.Pages;

/// <summary>Sums over all blocks that stand in an element.</summary>
internal struct ElementSum
{
    public uint Families;
    public uint Above;
    public int Depth;
    public int Landmark;
    public float Good;
    public float Words;
    public float Linked;
    public int Blocks;
    public int GoodBlocks;
    public int First;
    public int Last;

    public void Take(in BlockStats stats, int block)
    {
        Good += stats.Good;
        Words += stats.Words;
        Linked += stats.Words * stats.LinkShare;
        Blocks++;
        GoodBlocks += stats.Good > 0 ? 1 : 0;
        First = Math.Min(First, block);
        Last = Math.Max(Last, block);
    }

    public void Take(in ElementSum inner)
    {
        Good += inner.Good;
        Words += inner.Words;
        Linked += inner.Linked;
        Blocks += inner.Blocks;
        GoodBlocks += inner.GoodBlocks;
        First = Math.Min(First, inner.First);
        Last = Math.Max(Last, inner.Last);
    }
}
