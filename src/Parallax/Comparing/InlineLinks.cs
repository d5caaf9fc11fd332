using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>
/// Finds headlines of other reports that a page set as links behind a name, into its own sentences, and that a crawl kept as text:
/// "Ada Lind Ada Maria LindCouncil votes on harbour Merrow waits for herring MORE said". They are nobody's words and count nothing.
/// </summary>
internal sealed class InlineLinks
{
    private const int MostLetters = 500; // of a run of headlines
    private const int MostOfName = 80; // letters back from the name that the first headline is glued to, to where it stands alone
    private readonly ImmutableArray<string> _ends;

    /// <summary>Makes a finder with the language's words that end such links.</summary>
    public InlineLinks(Language language) => _ends = [.. language.Lines("comparing/link-ends.txt")];

    /// <summary>The runs of a text, in reading order: from behind the name up to the word that ends them.</summary>
    public ImmutableArray<TextSpan> Find(string text)
    {
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        var from = 0;
        while (NextEnd(text, from) is { } end)
        {
            if (Start(text, Math.Max(from, Math.Max(end.Start - MostLetters, text.LastIndexOf('\n', end.Start) + 1)), end.Start) is >= 0 and var start)
            {
                runs.Add(new TextSpan(start, end.End));
            }

            from = end.End;
        }

        return runs.ToImmutable();
    }

    private TextSpan? NextEnd(string text, int from)
    {
        TextSpan? next = null;
        foreach (var word in _ends)
        {
            if (WholeWord.Find(text, word, from, text.Length) is >= 0 and var at && !(next?.Start < at))
            {
                next = new TextSpan(at, at + word.Length);
            }
        }

        return next;
    }

    /// <summary>Behind the name alone, where a headline is glued to its repetition; -1 where none is.</summary>
    private static int Start(string text, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (!char.IsLower(text[i - 1]) || !(char.IsUpper(text[i]) || char.IsDigit(text[i])))
            {
                continue;
            }

            var word = i;
            while (word > first && char.IsLetter(text[word - 1]))
            {
                word--;
            }

            var name = text[word..i];
            if (WholeWord.Find(text, name, Math.Max(first, word - MostOfName), word) is >= 0 and var at)
            {
                return at + name.Length;
            }
        }

        return -1;
    }
}
