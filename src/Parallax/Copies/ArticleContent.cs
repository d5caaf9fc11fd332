using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>The distinct content words of an article's body with the sentences that each stands in, laid out so that two articles are compared word by word, not sentence by sentence.</summary>
internal sealed class ArticleContent
{
    private readonly Dictionary<ulong, int> _index;
    private readonly Dictionary<int, List<int>> _bySense = [];

    public ArticleContent(IReadOnlyList<(TextSpan Span, WordBag Words)> sentences)
    {
        Spans = [.. sentences.Select(sentence => sentence.Span)];
        WordsOf = new int[sentences.Count][];
        _index = new Dictionary<ulong, int>(sentences.Count * 8);
        var (words, places) = (new List<ContentWord>(), new List<List<int>>());
        for (var i = 0; i < sentences.Count; i++)
        {
            var of = sentences[i].Words.Words;
            WordsOf[i] = new int[of.Length];
            for (var k = 0; k < of.Length; k++)
            {
                if (!_index.TryGetValue(of[k].Key, out var word))
                {
                    _index.Add(of[k].Key, word = words.Count);
                    words.Add(of[k]);
                    places.Add([]);
                }
                else if (of[k].Rarity > words[word].Rarity)
                {
                    words[word] = of[k];
                }

                WordsOf[i][k] = word;
                places[word].Add(i);
            }
        }

        Words = [.. words];
        SentencesOf = [.. places.Select(place => place.ToArray())];
        for (var word = 0; word < Words.Length; word++)
        {
            foreach (var sense in Words[word].Senses)
            {
                if (!_bySense.TryGetValue(sense, out var list))
                {
                    _bySense.Add(sense, list = new List<int>(1));
                }

                list.Add(word);
            }
        }
    }

    /// <summary>The sentences.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>The distinct words, in order of first use.</summary>
    public ContentWord[] Words { get; }

    /// <summary>For each sentence the indices of its distinct words.</summary>
    public int[][] WordsOf { get; }

    /// <summary>For each word the sentences it stands in, ascending.</summary>
    public int[][] SentencesOf { get; }

    /// <summary>The index of a word by its key, -1 where the article has it not.</summary>
    public int IndexOf(ulong key) => _index.GetValueOrDefault(key, -1);

    /// <summary>Adds the indices of all words that share a sense with the word; one may be added twice.</summary>
    public void AddSynonyms(in ContentWord word, List<int> found)
    {
        foreach (var sense in word.Senses)
        {
            if (_bySense.TryGetValue(sense, out var list))
            {
                found.AddRange(list);
            }
        }
    }
}
