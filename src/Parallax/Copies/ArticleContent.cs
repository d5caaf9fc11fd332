using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>
/// The distinct content words of an article's body with the sentences that each stands in, laid out so that two articles are compared word by word, not sentence by sentence.
/// A few arrays, since thousands of articles are held at once.
/// </summary>
internal sealed class ArticleContent
{
    private const ulong Mixer = 0x9E3779B97F4A7C15; // 2^64 by the golden ratio: spreads small numbers over the upper bits
    private readonly HashPlaces _uses; // each sentence's words, one sentence after the other, by their keys
    private readonly int[] _usesFrom; // a sentence's first use; one entry more for the end
    private readonly int[] _wordOf; // the word of a use
    private readonly int[] _sentences; // those of the first word, then those of the second …
    private readonly int[] _sentencesFrom; // where a word's sentences begin; one entry more for the end
    private readonly HashPlaces _senses; // those of the first word, then those of the second …
    private readonly int[] _wordOfSense; // the word of each

    public ArticleContent(IReadOnlyList<(TextSpan Span, WordBag Words)> sentences)
    {
        var uses = new List<ContentWord>();
        (Spans, _usesFrom) = (new TextSpan[sentences.Count], new int[sentences.Count + 1]);
        for (var i = 0; i < sentences.Count; i++)
        {
            Spans[i] = sentences[i].Span;
            uses.AddRange(sentences[i].Words.Words);
            _usesFrom[i + 1] = uses.Count;
        }

        (_uses, _wordOf) = (new HashPlaces([.. uses.Select(use => use.Key)]), new int[uses.Count]);
        var words = new List<ContentWord>(uses.Count);
        for (var use = 0; use < uses.Count; use++)
        {
            var first = _uses.First(uses[use].Key);
            var word = _wordOf[use] = first == use ? words.Count : _wordOf[first];
            if (word == words.Count)
            {
                words.Add(uses[use]);
            }
            else if (uses[use].Rarity > words[word].Rarity)
            {
                words[word] = uses[use];
            }
        }

        Words = [.. words];
        (_sentences, _sentencesFrom) = (new int[uses.Count], new int[Words.Length + 1]);
        FillSentences();
        _senses = new HashPlaces([.. Words.SelectMany(word => word.Senses).Select(HashOf)]);
        _wordOfSense = [.. Words.SelectMany((word, index) => Enumerable.Repeat(index, word.Senses.Length))];
    }

    /// <summary>The sentences.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>The distinct words, in order of first use.</summary>
    public ContentWord[] Words { get; }

    /// <summary>The indices of a sentence's distinct words.</summary>
    public ReadOnlySpan<int> WordsOf(int sentence) => _wordOf.AsSpan(_usesFrom[sentence].._usesFrom[sentence + 1]);

    /// <summary>The sentences that a word stands in, ascending.</summary>
    public ReadOnlySpan<int> SentencesOf(int word) => _sentences.AsSpan(_sentencesFrom[word].._sentencesFrom[word + 1]);

    /// <summary>The index of a word by its key, -1 where the article has it not.</summary>
    public int IndexOf(ulong key) => _uses.First(key) is >= 0 and var use ? _wordOf[use] : -1;

    /// <summary>Adds the indices of all words that share a sense with the word; one may be added twice.</summary>
    public void AddSynonyms(in ContentWord word, List<int> found)
    {
        foreach (var sense in word.Senses)
        {
            for (var place = _senses.First(HashOf(sense)); place >= 0; place = _senses.Next(place))
            {
                found.Add(_wordOfSense[place]);
            }
        }
    }

    private static ulong HashOf(int sense) => (ulong)sense * Mixer;

    private void FillSentences()
    {
        foreach (var word in _wordOf)
        {
            _sentencesFrom[word + 1]++;
        }

        for (var word = 0; word < Words.Length; word++)
        {
            _sentencesFrom[word + 1] += _sentencesFrom[word];
        }

        var next = _sentencesFrom[..^1];
        for (var sentence = 0; sentence < Spans.Length; sentence++)
        {
            foreach (var word in WordsOf(sentence))
            {
                _sentences[next[word]++] = sentence;
            }
        }
    }
}
