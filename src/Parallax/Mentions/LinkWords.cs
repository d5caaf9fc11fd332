using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Words and marks that may stand inside a name, between two of its capitalised words.</summary>
internal sealed class LinkWords
{
    /// <summary>Most units between two capitalised words of one name ("Bank for the …"). Four would add 3 names in 23,499 of CoNLL-2003.</summary>
    private const int LongestGap = 3;

    private static readonly ulong Hyphen = FeatureSpace.Hash("-");
    private readonly HashSet<ulong> _links;
    private readonly HashSet<ulong> _tails;

    private LinkWords(HashSet<ulong> links, HashSet<ulong> tails) => (_links, _tails) = (links, tails);

    /// <summary>Reads the language's links.</summary>
    public static LinkWords Load(Language language) => 
        new(Hashes(language, "mentions/links.txt"), Hashes(language, "mentions/tails.txt"));

    /// <summary>Makes candidates of what stands between two of them, of numbers beside them, and of small words that end names.</summary>
    public void Bridge(Span<NameUnit> units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (i > 1 && units[i].Shape == UnitShape.Lower && units[i - 1].Lower == Hyphen && units[i - 1].Start == units[i - 2].End && units[i].Start == units[i - 1].End && units[i - 2].IsCandidate)
            {
                units[i - 1].IsCandidate = units[i].IsCandidate = true;
            }
            else if (i > 0 && units[i].Shape == UnitShape.Lower && units[i - 1].IsCandidate && _tails.Contains(units[i].Lower))
            {
                units[i].IsCandidate = true;
            }
            else if (units[i].Shape is UnitShape.Number or UnitShape.Coded && ((i > 0 && units[i - 1].IsCandidate) || (i + 1 < units.Length && units[i + 1].HasCapital)))
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

    private static HashSet<ulong> Hashes(Language language, string path) => [.. language.Lines(path).Select(line => FeatureSpace.Hash(line))];
}
