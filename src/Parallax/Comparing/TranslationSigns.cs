using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Tells whether a sentence says that what it quotes was said in another language: "she said in Spanish", "through an interpreter".</summary>
internal sealed class TranslationSigns
{
    private readonly FrozenSet<string> _words;
    private readonly ImmutableArray<string> _endings;

    public TranslationSigns(Language language) =>
        (_words, _endings) = (language.Lines("comparing/translated.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase), language.Lines("comparing/language-endings.txt"));

    /// <summary>True where a word of the sentence outside the quotation says so.</summary>
    public bool Stand(string text, TextSpan sentence, TextSpan quotation)
    {
        var isAfterIn = false;
        foreach (var word in WordScanner.Words(text, sentence))
        {
            if (quotation.Contains(word))
            {
                isAfterIn = false;
                continue;
            }

            var characters = word.Of(text);
            if (_words.Contains(characters) || (isAfterIn && char.IsUpper(characters[0]) && _endings.Any(ending => characters.EndsWith(ending, StringComparison.Ordinal))))
            {
                return true;
            }

            isAfterIn = characters == "in";
        }

        return false;
    }
}
