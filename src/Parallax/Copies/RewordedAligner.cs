using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>
/// Finds sentences that return in another article in other words and in the same order. Two reports of one event share facts here and
/// there; a rewrite follows its original sentence by sentence, so order and coverage decide.
/// </summary>
internal sealed class RewordedAligner
{
    private const double LeastSimilarity = 0.34;
    private const int FewestPassages = 3;
    private static readonly TextSplitter Splitter = new(Languages.Language.English);

    /// <summary>The best chain of sentence pairs in common order, and the share, 0 to 1, of the shorter article's content that it covers.</summary>
    public (ImmutableArray<Passage> Passages, double Share) Align(Article a, Article b)
    {
        var (sentencesA, sentencesB) = (SentencesOf(a), SentencesOf(b));
        if (sentencesA.Count == 0 || sentencesB.Count == 0)
        {
            return ([], 0);
        }

        var rarity = Rarity(sentencesA, sentencesB);
        var chain = BestChain(sentencesA, sentencesB, rarity);
        if (chain.Count < FewestPassages)
        {
            return ([], 0);
        }

        var (weightA, weightB) = (sentencesA.Sum(s => s.Words.Count), sentencesB.Sum(s => s.Words.Count));
        var covered = weightA <= weightB ? chain.Sum(pair => sentencesA[pair.I].Words.Count) : chain.Sum(pair => sentencesB[pair.J].Words.Count);
        return (
            [.. chain.Select(pair => new Passage(sentencesA[pair.I].Span, sentencesB[pair.J].Span, PassageKind.Reworded))],
            (double)covered / Math.Max(1, Math.Min(weightA, weightB)));
    }

    private static List<ContentSentence> SentencesOf(Article article)
    {
        var split = Splitter.Split(article.Text, article.Regions());
        return [.. split.Sentences.Where(sentence => sentence.Zone == Zone.Body).Select(sentence => ContentSentence.Of(split, sentence)).Where(sentence => sentence.Words.Count > 3)];
    }

    private static Dictionary<ulong, double> Rarity(List<ContentSentence> a, List<ContentSentence> b)
    {
        var count = new Dictionary<ulong, int>();
        foreach (var word in a.Concat(b).SelectMany(sentence => sentence.Words.Keys))
        {
            count[word] = count.GetValueOrDefault(word) + 1;
        }

        var total = a.Count + b.Count;
        return count.ToDictionary(pair => pair.Key, pair => Math.Log(1 + ((double)total / pair.Value)));
    }

    private static List<(int I, int J)> BestChain(List<ContentSentence> a, List<ContentSentence> b, Dictionary<ulong, double> rarity)
    {
        var best = new double[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                var similarity = ContentSentence.Similarity(a[i], b[j], rarity);
                var taken = similarity >= LeastSimilarity ? similarity + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(taken, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var chain = new List<(int, int)>();
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var similarity = ContentSentence.Similarity(a[i], b[j], rarity);
            if (similarity >= LeastSimilarity && best[i, j] == similarity + best[i + 1, j + 1])
            {
                chain.Add((i++, j++));
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return chain;
    }
}
