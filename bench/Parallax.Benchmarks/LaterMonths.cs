using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Text;

namespace Parallax.Benchmarks;

/// <summary>
/// Later months of news made of a real first month: its articles a number of months on, under other ids, with the month's own choice of words. The commonest words stay; each other word
/// changes places with another that is about as frequent, all over the month. So every month has as many copies, of the same kinds, as the first, the same words are
/// frequent in it, and no report of it is one of another month told again.
/// </summary>
internal sealed class LaterMonths
{
    private const int StayingWords = 100;
    private const int Neighbours = 64; // words of one frequency among which a month chooses; a power of two
    private readonly ImmutableArray<Article> _first;
    private readonly string[] _words; // of the first month, the most frequent first
    private readonly Dictionary<string, int> _ranks;
    private readonly ArticleCleaner _cleaner = new();

    /// <summary>Counts the words of a first month.</summary>
    public LaterMonths(ImmutableArray<Article> first)
    {
        _first = first;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in first)
        {
            ForEachWord(article.Text, (start, end) =>
            {
                var word = article.Text[start..end].ToLowerInvariant();
                counts[word] = counts.GetValueOrDefault(word) + 1;
            });
        }

        _words = [.. counts.OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key)];
        _ranks = _words.Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
    }

    /// <summary>An article of the first month so many months later.</summary>
    public Article Of(int place, int months)
    {
        var article = _first[place];
        return _cleaner.Clean(new Draft
        {
            Id = new ArticleId(string.Create(CultureInfo.InvariantCulture, $"{article.Id.Value}-{months}")),
            Source = article.Source,
            Text = Changed(article.Text, months),
            Fields = RecordFields.None with
            {
                Title = article.Title is { } title ? Changed(title, months) : null,
                Published = article.Published?.Day.PlusMonths(months).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            },
        });
    }

    private string Changed(string text, int months)
    {
        var (changed, at) = (new StringBuilder(text.Length), 0);
        ForEachWord(text, (start, end) =>
        {
            var word = Word(text[start..end].ToLowerInvariant(), months);
            changed.Append(text, at, start - at);
            changed.Append(char.IsUpper(text[start]) ? char.ToUpperInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
            at = end;
        });
        return changed.Append(text, at, text.Length - at).ToString();
    }

    private string Word(string word, int months)
    {
        if (!_ranks.TryGetValue(word, out var rank) || rank < StayingWords)
        {
            return word;
        }

        var (block, place) = Math.DivRem(rank - StayingWords, Neighbours);
        if (StayingWords + ((block + 1) * Neighbours) > _words.Length)
        {
            return word;
        }

        // An odd factor and any step: each place of the block goes to another one.
        var choice = (int)(StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{months} {block}")) >> 32);
        return _words[StayingWords + (block * Neighbours) + (((place * (choice | 1)) + (choice >> 8)) & (Neighbours - 1))];
    }

    private static void ForEachWord(string text, Action<int, int> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                found(start, i);
            }
        }
    }
}
