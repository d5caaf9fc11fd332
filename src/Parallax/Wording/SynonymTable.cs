using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Wording;

/// <summary>Which sets of synonyms a word belongs to, by its commonest senses (WordNet 3.1, made smaller by <c>./train synonyms</c>).</summary>
internal sealed class SynonymTable
{
    private static readonly int[] None = [];
    private readonly FrozenDictionary<ulong, int[]> _sets;

    private SynonymTable(FrozenDictionary<ulong, int[]> sets) => _sets = sets;

    /// <summary>The language's table, read once for all stages: a line a word, with the numbers of its sets.</summary>
    public static SynonymTable Load(Language language) => language.Shared("wording/synonyms.tsv.gz", Read);

    private static SynonymTable Read(Stream packed)
    {
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var sets = new Dictionary<ulong, int[]>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                sets[StableHash.Of(line.AsSpan(0, tab))] = [.. line[(tab + 1)..].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            }
        }

        return new SynonymTable(sets.ToFrozenDictionary());
    }

    /// <summary>The sets of a word, by its stem.</summary>
    public int[] Of(ReadOnlySpan<char> stem) => _sets.GetValueOrDefault(StableHash.Of(stem), None);
}
