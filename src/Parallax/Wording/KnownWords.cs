using Parallax.Text;

namespace Parallax.Wording;

/// <summary>
/// Keeps what was told of the words last asked for: news says the same words again and again. A table with one place a hash; a newcomer takes the
/// place of the word that was there, so memory is bounded. Safe to share between threads, as each entry is whole and never changes.
/// </summary>
internal sealed class KnownWords
{
    private const int Places = 1 << 16; // ten thousand reports of an agency hold some 50,000 different words, numbers too
    private readonly KnownWord?[] _words = new KnownWord?[Places];

    /// <summary>What is told of a word; <paramref name="tell"/> is asked where it is not kept.</summary>
    public KnownWord Of(ReadOnlySpan<char> word, Func<string, KnownWord> tell)
    {
        ref var place = ref _words[(int)(StableHash.Of(word) & (Places - 1))];
        var known = Volatile.Read(ref place);
        if (known is null || !word.SequenceEqual(known.Word))
        {
            known = tell(word.ToString());
            Volatile.Write(ref place, known);
        }

        return known;
    }
}
