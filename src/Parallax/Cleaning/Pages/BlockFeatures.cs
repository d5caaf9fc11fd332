using System.Collections.Frozen;
using System.Numerics;
using Parallax.Articles;

namespace Parallax.Cleaning.Pages;

/// <summary>Describes each block of a page in numbers, for the forest that tells report from the page around it.</summary>
internal sealed class BlockFeatures
{
    private const int Levels = 5;
    private const int FamilyCount = 26;
    private const float FarAway = 60;
    private const int FarthestLandmark = 12;
    private static readonly string[] Landmarks = ["article", "main", "section", "aside", "nav", "header", "footer", "form", "figure", "table", "ul", "ol", "dl", "blockquote", "button", "details"];
    private static readonly FrozenDictionary<string, int> LandmarkOf = Landmarks.Index().ToFrozenDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
    private float[] _row = [];
    private int _next;

    /// <summary>How many features a block has.</summary>
    public const int Count = 144;

    /// <summary>The features of every block, one row after another.</summary>
    public float[] Of(PageLayout layout, PageContext context)
    {
        var rows = new float[layout.Page.Blocks.Length * Count];
        Fill(layout, context, 0, layout.Page.Blocks.Length, rows);
        return rows;
    }

    /// <summary>Writes the features of some blocks, one row after another, into an array that is all zero or holds other rows of features.</summary>
    public void Fill(PageLayout layout, PageContext context, int first, int count, float[] rows)
    {
        _row = rows;
        for (var i = first; i < first + count; i++)
        {
            _next = (i - first) * Count;
            Own(layout, i, context);
            Context(layout, i, context);
            Ancestors(layout, layout.Page.Blocks[i]);
            Neighbours(layout, i, context);
            System.Diagnostics.Debug.Assert(_next <= (i - first + 1) * Count);
        }
    }

    private void Add(float value) => _row[_next++] = value;

    private void Add(bool value) => _row[_next++] = value ? 1 : 0;

    private void Own(PageLayout layout, int i, PageContext context)
    {
        var block = layout.Page.Blocks[i];
        ref readonly var stats = ref layout.Stats[i];
        var words = Math.Max(1, stats.Words);
        Add(stats.Words);
        Add(block.Span.Length);
        Add(stats.LinkShare);
        Add(stats.Sentences);
        Add(stats.Commas / words);
        Add(stats.Digits / words);
        Add(stats.Capitals / words);
        Add(stats.Marks / words);
        Add(block.Span.Length / words);
        Add(stats.EndsSentence);
        Add(stats.StartsCapital);
        Add((int)block.Kind);
        Add(TagCode(layout, block.Element));
        Add(context.Reasons[i]);
        Add(context.Repeats[i]);
        Add(context.Reported[i]);
        Add(context.Described[i]);
        Add(i == context.Title);
        Add(context.TitleLikeness[i]);
    }

    private void Context(PageLayout layout, int i, PageContext context)
    {
        var count = layout.Page.Blocks.Length;
        Add(i / (float)count);
        Add(layout.TotalGood);
        Add(count);
        Add(layout.TotalGood / Math.Max(1, layout.TotalWords));
        Add(context.Title < 0 ? -FarAway * 2 : Math.Clamp(i - context.Title, -FarAway, FarAway));
        Add(Math.Clamp(i - layout.FirstMain, -FarAway, FarAway));
        Add(Math.Clamp(layout.LastMain - i, -FarAway, FarAway));
        Add(layout.LastMain > layout.FirstMain ? (i - layout.FirstMain) / (float)(layout.LastMain - layout.FirstMain) : 0);
        Add(context.HasReport);
        Add(context.ReportShare);
        Add(i >= layout.Page.FirstEmbedded);
        Add(layout.Main >= 0 ? layout.Sums[layout.Main].Depth : 0);
        Add(layout.Main >= 0 ? layout.Sums[layout.Main].Good / Math.Max(1, layout.Sums[layout.Main].Words) : 0);
        Add(context.SignatureGood[i]);
        Add(context.SignatureCount[i]);
        Add(context.SignatureLinks[i]);
        Add(context.SignatureWords[i]);
    }

    private void Ancestors(PageLayout layout, Block block)
    {
        var elements = layout.Page.Elements;
        var total = Math.Max(1, layout.TotalGood);
        var element = block.Element;
        for (var level = 0; level < Levels; level++)
        {
            if (element < 0)
            {
                Add(-1);
                Add(-1);
                Add(-1);
                Add(-1);
                continue;
            }

            ref readonly var sum = ref layout.Sums[element];
            Add(sum.Good / total);
            Add(sum.Good / Math.Max(1, sum.Words));
            Add(sum.Linked / Math.Max(1, sum.Words));
            Add(sum.Blocks);
            element = elements[element].Parent;
        }

        Add(block.Element < 0 ? 0 : layout.Sums[block.Element].Depth);
        var (up, down) = ToMain(layout, block.Element);
        Add(up);
        Add(down);
        Add(block.Element >= 0 && elements[block.Element].IsHidden);
        Distances(layout, block.Element);
    }

    // How many elements above the block's stand the nearest landmark of each kind and the nearest one that each family names.
    private void Distances(PageLayout layout, int element)
    {
        var landmarks = _row.AsSpan(_next, Landmarks.Length);
        var families = _row.AsSpan(_next + Landmarks.Length, FamilyCount);
        landmarks.Fill(FarthestLandmark);
        families.Fill(PageLayout.Farthest);
        _next += Landmarks.Length + FamilyCount;
        var missing = uint.MaxValue;
        for (var distance = 0; element >= 0 && distance < PageLayout.Farthest; element = layout.Page.Elements[element].Parent, distance++)
        {
            ref readonly var sum = ref layout.Sums[element];
            for (var found = sum.Families & missing; found != 0; found &= found - 1)
            {
                var family = BitOperations.TrailingZeroCount(found);
                if (family < FamilyCount)
                {
                    families[family] = distance;
                }
            }

            missing &= ~sum.Families;
            if (distance < FarthestLandmark && sum.Landmark >= 0 && landmarks[sum.Landmark] == FarthestLandmark)
            {
                landmarks[sum.Landmark] = distance;
            }
        }
    }

    /// <summary>The place of an element's name among the landmarks; -1 where it is none.</summary>
    public static int LandmarkIn(string tag) => LandmarkOf.GetValueOrDefault(tag, -1);

    private void Neighbours(PageLayout layout, int i, PageContext context)
    {
        for (var step = -3; step <= 3; step++)
        {
            if (step == 0)
            {
                continue;
            }

            var at = i + step;
            if (at < 0 || at >= layout.Stats.Length)
            {
                Add(-1);
                Add(-1);
                Add(-1);
                Add(-1);
                Add(-1);
                continue;
            }

            Add(layout.Stats[at].Words);
            Add(layout.Stats[at].LinkShare);
            Add(layout.Stats[at].Good);
            Add((int)layout.Page.Blocks[at].Kind);
            Add(context.Reasons[at]);
        }

        Add(GoodAround(layout, i, -10));
        Add(GoodAround(layout, i, 10));
        Add(GoodAround(layout, i, -4));
        Add(GoodAround(layout, i, 4));
        Add(SinceGood(layout, i, -1));
        Add(SinceGood(layout, i, 1));
        Add(context.FurnitureBefore[i]);
        Add(context.FurnitureAfter[i]);
    }

    private static float GoodAround(PageLayout layout, int i, int reach)
    {
        var good = 0f;
        for (var step = Math.Sign(reach); step != reach + Math.Sign(reach); step += Math.Sign(reach))
        {
            var at = i + step;
            good += at >= 0 && at < layout.Stats.Length ? layout.Stats[at].Good : 0;
        }

        return good;
    }

    private static float SinceGood(PageLayout layout, int i, int direction)
    {
        const int reach = 20;
        for (var step = 1; step <= reach; step++)
        {
            var at = i + (step * direction);
            if (at < 0 || at >= layout.Stats.Length)
            {
                return reach * 2;
            }

            if (layout.Stats[at].Good > 0)
            {
                return step;
            }
        }

        return reach;
    }

    // Levels from the block's element up to the innermost one that the main element's line shares, and from there down to the main element.
    private static (int Up, int Down) ToMain(PageLayout layout, int element)
    {
        const int none = 30;
        if (layout.Main < 0 || element < 0)
        {
            return (none, none);
        }

        var (a, b) = (element, layout.Main);
        int up = 0, down = 0;
        while (a != b && (a >= 0 || b >= 0))
        {
            if (b < 0 || (a >= 0 && layout.Sums[a].Depth >= layout.Sums[b].Depth))
            {
                a = layout.Page.Elements[a].Parent;
                up++;
            }
            else
            {
                b = layout.Page.Elements[b].Parent;
                down++;
            }
        }

        return (up, down);
    }

    private static float TagCode(PageLayout layout, int element) => element < 0 ? 0 : layout.Page.Elements[element].Tag switch
    {
        "p" => 1,
        "h1" => 2,
        "h2" => 3,
        "h3" => 4,
        "h4" or "h5" or "h6" => 5,
        "li" => 6,
        "div" => 7,
        "span" => 8,
        "a" => 9,
        "td" or "th" or "tr" => 10,
        "strong" or "b" => 11,
        "em" or "i" => 12,
        "figcaption" or "caption" => 13,
        "blockquote" => 14,
        "time" => 15,
        "button" => 16,
        "pre" or "code" => 17,
        "dt" or "dd" => 18,
        "article" or "section" or "main" => 19,
        "label" => 20,
        "body" => 21,
        _ => 22,
    };
}
