using Parallax.Languages;

namespace Parallax.Cleaning.Pages;

/// <summary>Reads what a page's elements are called: the words of their class and id as families, a bit each, in the order of <c>families.tsv</c>.</summary>
internal sealed class NameFamilies
{
    private const int LongestWord = 24;
    private readonly WordMap<uint> _byWord;

    public NameFamilies()
    {
        var bits = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        var rows = Language.SharedRows("cleaning/families.tsv");
        Names = [.. rows.Select(row => row[0])];
        for (var i = 0; i < rows.Length; i++)
        {
            foreach (var word in rows[i][1].Split(' '))
            {
                bits[word] = bits.GetValueOrDefault(word) | (1u << i);
            }
        }

        _byWord = bits.ToWordMap(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The families in order.</summary>
    public string[] Names { get; }

    /// <summary>The place of a family.</summary>
    public int IndexOf(string family) => Array.IndexOf(Names, family);

    /// <summary>The families that the words of these names belong to. Words end at a mark, and where a capital follows a small letter.</summary>
    public uint Of(ReadOnlySpan<char> names)
    {
        var found = 0u;
        for (var start = 0; start < names.Length;)
        {
            if (!char.IsAsciiLetter(names[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1])))
            {
                end++;
            }

            if (end - start <= LongestWord)
            {
                found |= OfWord(names[start..end]);
            }

            start = end;
        }

        return found;
    }

    private uint OfWord(ReadOnlySpan<char> word) =>
        _byWord.TryGetValue(word, out var bits) || (word.Length > 3 && word[^1] is 's' or 'S' && _byWord.TryGetValue(word[..^1], out bits)) ? bits : 0;
}
