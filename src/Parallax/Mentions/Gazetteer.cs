using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>Lists of known names, asked for the longest one that begins at a unit, whatever its case.</summary>
internal sealed class Gazetteer
{
    private const int LongestName = 8;

    /// <summary>The lists of names, and of beginnings of names.</summary>
    private readonly NameTable _lists;

    private Gazetteer(ModelTables tables) => _lists = new NameTable(tables.Next<ulong>(), tables.Next<NameList>());

    /// <summary>Reads the language's names.</summary>
    public static Gazetteer Load(Language language) => new(language.Tables("mentions/gazetteer.tsv.gz", file => Unfold(file, language.Lines("mentions/names.tsv"))));

    private static ModelTables Unfold(Stream file, ImmutableArray<string> more)
    {
        var names = new NameTableBuilder(1 << 17);
        var units = new List<NameUnit>();
        using (var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress)))
        {
            while (reader.ReadLine() is { } line)
            {
                Add(names, line, units);
            }
        }

        foreach (var line in more)
        {
            Add(names, line, units);
        }

        return new ModelTables().Add(names.Keys).Add(names.Lists);
    }

    /// <summary>Marks each unit with the lists of the longest names it is part of.</summary>
    public void Mark(Span<NameUnit> units)
    {
        for (var i = 0; i < units.Length;)
        {
            var (length, lists) = units[i].IsCandidate ? Longest(units[i..]) : (0, NameList.None);
            for (var k = 0; k < length; k++)
            {
                units[i + k].Lists = lists;
                units[i + k].ListPlace = (byte)(length == 1 ? 1 : k == 0 ? 2 : k == length - 1 ? 4 : 3);
            }

            i += Math.Max(1, length);
        }
    }

    /// <summary>The lists that hold the units as one name.</summary>
    public NameList Of(ReadOnlySpan<NameUnit> units)
    {
        var key = 0UL;
        foreach (ref readonly var unit in units)
        {
            key = Join(key, unit.Lower);
        }

        return _lists[key] & ~NameList.Begins;
    }

    /// <summary>The gender that a forename tells; null for one that both bear, and for what is none.</summary>
    public Gender? GenderOfForename(NameUnit unit) => (_lists[Join(0, unit.Lower)] & (NameList.Woman | NameList.Man)) switch { NameList.Woman => Gender.Female, NameList.Man => Gender.Male, _ => null };

    private (int Length, NameList Lists) Longest(ReadOnlySpan<NameUnit> units)
    {
        var (length, found) = (0, NameList.None);
        var key = 0UL;
        for (var i = 0; i < units.Length && i < LongestName; i++)
        {
            key = Join(key, units[i].Lower);
            var lists = _lists[key];
            if (lists == NameList.None)
            {
                break;
            }

            if ((lists & ~NameList.Begins) != 0 && units[i].IsWord)
            {
                (length, found) = (i + 1, lists & ~NameList.Begins);
            }

            if ((lists & NameList.Begins) == 0)
            {
                break;
            }
        }

        return (length, found);
    }

    private static void Add(NameTableBuilder names, string line, List<NameUnit> units)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var told = line.AsSpan(tab + 1);
        var lists = int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (NameList)number : Enum.Parse<NameList>(told);
        units.Clear();
        UnitScanner.Scan(line, new Text.TextSpan(0, tab), units);
        var key = 0UL;
        for (var i = 0; i < units.Count && i < LongestName; i++)
        {
            key = Join(key, units[i].Lower);
            names.Add(key, i == units.Count - 1 ? lists : NameList.Begins);
        }
    }

    private static ulong Join(ulong key, ulong unit) => ((key * 0x9FB21C651E98DF25UL) + unit) ^ (key >> 29);
}
