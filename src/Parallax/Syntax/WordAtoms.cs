using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Syntax;

/// <summary>What the parser sees of a single word: hashes of its lower-case form, its tag, its ending, and the tag made finer by word or ending.</summary>
internal sealed class WordAtoms(WordClusters clusters)
{
    private const uint Prime = 0x9E3779B1;
    private const int LongestWord = 40;

    public static void SetOutside(SentenceState state, int index, bool isRoot)
    {
        var atom = isRoot ? 0x7F4A7C15u : 0x94D049BBu;
        state.Words[index] = atom;
        state.Tags[index] = atom;
        state.RichTags[index] = atom;
        state.Groups[index] = atom;
        state.CoarseGroups[index] = atom;
        state.Endings[index] = atom;
        state.Marks[index] = 0;
        state.IsPunctuation[index] = false;
    }

    public void Set(SentenceState state, int index, ReadOnlySpan<char> form, PartOfSpeech tag)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = Math.Min(form.Length, LongestWord);
        for (var i = 0; i < length; i++)
        {
            var c = form[i];
            word[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 0x80 ? (char.IsAsciiDigit(c) ? '0' : c) : Folded(c);
        }

        var group = clusters.Of(form);
        word = word[..length];
        var tagAtom = Mixed(0x85EBCA6Bu + (uint)tag, Prime);
        var wordAtom = Hash(word, 0x2545F491);
        var ending = Hash(word[Math.Max(0, length - 3)..], 0x1B873593);
        state.Words[index] = wordAtom;
        state.Tags[index] = tagAtom;
        state.Endings[index] = ending;
        state.Groups[index] = Mixed((uint)group + 0xC2B2AE35, Prime);
        state.CoarseGroups[index] = Mixed((uint)clusters.CoarseOf(group) + 0x27D4EB2F, Prime);
        state.RichTags[index] = tag switch
        {
            PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective => Mixed(tagAtom + (uint)EndingClass(word), Prime),
            PartOfSpeech.ProperNoun or PartOfSpeech.Numeral or PartOfSpeech.Other or PartOfSpeech.Interjection or PartOfSpeech.Adverb => tagAtom,
            _ => Mixed(tagAtom ^ wordAtom, Prime),
        };
        state.Marks[index] = Mark(word, tag);
        state.IsPunctuation[index] = tag == PartOfSpeech.Punctuation;
    }

    private static char Folded(char c) => c switch
    {
        '\u2019' or '\u2018' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' or '\u2014' => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>How the sentence ends: 1 full stop, 2 question mark, 3 exclamation mark, 4 colon, 0 otherwise.</summary>
    public static int EndMark(ReadOnlySpan<char> last) => last.Length == 0 ? 0 : last[^1] switch
    {
        '.' => 1,
        '?' => 2,
        '!' => 3,
        ':' => 4,
        _ => 0,
    };

    private static byte Mark(ReadOnlySpan<char> word, PartOfSpeech tag)
    {
        if (tag == PartOfSpeech.Verb)
        {
            return 1;
        }

        if (tag != PartOfSpeech.Punctuation || word.Length == 0)
        {
            return 0;
        }

        return word[0] switch
        {
            ',' => 2,
            '"' or '`' or '\'' => 4,
            ':' or ';' or '-' => 8,
            '(' or ')' or '[' or ']' => 16,
            _ => 0,
        };
    }

    private static int EndingClass(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return 0;
        }

        return word[^1] switch
        {
            's' => word[^2] == 's' ? 0 : 1,
            'd' => word[^2] == 'e' ? 2 : 0,
            'g' => word[^2] == 'n' && word[^3] == 'i' ? 3 : 0,
            'n' => word[^2] == 'e' ? 4 : 0,
            'y' => word[^2] == 'l' ? 5 : 0,
            'r' => word[^2] == 'e' ? 6 : 0,
            't' => word[^2] == 's' && word[^3] == 'e' ? 7 : 0,
            _ => 0,
        };
    }

    private static uint Hash(ReadOnlySpan<char> text, uint hash)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x01000193;
            hash ^= hash >> 15;
        }

        return Mixed(hash, Prime);
    }

    private static uint Mixed(uint value, uint factor)
    {
        value = (value ^ (value >> 16)) * factor;
        return value ^ (value >> 13);
    }
}
