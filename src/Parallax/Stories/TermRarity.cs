using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>How rare a term is: inverse document frequency from a background of news and from the articles seen so far.</summary>
internal sealed class TermRarity
{
    private const double BackgroundArticles = 1000; // the background counts as much as so many articles of the stream
    private readonly FrozenDictionary<ulong, float> _background;
    private readonly Dictionary<ulong, int> _seen = [];
    private int _articles;

    private TermRarity(FrozenDictionary<ulong, float> background) => _background = background;

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

    /// <summary>Starts with the background alone.</summary>
    public static TermRarity Over(FrozenDictionary<ulong, float> background) => new(background);

    /// <summary>Counts one more article, given its distinct terms.</summary>
    public void Add(IEnumerable<ulong> terms)
    {
        _articles++;
        foreach (var term in terms)
        {
            _seen[term] = _seen.GetValueOrDefault(term) + 1;
        }
    }

    /// <summary>Natural logarithm of the number of articles over the number that hold the term, both with the background.</summary>
    public double Of(ulong term)
    {
        var holding = (_background.GetValueOrDefault(term) * BackgroundArticles) + _seen.GetValueOrDefault(term);
        return Math.Log((BackgroundArticles + _articles + 1) / (holding + 1));
    }
}
