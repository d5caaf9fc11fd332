using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>What each sentence of one article shares with each of another. Words that stand in many sentences of the two are the story's and tell no sentence from another: they weigh less.</summary>
internal sealed class SentencePairs : IDisposable
{
    private readonly ArticleContent _a;
    private readonly ArticleContent _b;
    private readonly double[] _weightsA;
    private readonly double[] _weightsB;
    private readonly Grid _sharedA;
    private readonly Grid _sharedB;

    public SentencePairs(ArticleContent a, ArticleContent b)
    {
        (_a, _b) = (a, b);
        var (sameA, sameB) = (a.SameIn(b), b.SameIn(a));
        var synonyms = a.SynonymsIn(b, sameA);
        var sentences = a.Spans.Length + b.Spans.Length;
        var total = Math.Log(sentences + 1);
        (WordWeightsA, WordWeightsB) = (new float[sameA.Length], new float[sameB.Length]);
        for (var word = 0; word < WordWeightsB.Length; word++)
        {
            WordWeightsB[word] = Weight(b.Rarities[word], b.SentencesOf(word).Length);
        }

        for (var word = 0; word < sameA.Length; word++)
        {
            var partner = sameA[word];
            var count = a.SentencesOf(word).Length + (partner < 0 ? 0 : b.SentencesOf(partner).Length);
            WordWeightsA[word] = Weight(a.Rarities[word], count);
            if (partner >= 0)
            {
                WordWeightsB[partner] = Weight(b.Rarities[partner], count);
            }
        }

        (_weightsA, _weightsB) = (SentenceWeights(a, WordWeightsA), SentenceWeights(b, WordWeightsB));
        (_sharedA, _sharedB) = (new Grid(a.Spans.Length, b.Spans.Length), new Grid(a.Spans.Length, b.Spans.Length));
        Fill(a, b, sameA, synonyms, WordWeightsA, _sharedA, isTurned: false);
        Fill(b, a, sameB, [.. synonyms.Select(pair => (pair.Other, pair.Word))], WordWeightsB, _sharedB, isTurned: true);

        float Weight(float rarity, int count) => rarity * (float)(Math.Log((sentences + 1.0) / Math.Max(2, count)) / total);
    }

    private float[] WordWeightsA { get; }

    private float[] WordWeightsB { get; }

    /// <summary>Weight of a sentence of the first article.</summary>
    public double WeightA(int i) => _weightsA[i];

    /// <summary>Weight of a sentence of the second.</summary>
    public double WeightB(int j) => _weightsB[j];

    /// <summary>Weight of both articles' sentences.</summary>
    public (double A, double B) Totals => (_weightsA.Sum(), _weightsB.Sum());

    /// <summary>The share, 0 to 1, of sentence i's weight that sentence j holds.</summary>
    public double HeldOfA(int i, int j) => _weightsA[i] > 0 ? _sharedA[i, j] / _weightsA[i] : 0;

    /// <summary>The share of sentence j's weight that sentence i holds.</summary>
    public double HeldOfB(int i, int j) => _weightsB[j] > 0 ? _sharedB[i, j] / _weightsB[j] : 0;

    /// <summary>How much of the content of both is shared, and how much of the shorter's, 0 to 1 each.</summary>
    public (double Similarity, double Containment) Compare(int i, int j)
    {
        var total = _weightsA[i] + _weightsB[j];
        return total <= 0 ? (0, 0) : ((_sharedA[i, j] + _sharedB[i, j]) / total, _weightsA[i] <= _weightsB[j] ? HeldOfA(i, j) : HeldOfB(i, j));
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        _sharedA.Dispose();
        _sharedB.Dispose();
    }

    /// <summary>Distinct content words of the shorter sentence.</summary>
    public int FewestWords(int i, int j) => Math.Min(_a.WordsOf(i).Length, _b.WordsOf(j).Length);

    private static double[] SentenceWeights(ArticleContent content, float[] weights)
    {
        var sums = new double[content.Spans.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            foreach (var word in content.WordsOf(i))
            {
                sums[i] += weights[word];
            }
        }

        return sums;
    }

    /// <summary>For each sentence of one the weight of its words that each sentence of the other holds, synonyms a little less.</summary>
    private static void Fill(ArticleContent one, ArticleContent other, int[] same, List<(int Word, int Other)> synonyms, float[] weights, Grid shared, bool isTurned)
    {
        synonyms.Sort();
        var (seen, next) = (new int[other.Spans.Length], 0);
        for (var word = 0; word < same.Length; word++)
        {
            var (stamp, weight) = (word + 1, (double)weights[word]);
            if (same[word] >= 0)
            {
                foreach (var j in other.SentencesOf(same[word]))
                {
                    Add(j, weight, stamp);
                }
            }

            for (; next < synonyms.Count && synonyms[next].Word == word; next++)
            {
                foreach (var j in other.SentencesOf(synonyms[next].Other))
                {
                    if (seen[j] != stamp)
                    {
                        Add(j, weight * WordBag.SynonymWorth, stamp);
                    }
                }
            }

            void Add(int j, double worth, int mark)
            {
                seen[j] = mark;
                foreach (var i in one.SentencesOf(word))
                {
                    shared[isTurned ? j : i, isTurned ? i : j] += worth;
                }
            }
        }
    }
}
