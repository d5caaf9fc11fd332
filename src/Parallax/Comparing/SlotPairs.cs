namespace Parallax.Comparing;

/// <summary>Finds the figures that are worth comparing: of one unit, or one of them without, and of numbers that may be states of one quantity. All others never are.</summary>
internal sealed class SlotPairs
{
    private readonly List<FigureSlot> _slots;

    public SlotPairs(List<FigureSlot> slots) => _slots = slots;

    /// <summary>The pairs (i, j), i below j, each once, in no order that says anything.</summary>
    public IEnumerable<(int I, int J)> Comparable()
    {
        var byNumber = Enumerable.Range(0, _slots.Count).OrderBy(i => _slots[i].Low).ToList();
        var ofUnits = byNumber.Where(i => _slots[i].Unit.Length > 0).GroupBy(i => _slots[i].Unit, StringComparer.Ordinal).SelectMany(same => Near([.. same]));
        return ofUnits.Concat(Near(byNumber).Where(pair => _slots[pair.I].Unit.Length == 0 || _slots[pair.J].Unit.Length == 0));
    }

    /// <summary>The pairs of a list sorted by number that are near one another.</summary>
    private IEnumerable<(int I, int J)> Near(List<int> sorted)
    {
        for (var a = 0; a < sorted.Count; a++)
        {
            var most = SlotComparer.Reach(_slots[sorted[a]]);
            for (var b = a + 1; b < sorted.Count && _slots[sorted[b]].Low <= most; b++)
            {
                yield return (Math.Min(sorted[a], sorted[b]), Math.Max(sorted[a], sorted[b]));
            }
        }
    }
}
