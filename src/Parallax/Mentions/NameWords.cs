using Parallax.Languages;
using Parallax.Learning;

namespace Parallax.Mentions;

/// <summary>The language's words around and inside names: titles, roles, offices, and what short forms leave out.</summary>
internal sealed class NameWords
{
    private readonly Dictionary<ulong, Gender?> _titles;
    private readonly Dictionary<ulong, Gender?> _roles;
    private readonly HashSet<ulong> _roleWords;
    private readonly Dictionary<ulong, byte> _classes = [];
    private readonly HashSet<ulong> _ranks;
    private readonly HashSet<ulong> _shortened;
    private readonly HashSet<ulong> _officeHeads;
    private readonly HashSet<ulong> _officeWords;
    private readonly Dictionary<string, EntityKind> _generic;
    private readonly Dictionary<string, string> _same;
    private readonly HashSet<(string Nickname, string Name)> _nicknames;

    /// <summary>Reads the language's tables.</summary>
    public NameWords(Language language)
    {
        _titles = Gendered(language, "mentions/titles.tsv");
        _roles = Gendered(language, "mentions/roles.tsv");
        _roleWords = [.. language.Lines("mentions/role-words.txt").Select(line => FeatureSpace.Hash(line))];
        _ranks = [.. language.Lines("mentions/ranks.txt").Select(line => FeatureSpace.Hash(line))];
        _shortened = [.. language.Lines("mentions/shortened.txt").Select(line => FeatureSpace.Hash(line))];
        var offices = language.Rows("mentions/offices.tsv");
        _officeHeads = [.. offices.Where(row => row[1] == "head").Select(row => FeatureSpace.Hash(row[0]))];
        _officeWords = [.. offices.Where(row => row[1] == "word").Select(row => FeatureSpace.Hash(row[0]))];
        _generic = language.Rows("mentions/generic.tsv").ToDictionary(row => row[0], row => Enum.Parse<EntityKind>(row[1]), StringComparer.Ordinal);
        _same = language.Rows("mentions/places.tsv").SelectMany(row => row.Select(name => (name, row[0]))).ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);
        _nicknames = [.. language.Rows("mentions/nicknames.tsv").SelectMany(row => row.Skip(1).Select(nickname => (nickname, row[0])))];
        var heads = language.Rows("mentions/heads.tsv");
        Classify(_titles.Keys, 1);
        Classify(_roles.Keys, 2);
        Classify(_roleWords, 4);
        Classify(_generic.Where(pair => pair.Value == EntityKind.Place).Select(pair => FeatureSpace.Hash(pair.Key)), 8);
        Classify(_generic.Where(pair => pair.Value == EntityKind.Organisation).Select(pair => FeatureSpace.Hash(pair.Key)), 16);
        Classify(heads.Where(row => row[1] == nameof(EntityKind.Facility)).Select(row => FeatureSpace.Hash(row[0])), 32);
        Classify(heads.Where(row => row[1] == nameof(EntityKind.Event)).Select(row => FeatureSpace.Hash(row[0])), 64);
        Classify(_shortened, 128);
    }

    /// <summary>Bits for the kinds of telling words: title, role, word of a role, ending of places, ending of bodies, facility, event, abbreviation.</summary>
    public byte ClassOf(ulong lower) => _classes.GetValueOrDefault(lower);

    /// <summary>True for an abbreviation that ends names: "Inc", "Jr".</summary>
    public bool IsShortened(ulong lower) => _shortened.Contains(lower);

    /// <summary>True for a title or rank before a person's name.</summary>
    public bool IsTitle(ulong lower) => _titles.ContainsKey(lower) || _ranks.Contains(lower);

    /// <summary>True for the noun of an office, work or rank.</summary>
    public bool IsRole(ulong lower) => _roles.ContainsKey(lower);

    /// <summary>True for a word that may stand in a role beside its noun.</summary>
    public bool IsRoleWord(ulong lower) => _roleWords.Contains(lower);

    /// <summary>True for the last word of an office's description.</summary>
    public bool IsOfficeHead(ulong lower) => _officeHeads.Contains(lower);

    /// <summary>True for a word between a name and the last word of an office's description.</summary>
    public bool IsOfficeWord(ulong lower) => _officeWords.Contains(lower);

    /// <summary>The gender that a title or role tells, or null.</summary>
    public Gender? GenderOf(ulong lower) => _titles.GetValueOrDefault(lower) ?? _roles.GetValueOrDefault(lower);

    /// <summary>The gender that a title right before a unit tells ("Mr. NAME"), or null.</summary>
    public Gender? GenderOfTitleBefore(NameText text, int unit)
    {
        var at = unit > 1 && text[unit - 1] is "." ? unit - 2 : unit - 1;
        return at >= 0 && IsTitle(text.Units[at].Lower) ? GenderOf(text.Units[at].Lower) : null;
    }

    /// <summary>True for a lower-case word that a short form of a name of the kind leaves out.</summary>
    public bool IsGeneric(string word, EntityKind kind) => _generic.TryGetValue(word, out var of) && (of == kind || (kind == EntityKind.Facility && of == EntityKind.Organisation));

    /// <summary>True for a lower-case short form of a lower-case forename: "bob" of "robert".</summary>
    public bool IsNickname(string nickname, string name) => _nicknames.Contains((nickname, name));

    /// <summary>The name that stands for a lower-case name with several spellings in any article; the name itself where there is none.</summary>
    public string Standard(string name) => _same.GetValueOrDefault(name, name);

    /// <summary>Whether words are a longer name of the kind without its first or last words.</summary>
    public bool IsShortFor(string[] words, string[] longer, EntityKind kind)
    {
        if (longer.Length <= words.Length)
        {
            return false;
        }

        var rest = longer.Length - words.Length;
        if (longer.AsSpan(0, words.Length).SequenceEqual(words))
        {
            return (kind != EntityKind.Place && words.Length > 1) || longer.AsSpan(words.Length).ToArray().All(word => IsGeneric(word, kind));
        }

        return kind != EntityKind.Place && words.Length > 1 && longer.AsSpan(rest).SequenceEqual(words);
    }

    private void Classify(IEnumerable<ulong> words, byte bit)
    {
        foreach (var word in words)
        {
            _classes[word] = (byte)(_classes.GetValueOrDefault(word) | bit);
        }
    }

    private static Dictionary<ulong, Gender?> Gendered(Language language, string path) =>
        language.Rows(path).DistinctBy(row => row[0]).ToDictionary(
            row => FeatureSpace.Hash(row[0]),
            row => row.Length < 2 ? (Gender?)null : row[1] == "F" ? Gender.Female : Gender.Male);
}
