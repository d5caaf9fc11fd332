using System.Collections.Immutable;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Where on its page running text stands: sums over blocks and elements that many features of a block are read from.</summary>
internal sealed class PageLayout
{
    /// <summary>Elements farther above than this are not looked at.</summary>
    public const int Farthest = 15;

    public PageLayout(string text, Page page, NameFamilies families)
    {
        (Text, Page) = (text, page);
        var (blocks, elements) = (page.Blocks, page.Elements);
        Stats = new BlockStats[blocks.Length];
        for (var i = 0; i < blocks.Length; i++)
        {
            Stats[i] = BlockStats.Of(blocks[i].Span.In(text), blocks[i]);
            TotalGood += Stats[i].Good;
            TotalWords += Stats[i].Words;
        }

        Sums = new ElementSum[elements.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            ref var sum = ref Sums[i];
            sum.Families = families.Of(elements[i].Names);
            sum.Depth = elements[i].Parent < 0 ? 0 : Sums[elements[i].Parent].Depth + 1;
            sum.Above = elements[i].Parent < 0 ? sum.Families : Sums[elements[i].Parent].Above | sum.Families;
            sum.Landmark = BlockFeatures.LandmarkIn(elements[i].Tag);
            sum.First = int.MaxValue;
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Element >= 0)
            {
                Sums[blocks[i].Element].Take(Stats[i], i);
            }
        }

        for (var i = elements.Length - 1; i > 0; i--)
        {
            if (elements[i].Parent >= 0)
            {
                Sums[elements[i].Parent].Take(Sums[i]);
            }
        }

        (Main, FirstMain, LastMain) = MainElement(elements, 0.55f);
    }

    public string Text { get; }

    public Page Page { get; }

    public BlockStats[] Stats { get; }

    public ElementSum[] Sums { get; }

    public float TotalGood { get; }

    public float TotalWords { get; }

    /// <summary>The innermost element with more than half of the page's running text; -1 where there is none.</summary>
    public int Main { get; }

    /// <summary>The first block of running text in it.</summary>
    public int FirstMain { get; }

    /// <summary>The last block of running text in it.</summary>
    public int LastMain { get; }

    /// <summary>True where the markup says that a block is not shown.</summary>
    public bool IsHidden(int block) => Page.Blocks[block].Element is >= 0 and var element && Page.Elements[element].IsHidden;

    /// <summary>How many elements above a block's element a family is named; <c>Farthest</c> where it is nowhere.</summary>
    public int DistanceTo(int element, uint family)
    {
        if (element < 0 || (Sums[element].Above & family) == 0)
        {
            return Farthest;
        }

        var distance = 0;
        for (; element >= 0 && distance < Farthest; element = Page.Elements[element].Parent, distance++)
        {
            if ((Sums[element].Families & family) != 0)
            {
                return distance;
            }
        }

        return Farthest;
    }

    private (int Element, int First, int Last) MainElement(ImmutableArray<PageElement> elements, float share)
    {
        var best = -1;
        for (var i = 0; i < elements.Length; i++)
        {
            if (Sums[i].Good >= TotalGood * share && TotalGood > 0 && (best < 0 || Sums[i].Depth > Sums[best].Depth))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return (-1, 0, Stats.Length - 1);
        }

        int first = -1, last = -1;
        for (var i = Sums[best].First; i <= Sums[best].Last; i++)
        {
            if (Stats[i].Good > 0)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return (best, first, last);
    }
}
