using Parallax.Articles;

namespace Parallax.Printing.Pages;

/// <summary>Numbers the characters that facts of a page rest on, in order of first use, so that each fact can point at its sentence.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<Citation, int> _numbers = [];
    private readonly List<Citation> _cited = [];

    /// <summary>Everything cited so far, by number.</summary>
    public IReadOnlyList<Citation> Cited => _cited;

    /// <summary>The number of the characters, and whether this is their first use.</summary>
    public (int Number, bool IsFirst) Cite(Citation place)
    {
        if (_numbers.TryGetValue(place, out var number))
        {
            return (number, false);
        }

        _numbers.Add(place, _cited.Count);
        _cited.Add(place);
        return (_cited.Count - 1, true);
    }
}
