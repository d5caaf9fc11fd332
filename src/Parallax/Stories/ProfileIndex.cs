using System.Collections.Frozen;
using NodaTime;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>The profiles of a stream's articles, and which earlier articles each is like: an inverted index over their terms.</summary>
internal sealed class ProfileIndex
{
    private const double CommonTerm = 1.2; // inverse document frequency below which a term does not bring articles together
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly TermRarity _rarity;
    private readonly FrozenSet<ulong> _weekdays;
    private readonly int _lookbackDays;
    private readonly List<ArticleProfile> _profiles = [];
    private readonly List<int?> _days = [];
    private readonly Dictionary<ulong, List<(int Article, float Weight)>> _postings = [];
    private float[] _likeness = new float[256];

    /// <summary>Begins a stream; dated articles look back so many days.</summary>
    public ProfileIndex(Language language, int lookbackDays)
    {
        _rarity = TermRarity.Over(TermRarity.LoadBackground(language));
        _weekdays = language.Rows("times/words.tsv").Where(row => row[1] == "weekday").Select(row => StableHash.Of(row[0])).ToFrozenSet();
        _lookbackDays = lookbackDays;
    }

    /// <summary>The profile of an article of the stream.</summary>
    public ArticleProfile this[int article] => _profiles[article];

    /// <summary>The days between an earlier and a later article; null where one has no date.</summary>
    public int? DaysBetween(int earlier, int later) => _days[later] - _days[earlier];

    /// <summary>Adds the next article, and gives the earlier ones it is like, in stream order, each with the cosine over the terms that are not common.</summary>
    public List<(int Article, float Likeness)> Add(Article article)
    {
        var profile = ArticleProfile.Of(article, _rarity, _weekdays);
        int? day = article.Published is { } published ? Period.DaysBetween(Epoch, published.Day) : null;
        var earlier = Earlier(profile.Whole, profile.Rarities, day is { } today ? FirstSince(today - _lookbackDays) : 0);
        var place = _profiles.Count;
        _profiles.Add(profile);
        _days.Add(day);
        for (var k = 0; k < profile.Whole.Terms.Length; k++)
        {
            if (!_postings.TryGetValue(profile.Whole.Terms[k], out var list))
            {
                _postings.Add(profile.Whole.Terms[k], list = new List<(int, float)>(1));
            }

            list.Add((place, profile.Whole.Weights[k]));
        }

        return earlier;
    }

    private List<(int Article, float Likeness)> Earlier(TermVector vector, float[] rarities, int first)
    {
        if (_likeness.Length < _profiles.Count)
        {
            _likeness = new float[Math.Max(_profiles.Count, 2 * _likeness.Length)];
        }

        var touched = new List<int>();
        for (var k = 0; k < vector.Terms.Length; k++)
        {
            if (rarities[k] <= CommonTerm || !_postings.TryGetValue(vector.Terms[k], out var list))
            {
                continue;
            }

            for (var i = list.Count - 1; i >= 0 && list[i].Article >= first; i--)
            {
                ref var sum = ref _likeness[list[i].Article];
                if (sum == 0)
                {
                    touched.Add(list[i].Article);
                }

                sum += vector.Weights[k] * list[i].Weight;
            }
        }

        touched.Sort();
        var earlier = new List<(int, float)>(touched.Count);
        foreach (var article in touched)
        {
            earlier.Add((article, _likeness[article]));
            _likeness[article] = 0;
        }

        return earlier;
    }

    /// <summary>The first article of that day or later; the dated articles of a stream stand first, in order.</summary>
    private int FirstSince(int day)
    {
        var (low, high) = (0, _days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
