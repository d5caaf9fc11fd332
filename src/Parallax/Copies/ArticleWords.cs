using System.Numerics;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>The words of an article's body: lower-case hashes beside their offsets. Marks, case and white space do not count.</summary>
internal sealed class ArticleWords
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong FirstMix = 0xff51afd7ed558ccd;
    private const ulong SecondMix = 0xc4ceb9fe1a85ec53;
    private const int MixShift = 33;
    private const int RunShift = 29;
    private const int LettersOfAWord = 5;

    private ArticleWords(Article article, int place, ulong[] hashes, int[] starts, int[] ends, bool[] quoted)
    {
        Article = article;
        Place = place;
        Hashes = hashes;
        Starts = starts;
        Ends = ends;
        Quoted = quoted;
    }

    public Article Article { get; }

    /// <summary>Its place among the articles at hand, in ordinal order of their ids.</summary>
    public int Place { get; }

    public int Count => Hashes.Length;

    /// <summary>A hash a word.</summary>
    public ulong[] Hashes { get; }

    public int[] Starts { get; }

    public int[] Ends { get; }

    /// <summary>Whether the word stands inside quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>How many different words; -1 until <see cref="WordOverlap"/> has counted them.</summary>
    public int Different { get; set; } = -1;

    /// <summary>Some articles' words in ordinal order of their ids.</summary>
    public static List<ArticleWords> InOrderOfIds(IEnumerable<Article> articles) => [.. articles.OrderBy(article => article.Id.Value, StringComparer.Ordinal).Select(Of)];

    public static ArticleWords Of(Article article, int place = 0)
    {
        var text = article.Text;
        var size = text.Length / LettersOfAWord;
        var (hashes, starts, ends, quoted) = (new List<ulong>(size), new List<int>(size), new List<int>(size), new List<bool>(size));
        foreach (var region in article.Regions())
        {
            if (region.Zone != Zone.Body)
            {
                continue;
            }

            var inQuotes = false;
            for (var i = region.Span.Start; i < region.Span.End;)
            {
                var c = text[i];
                if (!char.IsLetterOrDigit(c))
                {
                    inQuotes = c switch
                    {
                        '"' => !inQuotes,
                        '\u201C' or '\u201E' or '\u00AB' => true,
                        '\u201D' or '\u00BB' or '\n' => false,
                        _ => inQuotes,
                    };
                    i++;
                    continue;
                }

                var start = i;
                var hash = Basis;
                for (; i < region.Span.End && IsInWord(text, i, region.Span.End); i++)
                {
                    if (char.IsLetterOrDigit(text[i]))
                    {
                        hash = (hash ^ char.ToLowerInvariant(text[i])) * Prime;
                    }
                }

                hashes.Add(Mixed(hash));
                starts.Add(start);
                ends.Add(i);
                quoted.Add(inQuotes);
            }
        }

        return new ArticleWords(article, place, [.. hashes], [.. starts], [.. ends], [.. quoted]);
    }

    /// <summary>The hashes of a line's words, as an article's.</summary>
    public static ulong[] HashesOf(string line) => Of(new Article { Id = new ArticleId("line"), Source = "", Text = line }).Hashes;

    /// <summary>The characters from one word to another, both included.</summary>
    public TextSpan Span(int firstWord, int lastWord) => new(Starts[firstWord], Ends[lastWord]);

    /// <summary>True where the words from one to another, both included, are whole lines of the text.</summary>
    public bool IsWholeLines(int firstWord, int lastWord) =>
        (firstWord == 0 || Article.Text.AsSpan(Ends[firstWord - 1], Starts[firstWord] - Ends[firstWord - 1]).Contains('\n'))
        && (lastWord == Count - 1 || Article.Text.AsSpan(Ends[lastWord], Starts[lastWord + 1] - Ends[lastWord]).Contains('\n'));

    /// <summary>One hash for each run of <paramref name="width"/> words.</summary>
    public ulong[] Shingles(int width)
    {
        if (Count < width)
        {
            return [];
        }

        var shingles = new ulong[Count - width + 1];
        Shingles(width, shingles);
        return shingles;
    }

    /// <summary>Writes them to a place with room for them, several at once; there must be at least one.</summary>
    public void Shingles(int width, Span<ulong> shingles)
    {
        var (count, first) = (Count - width + 1, 0);
        for (; first <= count - Vector<ulong>.Count; first += Vector<ulong>.Count)
        {
            var hash = new Vector<ulong>(Basis);
            for (var word = first; word < first + width; word++)
            {
                hash = (hash ^ new Vector<ulong>(Hashes, word)) * Prime;
                hash ^= hash >> RunShift;
            }

            hash = (hash ^ (hash >> MixShift)) * FirstMix;
            hash = (hash ^ (hash >> MixShift)) * SecondMix;
            (hash ^ (hash >> MixShift)).CopyTo(shingles[first..]);
        }

        for (; first < count; first++)
        {
            shingles[first] = Shingle(first, width);
        }
    }

    /// <summary>The hash of the run of <paramref name="width"/> words that begins at one.</summary>
    private ulong Shingle(int first, int width)
    {
        var hash = Basis;
        foreach (var word in Hashes.AsSpan(first, width))
        {
            hash = (hash ^ word) * Prime;
            hash ^= hash >> RunShift;
        }

        return Mixed(hash);
    }

    private static bool IsInWord(string text, int i, int end) =>
        char.IsLetterOrDigit(text[i])
        || (text[i] is '\'' or '\u2019' or ',' or '.' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]) && (text[i] is '\'' or '\u2019' || (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))));

    /// <summary>The finaliser of MurmurHash3: every bit of the input moves every bit of the output.</summary>
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> MixShift)) * FirstMix;
        hash = (hash ^ (hash >> MixShift)) * SecondMix;
        return hash ^ (hash >> MixShift);
    }
}
