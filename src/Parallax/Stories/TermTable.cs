using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>The terms of a stream, each under a number in the order of first use, so that everything known of a term is looked up once: how rare it is so far, and what its word is about.</summary>
internal sealed class TermTable
{
    private const double BackgroundArticles = 1000; // the background counts as much as so many articles of the stream
    private readonly FrozenDictionary<ulong, float> _background;
    private readonly FrozenSet<ulong> _weekdays;
    private readonly WordVectors _vectors;
    private readonly Dictionary<ulong, int> _numbers = [];
    private Entry[] _entries = new Entry[1024];
    private int _articles;

    /// <summary>Begins with a language's background alone.</summary>
    public TermTable(Language language)
    {
        _background = TermRarity.LoadBackground(language);
        _weekdays = language.Rows("times/words.tsv").Where(row => row[1] == "weekday").Select(row => StableHash.Of(row[0])).ToFrozenSet();
        _vectors = WordVectors.Of(language);
        Months = language.Rows("times/words.tsv").Where(row => row[1] == "month").ToFrozenDictionary(row => row[0], row => int.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The months by their names, 1 to 12; case is ignored.</summary>
    public FrozenDictionary<string, int> Months { get; }

    /// <summary>How many terms; every number is less.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of a term, given its lower-case form.</summary>
    public int NumberOf(in Term term, ReadOnlySpan<char> lower)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term.Hash, out var isKnown);
        if (!isKnown)
        {
            number = _numbers.Count - 1;
            if (number == _entries.Length)
            {
                Array.Resize(ref _entries, 2 * _entries.Length);
            }

            _entries[number] = new Entry
            {
                Hash = term.Hash,
                Word = FeatureSpace.Hash(lower),
                Background = _background.GetValueOrDefault(term.Hash) * BackgroundArticles,
                IsNumber = term.IsNumber,
                IsYear = term.IsYear,
                IsWeekday = _weekdays.Contains(term.Hash),
            };
        }

        return number;
    }

    /// <summary>The hash of a term, by which terms are ordered.</summary>
    public ulong HashOf(int term) => _entries[term].Hash;

    /// <summary>Whether a term is a number.</summary>
    public bool IsNumber(int term) => _entries[term].IsNumber;

    /// <summary>Whether a term is a year.</summary>
    public bool IsYear(int term) => _entries[term].IsYear;

    /// <summary>Whether a term is a weekday's name.</summary>
    public bool IsWeekday(int term) => _entries[term].IsWeekday;

    /// <summary>Begins one more article.</summary>
    public void BeginArticle() => _articles++;

    /// <summary>Counts a term as one of the last begun article's; once an article.</summary>
    public void See(int term) => _entries[term].Seen++;

    /// <summary>How rare a term is: natural logarithm of the number of articles over the number that hold it, both with the background.</summary>
    public double RarityOf(int term)
    {
        ref readonly var entry = ref _entries[term];
        return Math.Log((BackgroundArticles + _articles + 1) / (entry.Background + entry.Seen + 1));
    }

    /// <summary>The vector of a term's word; empty where none is known.</summary>
    public ReadOnlySpan<sbyte> VectorOf(int term) => _entries[term].Vector ??= Vector(_entries[term].Word);

    private sbyte[] Vector(ulong word)
    {
        Span<sbyte> vector = stackalloc sbyte[WordVectors.Dimensions];
        return _vectors.TryGet(word, vector) ? vector.ToArray() : [];
    }

    private struct Entry
    {
        public ulong Hash;
        public ulong Word;
        public double Background;
        public int Seen;
        public bool IsNumber;
        public bool IsYear;
        public bool IsWeekday;
        public sbyte[]? Vector;
    }
}
