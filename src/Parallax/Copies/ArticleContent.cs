using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>
/// The distinct content words of an article's body with the sentences that each stands in, laid out so that two articles are compared word by word, not sentence by sentence.
/// A few arrays of numbers, some 50 bytes a word, since thousands of articles are held at once.
/// </summary>
internal sealed class ArticleContent
{
    private const int Half = 32; // bits
    private const int FewUses = 512; // for which there is room on the stack
    private readonly int[] _wordOf; // the word of a use: each sentence's words by their keys, one sentence after the other
    private readonly int[] _usesFrom; // a sentence's first use; one entry more for the end
    private readonly int[] _sentences; // those of the first word, then those of the second …
    private readonly int[] _sentencesFrom; // where a word's sentences begin; one entry more for the end
    private readonly ulong[] _keys; // of the words, ascending
    private readonly int[] _wordOfKey;
    private readonly long[] _senses; // each of each word, ascending: the sense in the upper half, the word in the lower

    /// <summary>Lays out some sentences.</summary>
    /// <param name="spans">The sentences.</param>
    /// <param name="uses">Each sentence's distinct words by their keys, one sentence after the other.</param>
    /// <param name="usesFrom">Where each sentence's words begin; one entry more for the end.</param>
    public ArticleContent(TextSpan[] spans, ReadOnlySpan<ContentWord> uses, int[] usesFrom)
    {
        Span<ulong> keys = uses.Length <= FewUses ? stackalloc ulong[uses.Length] : new ulong[uses.Length];
        Span<int> order = uses.Length <= FewUses ? stackalloc int[uses.Length] : new int[uses.Length];
        for (var use = 0; use < uses.Length; use++)
        {
            (keys[use], order[use]) = (uses[use].Key, use);
        }

        keys.Sort(order);
        (Spans, _usesFrom, _wordOf) = (spans, usesFrom, new int[uses.Length]);
        var count = Group(uses, keys, order);
        _keys = keys[..count].ToArray();
        _wordOfKey = Number(count);
        (Rarities, _sentences, _sentencesFrom) = (new float[count], new int[uses.Length], new int[count + 1]);
        var senses = 0;
        for (var key = 0; key < count; key++)
        {
            Rarities[_wordOfKey[key]] = uses[order[key]].Rarity;
            senses += uses[order[key]].Senses.Length;
        }

        (_senses, senses) = (new long[senses], 0);
        for (var key = 0; key < count; key++)
        {
            foreach (var sense in uses[order[key]].Senses)
            {
                _senses[senses++] = ((long)sense << Half) | (uint)_wordOfKey[key];
            }
        }

        _senses.AsSpan().Sort();
        FillSentences();
    }

    /// <summary>The sentences.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>The weights of the distinct words, in order of first use.</summary>
    public float[] Rarities { get; }

    /// <summary>The indices of a sentence's distinct words.</summary>
    public ReadOnlySpan<int> WordsOf(int sentence) => _wordOf.AsSpan(_usesFrom[sentence].._usesFrom[sentence + 1]);

    /// <summary>The sentences that a word stands in, ascending.</summary>
    public ReadOnlySpan<int> SentencesOf(int word) => _sentences.AsSpan(_sentencesFrom[word].._sentencesFrom[word + 1]);

    /// <summary>For each word the index of the same word of another article, -1 where that has it not.</summary>
    public int[] SameIn(ArticleContent other)
    {
        var same = new int[Rarities.Length];
        Array.Fill(same, -1);
        for (int i = 0, k = 0; i < _keys.Length && k < other._keys.Length;)
        {
            var (one, another) = (_keys[i], other._keys[k]);
            if (one == another)
            {
                same[_wordOfKey[i]] = other._wordOfKey[k];
            }

            i += one <= another ? 1 : 0;
            k += one >= another ? 1 : 0;
        }

        return same;
    }

    /// <summary>The pairs of this article's words and another's that share a sense, the same words left out; one may come twice.</summary>
    public List<(int Word, int Other)> SynonymsIn(ArticleContent other, int[] same)
    {
        var found = new List<(int, int)>();
        for (int i = 0, first = 0; i < _senses.Length && first < other._senses.Length;)
        {
            var (one, another) = ((int)(_senses[i] >> Half), (int)(other._senses[first] >> Half));
            for (var k = first; one == another && k < other._senses.Length && (int)(other._senses[k] >> Half) == one; k++)
            {
                var (word, synonym) = ((int)_senses[i], (int)other._senses[k]);
                if (same[word] != synonym)
                {
                    found.Add((word, synonym));
                }
            }

            i += one <= another ? 1 : 0;
            first += one > another ? 1 : 0;
        }

        return found;
    }

    /// <summary>Gives each use its key's place among the distinct keys, which it draws together at the head, each with that use of it that weighs most; returns how many there are.</summary>
    private int Group(ReadOnlySpan<ContentWord> uses, Span<ulong> keys, Span<int> order)
    {
        var count = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var use = order[i];
            if (i == 0 || keys[i] != keys[count - 1])
            {
                (keys[count], order[count]) = (keys[i], use);
                count++;
            }
            else
            {
                var (best, rarity) = (order[count - 1], uses[use].Rarity);
                order[count - 1] = rarity > uses[best].Rarity || (rarity == uses[best].Rarity && use < best) ? use : best;
            }

            _wordOf[use] = count - 1;
        }

        return count;
    }

    /// <summary>Numbers the distinct keys in order of first use, gives each use its number, and returns them.</summary>
    private int[] Number(int count)
    {
        var (numbers, next) = (new int[count], 0);
        foreach (ref var word in _wordOf.AsSpan())
        {
            ref var number = ref numbers[word];
            number = number == 0 ? ++next : number;
            word = number - 1;
        }

        foreach (ref var number in numbers.AsSpan())
        {
            number--;
        }

        return numbers;
    }

    private void FillSentences()
    {
        foreach (var word in _wordOf)
        {
            _sentencesFrom[word + 1]++;
        }

        for (var word = 0; word < Rarities.Length; word++)
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
