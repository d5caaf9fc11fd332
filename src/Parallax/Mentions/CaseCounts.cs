using System.Runtime.InteropServices;

namespace Parallax.Mentions;

/// <summary>How often each word of an article is written small, and with a capital where a small letter could stand.</summary>
internal sealed class CaseCounts
{
    private readonly Dictionary<ulong, (ushort Small, ushort Capital)> _counts = [];

    /// <summary>Counts the words of an article; headings and other sentences mostly in capitals tell nothing.</summary>
    public static CaseCounts Of(NameText text)
    {
        var found = new CaseCounts();
        var units = text.Units;
        for (var s = 0; s < text.SentenceCount; s++)
        {
            var (first, end) = (text.FirstOf(s), text.EndOf(s));
            if (SentenceCase.Of(units[first..end]) != 0)
            {
                continue;
            }

            for (var i = first; i < end; i++)
            {
                if (units[i].Shape == UnitShape.Lower)
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(found._counts, units[i].Lower, out _);
                    count.Small += count.Small < ushort.MaxValue ? (ushort)1 : (ushort)0;
                }
                else if (i > first && units[i - 1].IsWord && units[i].HasCapital)
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(found._counts, units[i].Lower, out _);
                    count.Capital += count.Capital < ushort.MaxValue ? (ushort)1 : (ushort)0;
                }
            }
        }

        return found;
    }

    /// <summary>A small number that tells how a word is written: 0 to 2 for small (never, once, more), times 3 for capital.</summary>
    public uint Of(ulong lower)
    {
        var (small, capital) = _counts.GetValueOrDefault(lower);
        return (uint)(Math.Min(small, (ushort)2) + (3 * Math.Min(capital, (ushort)2)));
    }
}
