using Parallax.Articles;

namespace Parallax.Copies;

/// <summary>The articles of an index in ordinal order of their ids; the words of those asked for last are kept at hand.</summary>
internal sealed class IndexShelf
{
    private const long WordsAtHand = 4_000_000; // in each of two generations; some 30 bytes a word with the text
    private readonly ICopyIndex _index;
    private readonly Dictionary<int, int> _placeOf = [];
    private readonly (int Number, UInt128 Digest)[] _articles;
    private readonly RecentlyUsed<int, ArticleWords> _words;

    public IndexShelf(ICopyIndex index)
    {
        _index = index;
        (ArticleId Id, int Number, UInt128 Digest)[] articles = [.. index.Sketches().Select(sketch => (sketch.Id, sketch.Number, sketch.Digest))];
        Array.Sort(articles, (x, y) => string.CompareOrdinal(x.Id.Value, y.Id.Value));
        _articles = [.. articles.Select(article => (article.Number, article.Digest))];
        for (var place = 0; place < articles.Length; place++)
        {
            _placeOf.Add(articles[place].Number, place);
        }

        _words = new RecentlyUsed<int, ArticleWords>(place => ArticleWords.Of(index.Read(NumberOf(place)), place), words => words.Count + 1, WordsAtHand);
    }

    /// <summary>How many articles there are.</summary>
    public int Count => _articles.Length;

    /// <summary>The places of the articles and the runs of five words that their sketches hold, read anew each time.</summary>
    public IEnumerable<(int Place, ReadOnlyMemory<ulong> Runs)> Runs => _index.Sketches().Select(sketch => (_placeOf[sketch.Number], sketch.Runs.AsMemory()));

    /// <summary>The same of runs of eight words.</summary>
    public IEnumerable<(int Place, ReadOnlyMemory<ulong> Runs)> LongRuns => _index.Sketches().Select(sketch => (_placeOf[sketch.Number], sketch.LongRuns.AsMemory()));

    /// <summary>The number in the index of the article at a place.</summary>
    public int NumberOf(int place) => _articles[place].Number;

    /// <summary>Tells the article at a place from all that differ from it.</summary>
    public UInt128 DigestOf(int place) => _articles[place].Digest;

    /// <summary>The words of the article at a place.</summary>
    public ArticleWords Words(int place) => _words[place];
}
