using System.Collections;
using System.Runtime.Intrinsics;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Stories;

/// <summary>Makes the profiles of a stream's articles, one after the other; what it counts with serves the next one too.</summary>
internal sealed class ProfileMaker
{
    private const int MostTerms = 80;
    private const int MostWords = 60;
    private const int MostNames = 40;
    private const int MostNumbers = 30;
    private const int TopNames = 3;
    private static readonly int[] MostOf = [MostTerms, MostTerms, MostTerms, MostNames, MostWords, MostNumbers];
    private readonly TermTable _table;
    private readonly ArticleTerms _terms;
    private readonly double[][] _weights = [.. MostOf.Select(_ => new double[256])]; // by kind of vector, then by place among the article's terms; 0 where the vector has it not
    private double[] _rarities = new double[256];
    private double[] _scratch = new double[256];
    private readonly List<int> _known = [];
    private readonly List<int> _opening = [];
    private readonly List<int> _numbers = [];
    private readonly List<int> _years = [];
    private readonly List<int> _weekdays = [];
    private readonly List<(int Term, float Rarity)> _headlineWords = [];
    private readonly List<(int Term, float Rarity)> _headlineNames = [];
    private readonly List<(int Term, float Rarity)> _openingWords = [];
    private readonly List<ulong> _pairs = [];
    private readonly IList[] _lists;

    /// <summary>Begins a stream.</summary>
    public ProfileMaker(TermTable table)
    {
        (_table, _terms) = (table, new ArticleTerms(table));
        _lists = [_known, _opening, _numbers, _years, _weekdays, _headlineWords, _headlineNames, _openingWords];
    }

    /// <summary>Counts an article's terms as seen, and profiles it.</summary>
    public ArticleProfile Profile(Article article)
    {
        See(article);
        return ProfileTaken(article);
    }

    /// <summary>Profiles an article whose terms are counted.</summary>
    public ArticleProfile ProfileSeen(Article article)
    {
        _terms.Take(article);
        return ProfileTaken(article);
    }

    /// <summary>Counts an article's terms as seen.</summary>
    public void See(Article article)
    {
        _terms.Take(article);
        _table.BeginArticle();
        foreach (ref readonly var count in _terms.Counts)
        {
            if (count.Weight > 0)
            {
                _table.See(count.Term);
            }
        }
    }

    private ArticleProfile ProfileTaken(Article article)
    {
        var counts = _terms.Counts;
        Weigh(counts);
        var heaviest = HeaviestNames(counts);
        for (var kind = 0; kind < MostOf.Length; kind++)
        {
            UnitVector.Make(_weights[kind].AsSpan(0, counts.Length), MostOf[kind], _scratch);
        }

        Sort(counts);
        var (terms, weights, rarities) = Vectors(counts);
        return new ArticleProfile
        {
            Terms = terms,
            Weights = weights,
            Rarities = rarities,
            HeadlineWords = [.. _headlineWords],
            HeadlineNames = [.. _headlineNames],
            HeaviestNames = heaviest,
            Known = [.. _known],
            OpeningTerms = [.. _opening],
            OpeningNumbers = [.. _numbers],
            OpeningYears = [.. _years],
            OpeningWeekdays = [.. _weekdays],
            Days = article.Published is { Day: var day } ? [.. _terms.Days, ToldDays.DayOf(day.Month, day.Day)] : [.. _terms.Days],
            Pairs = Pairs(_terms.Opening),
            HeadlineMeaning = Meaning.Of(_headlineWords, _table),
            OpeningMeaning = Meaning.Of(_openingWords, _table),
            Length = _terms.Length,
            IsHeadline = _terms.IsHeadline,
        };
    }

    /// <summary>Which terms stand where.</summary>
    private void Sort(ReadOnlySpan<TermCount> counts)
    {
        Array.ForEach(_lists, list => list.Clear());
        for (var i = 0; i < counts.Length; i++)
        {
            ref readonly var count = ref counts[i];
            _known.Add(count.Term);
            if (count.Headline > 0)
            {
                _headlineWords.Add((count.Term, (float)_rarities[i]));
                if (count.IsName)
                {
                    _headlineNames.Add((count.Term, (float)_rarities[i]));
                }
            }

            if (count.Opening > 0)
            {
                _opening.Add(count.Term);
                _openingWords.Add((count.Term, (float)_rarities[i]));
                AddWhere(_table.IsNumber(count.Term), _numbers, count.Term);
                AddWhere(_table.IsYear(count.Term), _years, count.Term);
                AddWhere(_table.IsWeekday(count.Term), _weekdays, count.Term);
            }
        }
    }

    private static void AddWhere(bool isOne, List<int> terms, int term)
    {
        if (isOne)
        {
            terms.Add(term);
        }
    }

    /// <summary>The rarity of every term, and its weight in every vector; a word of later paragraphs has neither.</summary>
    private void Weigh(ReadOnlySpan<TermCount> counts)
    {
        if (counts.Length > _rarities.Length)
        {
            var size = Math.Max(counts.Length, 2 * _rarities.Length);
            (_rarities, _scratch) = (new double[size], new double[size]);
            for (var kind = 0; kind < _weights.Length; kind++)
            {
                _weights[kind] = new double[size];
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            ref readonly var count = ref counts[i];
            var isNumber = _table.IsNumber(count.Term);
            var rarity = _rarities[i] = count.Weight > 0 || isNumber ? _table.RarityOf(count.Term) : 0;
            _weights[ArticleProfile.Whole][i] = Weight(count.Weight, rarity);
            _weights[ArticleProfile.Headline][i] = Weight(count.Headline, rarity);
            _weights[ArticleProfile.Opening][i] = Weight(count.Opening, rarity);
            _weights[ArticleProfile.Names][i] = count.IsName ? Weight(count.All, rarity) : 0;
            _weights[ArticleProfile.Words][i] = count.IsName || isNumber ? 0 : Weight(count.Weight, rarity);
            _weights[ArticleProfile.Numbers][i] = isNumber ? Weight(count.Known, rarity) : 0;
        }
    }

    private static double Weight(float count, double rarity) => count == 0 ? 0 : count == 1 ? rarity : (1 + Math.Log(count)) * rarity;

    private (int Term, float Weight)[] HeaviestNames(ReadOnlySpan<TermCount> counts)
    {
        var weights = _weights[ArticleProfile.Names];
        var heaviest = new List<int>(TopNames + 1);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i].IsName && (heaviest.Count < TopNames || weights[i] > weights[heaviest[^1]]))
            {
                var place = heaviest.Count;
                while (place > 0 && weights[i] > weights[heaviest[place - 1]])
                {
                    place--;
                }

                heaviest.Insert(place, i);
                if (heaviest.Count > TopNames)
                {
                    heaviest.RemoveAt(TopNames);
                }
            }
        }

        var names = new (int, float)[heaviest.Count];
        for (var k = 0; k < names.Length; k++)
        {
            names[k] = (counts[heaviest[k]].Term, (float)weights[heaviest[k]]);
        }

        return names;
    }

    private (int[] Terms, Vector256<float>[] Weights, float[] Rarities) Vectors(ReadOnlySpan<TermCount> counts)
    {
        var count = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            count += IsKept(i) ? 1 : 0;
        }

        var (terms, weights, rarities) = (new int[count], new Vector256<float>[count], new float[count]);
        Span<float> one = stackalloc float[ArticleProfile.Kinds];
        one.Clear();
        for (int i = 0, k = 0; k < count; i++)
        {
            if (IsKept(i))
            {
                for (var kind = 0; kind < _weights.Length; kind++)
                {
                    one[kind] = (float)_weights[kind][i];
                }

                (terms[k], weights[k], rarities[k]) = (counts[i].Term, Vector256.Create<float>(one), (float)_rarities[i]);
                k++;
            }
        }

        return (terms, weights, rarities);
    }

    private bool IsKept(int place)
    {
        foreach (var weights in _weights)
        {
            if (weights[place] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private ulong[] Pairs(ReadOnlySpan<int> terms)
    {
        _pairs.Clear();
        for (var i = 1; i < terms.Length; i++)
        {
            _pairs.Add((_table.HashOf(terms[i - 1]) * 31) + _table.HashOf(terms[i]));
        }

        SortedHashes.Distinct(_pairs);
        return [.. _pairs];
    }
}
