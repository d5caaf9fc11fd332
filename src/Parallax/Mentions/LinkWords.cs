using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Words and marks that may stand inside a name, between two of its capitalised words.</summary>
internal sealed class LinkWords
{
    /// <summary>Most units between two capitalised words of one name ("Bank for the …"). Four would add 3 names in 23,499 of CoNLL-2003.</summary>
    private const int LongestGap = 3;

    private readonly HashSet<ulong> _links;

    private LinkWords(HashSet<ulong> links) => _links = links;

    /// <summary>Reads the language's links.</summary>
    public static LinkWords Load(Language language) => new([.. language.Lines("mentions/links.txt").Select(line => FeatureSpace.Hash(line))]);

    /// <summary>Makes candidates of what stands between two of them, and of numbers beside them.</summary>
    public void Bridge(Span<NameUnit> units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Shape is UnitShape.Number or UnitShape.Coded && ((i > 0 && units[i - 1].IsCandidate) || (i + 1 < units.Length && units[i + 1].HasCapital)))
            {
                units[i].IsCandidate = true;
            }
        }

        var last = int.MinValue;
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].IsCandidate)
            {
                for (var k = last + 1; last >= 0 && i - last <= LongestGap + 1 && k < i; k++)
                {
                    units[k].IsCandidate = true;
                }

                last = i;
            }
            else if (last >= 0 && !_links.Contains(units[i].Lower) && units[i].Shape != UnitShape.Possessive && units[i].Shape != UnitShape.Number)
            {
                last = int.MinValue;
            }
        }
    }
}
