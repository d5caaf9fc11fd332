using System.Runtime.InteropServices;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Copies;

/// <summary>
/// The distinct content words of an article's body with the sentences that each stands in, laid out so that two articles are compared word by word, not sentence by sentence.
/// One array of numbers, some 50 bytes a word, since thousands of articles are held at once.
/// </summary>
internal sealed class ArticleContent
{
    private const int Half = 32; // bits
    private const int FewUses = 512; // for which there is room on the stack
    private readonly int[] _numbers; // the keys of the words, ascending, two numbers each, and what follows
    private readonly int _senses; // each of each word, ascending, two numbers each: the sense in the upper half, the word in the lower
    private readonly int _spans; // two numbers each
    private readonly int _rarities;
    private readonly int _wordOfKey;
    private readonly int _wordOf; // the word of a use: each sentence's words by their keys, one sentence after the other
    private readonly int _usesFrom; // a sentence's first use; one entry more for the end
    private readonly int _sentences; // those of the first word, then those of the second …
    private readonly int _sentencesFrom; // where a word's sentences begin; one entry more for the end
    private readonly int _end;

    /// <summary>Lays out some sentences.</summary>
    /// <param name="spans">The sentences.</param>
    /// <param name="uses">Each sentence's distinct words by their keys, one sentence after the other.</param>
    /// <param name="usesFrom">Where each sentence's words begin; one entry more for the end.</param>
    /// <param name="arrays">Where the room for them comes from.</param>
    public ArticleContent(ReadOnlySpan<TextSpan> spans, ReadOnlySpan<ContentWord> uses, ReadOnlySpan<int> usesFrom, SpareArrays arrays)
    {
        Span<ulong> keys = uses.Length <= FewUses ? stackalloc ulong[uses.Length] : new ulong[uses.Length];
        Span<int> order = uses.Length <= FewUses ? stackalloc int[uses.Length] : new int[uses.Length];
        for (var use = 0; use < uses.Length; use++)
        {
            (keys[use], order[use]) = (uses[use].Key, use);
        }

        keys.Sort(order);
        Span<int> places = uses.Length <= FewUses ? stackalloc int[uses.Length] : new int[uses.Length];
        var count = Group(uses, keys, order, places);
        var senses = 0;
        foreach (var use in order[..count])
        {
            senses += uses[use].Senses.Length;
        }

        _senses = 2 * count;
        _spans = _senses + (2 * senses);
        _rarities = _spans + (2 * spans.Length);
        _wordOfKey = _rarities + count;
        _wordOf = _wordOfKey + count;
        _usesFrom = _wordOf + uses.Length;
        _sentences = _usesFrom + usesFrom.Length;
        _sentencesFrom = _sentences + uses.Length;
        _end = _sentencesFrom + count + 1;
        _numbers = arrays.Take(_end);
        keys[..count].CopyTo(Keys);
        spans.CopyTo(MemoryMarshal.Cast<int, TextSpan>(Part(_spans, _rarities)));
        usesFrom.CopyTo(Part(_usesFrom, _sentences));
        Number(places);
        FillWords(uses, order[..count]);
        FillSentences();
    }

    /// <summary>The array that it lies in: to be given back when it is read no more.</summary>
    public int[] Room => _numbers;

    /// <summary>The sentences.</summary>
    public ReadOnlySpan<TextSpan> Spans => MemoryMarshal.Cast<int, TextSpan>(Part(_spans, _rarities));

    /// <summary>The weights of the distinct words, in order of first use.</summary>
    public ReadOnlySpan<float> Rarities => MemoryMarshal.Cast<int, float>(Part(_rarities, _wordOfKey));

    private Span<ulong> Keys => MemoryMarshal.Cast<int, ulong>(Part(0, _senses));

    private Span<long> Senses => MemoryMarshal.Cast<int, long>(Part(_senses, _spans));

    private Span<int> WordOfKey => Part(_wordOfKey, _wordOf);

    /// <summary>The indices of a sentence's distinct words.</summary>
    public ReadOnlySpan<int> WordsOf(int sentence) => Part(_wordOf + _numbers[_usesFrom + sentence], _wordOf + _numbers[_usesFrom + sentence + 1]);

    /// <summary>The sentences that a word stands in, ascending.</summary>
    public ReadOnlySpan<int> SentencesOf(int word) => Part(_sentences + _numbers[_sentencesFrom + word], _sentences + _numbers[_sentencesFrom + word + 1]);

    /// <summary>For each word the index of the same word of another article, -1 where that has it not.</summary>
    public int[] SameIn(ArticleContent other)
    {
        var same = new int[Rarities.Length];
        Array.Fill(same, -1);
        var keys = Keys;
        var words = WordOfKey;
        var otherKeys = other.Keys;
        var otherWords = other.WordOfKey;
        for (int i = 0, k = 0; i < keys.Length && k < otherKeys.Length;)
        {
            var (one, another) = (keys[i], otherKeys[k]);
            if (one == another)
            {
                same[words[i]] = otherWords[k];
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
        var senses = Senses;
        var otherSenses = other.Senses;
        for (int i = 0, first = 0; i < senses.Length && first < otherSenses.Length;)
        {
            var (one, another) = ((int)(senses[i] >> Half), (int)(otherSenses[first] >> Half));
            for (var k = first; one == another && k < otherSenses.Length && (int)(otherSenses[k] >> Half) == one; k++)
            {
                var (word, synonym) = ((int)senses[i], (int)otherSenses[k]);
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

    private Span<int> Part(int from, int to) => _numbers.AsSpan(from, to - from);

    /// <summary>Gives each use its key's place among the distinct keys, which it draws together at the head, each with that use of it that weighs most; returns how many there are.</summary>
    private static int Group(ReadOnlySpan<ContentWord> uses, Span<ulong> keys, Span<int> order, Span<int> places)
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

            places[use] = count - 1;
        }

        return count;
    }

    /// <summary>Numbers the distinct keys in order of first use, and gives each use the number of its key's place.</summary>
    private void Number(ReadOnlySpan<int> places)
    {
        var numbers = WordOfKey;
        var words = Part(_wordOf, _usesFrom);
        var next = 0;
        numbers.Fill(-1);
        for (var use = 0; use < places.Length; use++)
        {
            ref var number = ref numbers[places[use]];
            number = number < 0 ? next++ : number;
            words[use] = number;
        }
    }

    /// <summary>What the use of each key tells of its word.</summary>
    private void FillWords(ReadOnlySpan<ContentWord> uses, ReadOnlySpan<int> useOfKey)
    {
        var rarities = MemoryMarshal.Cast<int, float>(Part(_rarities, _wordOfKey));
        var senses = Senses;
        var words = WordOfKey;
        var at = 0;
        for (var key = 0; key < useOfKey.Length; key++)
        {
            ref readonly var use = ref uses[useOfKey[key]];
            rarities[words[key]] = use.Rarity;
            foreach (var sense in use.Senses)
            {
                senses[at++] = ((long)sense << Half) | (uint)words[key];
            }
        }

        senses.Sort();
    }

    /// <summary>Counts the sentences of each word, two entries on from its own, so that the sums are where they begin, an entry on; each sentence then moves the entry to where the next one belongs.</summary>
    private void FillSentences()
    {
        var from = Part(_sentencesFrom, _end);
        var sentences = Part(_sentences, _sentencesFrom);
        from.Clear();
        foreach (var word in Part(_wordOf, _usesFrom))
        {
            if (word + 2 < from.Length)
            {
                from[word + 2]++;
            }
        }

        for (var word = 2; word < from.Length; word++)
        {
            from[word] += from[word - 1];
        }

        for (var sentence = 0; sentence < Spans.Length; sentence++)
        {
            foreach (var word in WordsOf(sentence))
            {
                sentences[from[word + 1]++] = sentence;
            }
        }
    }
}
