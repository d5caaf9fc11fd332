using System.Collections.Frozen;
using Parallax.Languages;
using Parallax.Stories;
using Parallax.Text;

namespace Parallax.Wording;

/// <summary>Turns words into keys that inflection and common other names do not change: "hostages" and "captives" have one key.</summary>
internal sealed class WordKeys
{
    private const int LongestWord = 40;
    private const double RarestShare = 0.0004; // of news articles: what a word that the background does not hold is taken for
    private const double LeastRarity = 0.2;
    private readonly FrozenSet<ulong> _stopwords;
    private readonly FrozenDictionary<ulong, ulong> _classes;
    private readonly FrozenDictionary<ulong, float> _shares;
    private readonly SynonymTable _synonyms;
    private readonly Stemmer _stemmer;
    private readonly KnownWords _known = new();
    private readonly Func<string, KnownWord> _tell;

    /// <summary>Loads a language's tables.</summary>
    public WordKeys(Language language)
    {
        _stemmer = new Stemmer(language);
        _tell = Told;
        _stopwords = language.Lines("wording/stopwords.txt").Select(word => StableHash.Of(word)).ToFrozenSet();
        _shares = TermRarity.LoadBackground(language);
        _synonyms = SynonymTable.Load(language);
        var classes = new Dictionary<ulong, ulong>();
        foreach (var row in language.Rows("wording/equivalents.tsv"))
        {
            var key = StableHash.Of($"={row[0]}");
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                classes[StableHash.Of(_stemmer.Stem(word))] = key;
            }
        }

        _classes = classes.ToFrozenDictionary();
    }

    /// <summary>The stem of a word, lower case.</summary>
    public string Stem(ReadOnlySpan<char> word) => Known(word).Stem;

    /// <summary>The key of a word: its class, else its stem.</summary>
    public ulong KeyOf(ReadOnlySpan<char> word) => Known(word).Key;

    /// <summary>The key of a class of <c>equivalents.tsv</c> or of a word outside it.</summary>
    public static ulong ClassKey(string name) => StableHash.Of($"={name}");

    /// <summary>True for words without content of their own.</summary>
    public bool IsStopword(ReadOnlySpan<char> word) => Known(word).IsStopword;

    /// <summary>How rare a word is in news: natural logarithm of the inverse share of articles that hold it.</summary>
    public double Rarity(ReadOnlySpan<char> word) => Known(word).Rarity;

    /// <summary>The content words of a stretch of text, in reading order.</summary>
    public List<ContentWord> Read(string text, TextSpan span)
    {
        var words = new List<ContentWord>();
        foreach (var word in WordScanner.Words(text, span))
        {
            var (key, rarity, senses, isStopword) = Tell(word.In(text));
            if (!isStopword)
            {
                words.Add(new ContentWord(key, word, rarity, senses));
            }
        }

        return words;
    }

    /// <summary>What a content word tells of a word, and whether it is none.</summary>
    public (ulong Key, float Rarity, int[] Senses, bool IsStopword) Tell(ReadOnlySpan<char> word)
    {
        var known = Known(word);
        return (known.Key, (float)Math.Max(LeastRarity, known.Rarity), known.Senses, known.IsStopword);
    }

    private KnownWord Known(ReadOnlySpan<char> word) => _known.Of(word, _tell);

    private KnownWord Told(string form)
    {
        var word = form.Replace('\u2019', '\''); // "don’t" is "don't"
        var stem = _stemmer.Stem(word);
        var key = StableHash.Of(stem);
        Span<char> lower = stackalloc char[LongestWord];
        ulong? known = word.Length <= LongestWord ? StableHash.Of(lower[..word.AsSpan().ToLowerInvariant(lower)]) : null;
        var share = known is { } hash ? _shares.GetValueOrDefault(hash) : 0;
        return new KnownWord(
            form,
            known is { } listed && _stopwords.Contains(listed),
            stem,
            _classes.GetValueOrDefault(key, key),
            -Math.Log(Math.Clamp(share, RarestShare, 1)),
            _synonyms.Of(stem));
    }
}
