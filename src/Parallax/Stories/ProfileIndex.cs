using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using NodaTime;
using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Stories;

/// <summary>
/// The profiles of a stream's articles, and which earlier articles each is like: an inverted index over their terms. Of a stream whose articles all have dates it holds what lies
/// within the lookback, and forgets the rest; an undated article looks back to the first.
/// </summary>
internal sealed class ProfileIndex
{
    /// <summary>Inverse document frequency below which a term does not bring articles together.</summary>
    public const double CommonTerm = 1.2;

    private const float UnseenArticles = 2; // without a term, as if they had come before the stream's first: of the first few articles none tells a topic
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly ProfileMaker _maker;
    private readonly int _lookbackDays;
    private readonly bool _forgets;
    private readonly List<ArticleProfile?> _profiles = []; // null where forgotten
    private readonly List<int?> _days = [];
    private readonly List<List<(int Article, float Weight)>?> _postings = []; // by the term's number
    private int _forgotten; // how many articles are
    private float[] _likeness = new float[256];
    private float[] _shares = new float[256];
    private int _sharesCount;

    /// <summary>Begins a stream.</summary>
    /// <param name="language">The articles' language.</param>
    /// <param name="lookbackDays">So many days dated articles look back.</param>
    /// <param name="areAllDated">True where no article of the stream will be undated.</param>
    public ProfileIndex(Language language, int lookbackDays, bool areAllDated = false)
    {
        Terms = new TermTable(language);
        _maker = new ProfileMaker(Terms);
        _lookbackDays = lookbackDays;
        _forgets = areAllDated;
    }

    /// <summary>The terms of the stream so far.</summary>
    public TermTable Terms { get; }

    /// <summary>The profile of an article of the stream.</summary>
    /// <exception cref="InvalidOperationException">It lies beyond the lookback of the last article of a dated stream.</exception>
    public ArticleProfile this[int article] => _profiles[article] ?? throw new InvalidOperationException($"Article {article} lies beyond the lookback.");

    /// <summary>
    /// For each term of the article whose likeness was last asked for the share, 0 to 1, of the articles it is compared with that have it; 0 for a common term. In a folder on one topic what
    /// nearly all articles have is the topic's, and does not tell one story of it from another.
    /// </summary>
    public ReadOnlySpan<float> Shares => _shares.AsSpan(0, _sharesCount);

    /// <summary>Of an article without a date, the last whose likeness was asked for, the likeness to the one that it is most like; null of one with a date, most of whose like are still to come.</summary>
    public float? HighestLikeness { get; private set; }

    /// <summary>The day an article was published, in days since 1970-01-01; null where it has no date.</summary>
    public int? DayOf(int article) => _days[article];

    /// <summary>The days between an earlier and a later article; null where one has no date.</summary>
    public int? DaysBetween(int earlier, int later) => _days[later] - _days[earlier];

    /// <summary>Adds the next article, and gives its likeness to the earlier ones; it holds until the next call.</summary>
    public EarlierLikeness Add(Article article)
    {
        var profile = _maker.Profile(article);
        int? day = article.Published is { } published ? Period.DaysBetween(Epoch, published.Day) : null;
        var first = day is { } today ? FirstSince(today - _lookbackDays) : 0;
        CollectionsMarshal.SetCount(_postings, Terms.Count);
        var earlier = new EarlierLikeness(first, Likeness(profile, first, itself: 0));
        HighestLikeness = null;
        Keep(profile, day, first);
        for (; _forgets && _forgotten < first; _forgotten++)
        {
            _profiles[_forgotten] = null;
        }

        return earlier;
    }

    /// <summary>Adds all articles without a date, behind those with one: they have no order, so that each is compared with all others.</summary>
    public void AddUndated(ReadOnlySpan<Article> articles)
    {
        foreach (var article in articles)
        {
            _maker.See(article);
        }

        CollectionsMarshal.SetCount(_postings, Terms.Count);
        foreach (var article in articles)
        {
            Keep(_maker.ProfileSeen(article), null, first: 0);
        }
    }

    /// <summary>How like an article without a date is to all others, and nothing to itself; it holds until the next call.</summary>
    public EarlierLikeness Others(int article)
    {
        var likeness = Likeness(this[article], 0, itself: 1);
        likeness[article] = 0;
        HighestLikeness = TensorPrimitives.Max(likeness);
        return new EarlierLikeness(0, likeness);
    }

    private void Keep(ArticleProfile profile, int? day, int first)
    {
        var place = _profiles.Count;
        _profiles.Add(profile);
        _days.Add(day);
        for (var k = 0; k < profile.Terms.Length; k++)
        {
            if (profile.Weights[k][ArticleProfile.Whole] is > 0 and var weight)
            {
                var postings = _postings[profile.Terms[k]] ??= new List<(int, float)>(1);
                if (_forgets && postings.Count == postings.Capacity)
                {
                    Forget(postings, first);
                }

                postings.Add((place, weight));
            }
        }
    }

    /// <summary>Before a term's list grows, what it holds of articles before the first goes, where that is half or more.</summary>
    private static void Forget(List<(int Article, float Weight)> postings, int first)
    {
        var old = 0;
        while (old < postings.Count && postings[old].Article < first)
        {
            old++;
        }

        if (2 * old >= postings.Count)
        {
            postings.RemoveRange(0, old);
        }
    }

    private Span<float> Likeness(ArticleProfile profile, int first, int itself)
    {
        var count = _profiles.Count - first;
        if (_likeness.Length < count)
        {
            _likeness = new float[Math.Max(count, 2 * _likeness.Length)];
        }

        var likeness = _likeness.AsSpan(0, count);
        likeness.Clear();
        _shares = _shares.Length < profile.Terms.Length ? new float[2 * profile.Terms.Length] : _shares;
        _sharesCount = profile.Terms.Length;
        for (var k = 0; k < profile.Terms.Length; k++)
        {
            _shares[k] = 0;
            if (profile.Rarities[k] > CommonTerm && profile.Weights[k][ArticleProfile.Whole] is > 0 and var weight && _postings[profile.Terms[k]] is { } list)
            {
                var postings = CollectionsMarshal.AsSpan(list);
                var i = postings.Length - 1;
                for (; i >= 0 && postings[i].Article >= first; i--)
                {
                    likeness[postings[i].Article - first] += weight * postings[i].Weight;
                }

                _shares[k] = (postings.Length - 1 - i - itself) / (count - itself + UnseenArticles);
            }
        }

        return likeness;
    }

    /// <summary>The first article that lies no more than so many days before another; 0 where that has no date.</summary>
    public int FirstWithin(int days, int article) => _days[article] is { } day ? FirstSince(day - days) : 0;

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
