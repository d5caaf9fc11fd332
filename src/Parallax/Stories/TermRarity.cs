using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>How common words are in a background of news.</summary>
internal static class TermRarity
{
    /// <summary>The language's background, read once: for each word the share of news articles that hold it.</summary>
    public static FrozenDictionary<ulong, float> LoadBackground(Language language) => language.Shared("stories/frequencies.tsv.gz", ReadBackground);

    private static FrozenDictionary<ulong, float> ReadBackground(Stream stream)
    {
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var shares = new Dictionary<ulong, float>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                shares[StableHash.Of(line.AsSpan(0, tab))] = float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
            }
        }

        return shares.ToFrozenDictionary();
    }
}
