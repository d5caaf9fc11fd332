using Parallax.Languages;

namespace Parallax.Statements;

/// <summary>The language's pronouns, and the words and forenames that tell "he" from "she".</summary>
internal sealed class SpeakerLexicon
{
    private readonly WordMap<Pronoun> _pronouns;
    private readonly WordMap<Gender> _titles;
    private readonly WordMap<Gender> _forenames;

    private readonly WordSet _otherOffices;
    private readonly WordSet _officeLinks;
    private readonly WordSet _occasions;
    private readonly WordSet _actors;
    private readonly WordSet _persons;
    private readonly WordMap<ReportedWords> _reported;

    public SpeakerLexicon(Language language)
    {
        _pronouns = language.Rows("statements/pronouns.tsv").ToWordMap(row => row[0], row => Enum.Parse<Pronoun>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);
        _titles = language.Rows("statements/titles.tsv").ToWordMap(row => row[0], row => Enum.Parse<Gender>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);
        _forenames = language.Rows("statements/forenames.tsv").SelectMany(row => row[1].Split(' ').Select(name => (Name: name, Gender: Enum.Parse<Gender>(row[0], ignoreCase: true))))
            .ToWordMap(row => row.Name, row => row.Gender, StringComparer.OrdinalIgnoreCase);
        _otherOffices = language.Lines("statements/other-offices.txt").ToWordSet(StringComparer.OrdinalIgnoreCase);
        _officeLinks = language.Lines("statements/office-links.txt").ToWordSet(StringComparer.OrdinalIgnoreCase);
        _occasions = language.Lines("statements/occasions.txt").ToWordSet(StringComparer.OrdinalIgnoreCase);
        _actors = language.Lines("positions/actors.txt").SelectMany(line => line.Split(' ')).ToWordSet(StringComparer.OrdinalIgnoreCase);
        _reported = language.Rows("statements/reported.tsv").SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Role: Enum.Parse<ReportedWords>(row[0], ignoreCase: true))))
            .GroupBy(row => row.Word, row => row.Role).ToWordMap(group => group.Key, group => group.Aggregate((a, b) => a | b), StringComparer.OrdinalIgnoreCase);
        _persons = language.Lines("figures/persons.txt").SelectMany(line => line.Split(' ')).ToWordSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the word stands for.</summary>
    public Pronoun PronounOf(ReadOnlySpan<char> word) => _pronouns.TryGetValue(word, out var pronoun) ? pronoun : Pronoun.None;

    /// <summary>What a title or word of role tells.</summary>
    public Gender GenderOfTitle(ReadOnlySpan<char> word) => _titles.TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>What a forename tells.</summary>
    public Gender GenderOfForename(ReadOnlySpan<char> word) => _forenames.TryGetValue(word, out var gender) ? gender : Gender.Unknown;

    /// <summary>True for a word that makes another office of the one it stands before ("vice", "former").</summary>
    public bool IsOtherOffice(ReadOnlySpan<char> word) => _otherOffices.Contains(word);

    /// <summary>True for a word between an office or a body and what it is of ("Ministry of Health", "adviser to the president").</summary>
    public bool IsOfficeLink(ReadOnlySpan<char> word) => _officeLinks.Contains(word);

    /// <summary>True for an occasion or text in which something is said ("speech"), singular.</summary>
    public bool IsOccasion(ReadOnlySpan<char> word) => _occasions.Contains(word);

    /// <summary>True for a noun of persons or bodies who can say something ("officials", "ministry").</summary>
    public bool IsActor(ReadOnlySpan<char> word) => _actors.Contains(word);

    /// <summary>What the word does where somebody passes on what others said.</summary>
    public ReportedWords Reported(ReadOnlySpan<char> word) => _reported.TryGetValue(word, out var roles) ? roles : ReportedWords.None;

    /// <summary>True for a noun of persons in the plural ("witnesses").</summary>
    public bool IsPersons(ReadOnlySpan<char> word) => _persons.Contains(word);
}
