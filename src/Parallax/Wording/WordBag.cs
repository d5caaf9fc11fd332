using Parallax.Text;

namespace Parallax.Wording;

/// <summary>The content of a stretch of text: its distinct content words with their weights.</summary>
internal sealed class WordBag
{
    /// <summary>Of a shared word.</summary>
    public const double SynonymWorth = 0.75;

    private readonly ContentWord[] _words;
    private readonly double _total;

    private WordBag(ContentWord[] words)
    {
        _words = words;
        _total = words.Sum(word => (double)word.Rarity);
    }

    /// <summary>The number of distinct content words.</summary>
    public int Count => _words.Length;

    /// <summary>Sum of their weights.</summary>
    public double Weight => _total;

    /// <summary>Sorted numbers of the sets of synonyms that any of its words belongs to.</summary>
    public int[] Senses => field ??= [.. _words.SelectMany(word => word.Senses).Distinct().Order()];

    /// <summary>The words.</summary>
    public ReadOnlySpan<ContentWord> Words => _words;

    /// <summary>The content of a stretch of text.</summary>
    public static WordBag Of(WordKeys keys, string text, TextSpan span) => Of(keys.Read(text, span));

    /// <summary>The content of some words.</summary>
    public static WordBag Of(IEnumerable<ContentWord> words)
    {
        ContentWord[] sorted = [.. words];
        sorted.AsSpan().Sort(static (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : (-a.Rarity, a.Span.Start).CompareTo((-b.Rarity, b.Span.Start)));
        var distinct = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i].Key != sorted[i - 1].Key)
            {
                sorted[distinct++] = sorted[i];
            }
        }

        return new WordBag(distinct < sorted.Length ? sorted[..distinct] : sorted);
    }

    /// <summary>The same words with other weights.</summary>
    public WordBag Weighted(Func<ContentWord, float> weight) => new([.. _words.Select(word => word with { Rarity = weight(word) })]);

    /// <summary>True where the key is among the words.</summary>
    public bool Has(ulong key) => Find(key) >= 0;

    /// <summary>How much of the content of both is shared, 0 to 1; synonyms count a little less than the same word.</summary>
    public double Similarity(WordBag other)
    {
        var total = _total + other._total;
        return total <= 0 ? 0 : (Shared(other) + other.Shared(this)) / total;
    }

    /// <summary>How much of the content of the shorter is in the longer, 0 to 1.</summary>
    public double Containment(WordBag other)
    {
        var (shorter, longer) = _total <= other._total ? (this, other) : (other, this);
        return shorter._total <= 0 ? 0 : shorter.Shared(longer) / shorter._total;
    }

    /// <summary>The weight of this bag's words that the other holds too, some words apart.</summary>
    public double Shared(WordBag other, IReadOnlySet<ulong>? apart = null)
    {
        var shared = 0.0;
        foreach (var word in _words)
        {
            if (apart is not null && apart.Contains(word.Key))
            {
                continue;
            }

            if (other.Find(word.Key) >= 0)
            {
                shared += word.Rarity;
            }
            else if (word.Senses.Length > 0 && Array.Exists(word.Senses, sense => Array.BinarySearch(other.Senses, sense) >= 0))
            {
                shared += word.Rarity * SynonymWorth;
            }
        }

        return shared;
    }

    private int Find(ulong key)
    {
        var (low, high) = (0, _words.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            if (_words[middle].Key == key)
            {
                return middle;
            }

            (low, high) = _words[middle].Key < key ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
