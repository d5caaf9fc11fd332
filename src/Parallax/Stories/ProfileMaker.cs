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

    /// <summary>Begins a stream.</summary>
    public ProfileMaker(TermTable table) => (_table, _terms) = (table, new ArticleTerms(table));

    /// <summary>Profiles an article, and counts its terms as seen.</summary>
    public ArticleProfile Profile(Article article)
    {
        _terms.Take(article);
        var counts = _terms.Counts;
        _table.BeginArticle();
        foreach (ref readonly var count in counts)
        {
            if (count.Weight > 0)
            {
                _table.See(count.Term);
            }
        }

        Weigh(counts);
        var heaviest = HeaviestNames(counts);
        for (var kind = 0; kind < MostOf.Length; kind++)
        {
            UnitVector.Make(_weights[kind].AsSpan(0, counts.Length), MostOf[kind], _scratch);
        }

        List<int> known = new(counts.Length), opening = [], numbers = [], years = [], weekdays = [];
        List<(int Term, float Rarity)> headlineWords = [], headlineNames = [], openingWords = [];
        for (var i = 0; i < counts.Length; i++)
        {
            ref readonly var count = ref counts[i];
            known.Add(count.Term);
            if (count.Headline > 0)
            {
                headlineWords.Add((count.Term, (float)_rarities[i]));
                if (count.IsName)
                {
                    headlineNames.Add((count.Term, (float)_rarities[i]));
                }
            }

            if (count.Opening > 0)
            {
                opening.Add(count.Term);
                openingWords.Add((count.Term, (float)_rarities[i]));
                AddWhere(_table.IsNumber(count.Term), numbers, count.Term);
                AddWhere(_table.IsYear(count.Term), years, count.Term);
                AddWhere(_table.IsWeekday(count.Term), weekdays, count.Term);
            }
        }

        var (terms, weights, rarities) = Vectors(counts);
        return new ArticleProfile
        {
            Terms = terms,
            Weights = weights,
            Rarities = rarities,
            HeadlineWords = [.. headlineWords],
            HeadlineNames = [.. headlineNames],
            HeaviestNames = heaviest,
            Known = [.. known],
            OpeningTerms = [.. opening],
            OpeningNumbers = [.. numbers],
            OpeningYears = [.. years],
            OpeningWeekdays = [.. weekdays],
            Pairs = Pairs(_terms.Opening),
            HeadlineMeaning = Meaning.Of(headlineWords, _table),
            OpeningMeaning = Meaning.Of(openingWords, _table),
            Length = _terms.Length,
            IsHeadline = _terms.IsHeadline,
        };
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
        var (terms, rarities) = (new List<int>(counts.Length), new List<float>(counts.Length));
        var weights = new List<Vector256<float>>(counts.Length);
        Span<float> one = stackalloc float[ArticleProfile.Kinds];
        one.Clear();
        for (var i = 0; i < counts.Length; i++)
        {
            for (var kind = 0; kind < _weights.Length; kind++)
            {
                one[kind] = (float)_weights[kind][i];
            }

            if (one.ContainsAnyExcept(0))
            {
                terms.Add(counts[i].Term);
                weights.Add(Vector256.Create<float>(one));
                rarities.Add((float)_rarities[i]);
            }
        }

        return ([.. terms], [.. weights], [.. rarities]);
    }

    private ulong[] Pairs(ReadOnlySpan<int> terms)
    {
        var pairs = new List<ulong>(terms.Length);
        for (var i = 1; i < terms.Length; i++)
        {
            pairs.Add((_table.HashOf(terms[i - 1]) * 31) + _table.HashOf(terms[i]));
        }

        SortedHashes.Distinct(pairs);
        return [.. pairs];
    }
}
