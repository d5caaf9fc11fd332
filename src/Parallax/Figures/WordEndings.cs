using System.Collections.Immutable;
using Parallax.Languages;

namespace Parallax.Figures;

/// <summary>What the endings of a language's words tell of them; read from <c>figures/endings.tsv</c>.</summary>
internal sealed class WordEndings
{
    private readonly ImmutableArray<string> _plural;
    private readonly ImmutableArray<string> _singular;
    private readonly ImmutableArray<string> _person;
    private readonly ImmutableArray<string> _form;
    private readonly ImmutableArray<(string Ending, string Plural)> _many;

    public WordEndings(Language language)
    {
        var rows = language.Rows("figures/endings.tsv");
        (_plural, _singular, _person, _form) = (Of("plural"), Of("singular"), Of("person"), Of("form"));
        _many = [.. rows.Where(row => row[0] == "many").Select(row => (row[1], row[2]))];

        ImmutableArray<string> Of(string kind) => [.. rows.Where(row => row[0] == kind).Select(row => row[1])];
    }

    /// <summary>True where the word looks like a plural.</summary>
    public bool IsPlural(ReadOnlySpan<char> word) => word.Length > 2 && EndsWith(word, _plural) && !EndsWith(word, _singular);

    /// <summary>True where the word is a noun of persons by its ending ("businessmen").</summary>
    public bool IsPerson(ReadOnlySpan<char> word) => EndsWith(word, _person) && word.Length > 5;

    /// <summary>True where the word looks like a verb form or an adverb.</summary>
    public bool IsForm(ReadOnlySpan<char> word) => word.Length > 3 && EndsWith(word, _form);

    /// <summary>The plural of a lower-case singular.</summary>
    public string PluralOf(string word)
    {
        foreach (var (ending, plural) in _many)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length > ending.Length + 1)
            {
                return word[..^ending.Length] + plural;
            }
        }

        return word;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
