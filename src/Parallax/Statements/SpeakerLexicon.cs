using System.Collections.Frozen;
using Parallax.Languages;

namespace Parallax.Statements;

/// <summary>The language's pronouns, and the words and forenames that tell "he" from "she".</summary>
internal sealed class SpeakerLexicon
{
    private readonly FrozenDictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> _pronouns;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _titles;
    private readonly FrozenDictionary<string, Gender>.AlternateLookup<ReadOnlySpan<char>> _forenames;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _occasions;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _actors;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _persons;
    private readonly FrozenDictionary<string, ReportedWords>.AlternateLookup<ReadOnlySpan<char>> _reported;

    public SpeakerLexicon(Language language)
    {
        _pronouns = language.Rows("statements/pronouns.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<Pronoun>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _titles = language.Rows("statements/titles.tsv").ToFrozenDictionary(row => row[0], row => Enum.Parse<Gender>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _forenames = language.Rows("statements/forenames.tsv").SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Gender: Enum.Parse<Gender>(row[0], ignoreCase: true))))
            .ToFrozenDictionary(row => row.Name, row => row.Gender, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _occasions = language.Lines("statements/occasions.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _actors = language.Lines("positions/actors.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _reported = language.Rows("statements/reported.tsv").SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Role: Enum.Parse<ReportedWords>(row[0], ignoreCase: true))))
            .GroupBy(row => row.Word, row => row.Role).ToFrozenDictionary(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _persons = language.Lines("figures/persons.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the word stands for.</summary>
    public Pronoun PronounOf(ReadOnlySpan<char> word) => _pronouns.TryGetValue(word, out var pronoun) ? pronoun : Pronoun.None;

    /// <summary>What a title or word of role tells.</summary>
    public Gender GenderOfTitle(ReadOnlySpan<char> word) => _titles.TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>What a forename tells.</summary>
    public Gender GenderOfForename(ReadOnlySpan<char> word) => _forenames.TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>True for an occasion or text in which something is said ("speech"), singular.</summary>
    public bool IsOccasion(ReadOnlySpan<char> word) => _occasions.Contains(word);

    /// <summary>True for a noun of persons or bodies who can say something ("officials", "ministry").</summary>
    public bool IsActor(ReadOnlySpan<char> word) => _actors.Contains(word);

    /// <summary>What the word does where somebody passes on what others said.</summary>
    public ReportedWords Reported(ReadOnlySpan<char> word) => _reported.TryGetValue(word, out var roles) ? roles : ReportedWords.None;

    /// <summary>True for a noun of persons in the plural ("witnesses").</summary>
    public bool IsPersons(ReadOnlySpan<char> word) => _persons.Contains(word);
}
