using Parallax.Languages;

namespace Parallax.Flags;

/// <summary>The words of a language that the signs of damage are known by, each with its roles.</summary>
internal sealed class FlagWords
{
    private readonly WordMap<string> _roles;
    private readonly WordMap<(string Form, string Plain)> _phrases;

    public FlagWords(Language language)
    {
        var phrases = language.Rows("flags/phrases.tsv");
        _roles = language.Rows("flags/words.tsv").Select(row => (Word: row[0], Role: row[1]))
            .Concat(phrases.SelectMany(row => FirstWords(row[0])).Select(word => (Word: word, Role: PhraseStart)))
            .GroupBy(row => row.Word, row => row.Role, StringComparer.OrdinalIgnoreCase)
            .ToWordMap(group => group.Key, group => $" {string.Join(' ', group.Distinct())} ", StringComparer.OrdinalIgnoreCase);
        _phrases = phrases.ToWordMap(row => row[0], row => (row[0], row[1]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The role of a word that begins one of the phrases of <see cref="Plain"/>.</summary>
    public const string PhraseStart = "phrase-start";

    /// <summary>The roles of a word with a space on both sides of each, or null. <see cref="Has"/> and <see cref="Number"/> read them.</summary>
    public string? Roles(ReadOnlySpan<char> word) => _roles.TryGetValue(word, out var roles) ? roles : null;

    /// <summary>True where one of the roles is this one, with a number or without.</summary>
    public static bool Has(string? roles, string role) => roles is not null && roles.IndexOf(role, StringComparison.Ordinal) is > 0 and var at && roles[at - 1] == ' ' && roles[at + role.Length] is ' ' or '=';

    /// <summary>The number behind a role, as in <c>month=2</c>, or null.</summary>
    public static int? Number(string? roles, string role)
    {
        if (!Has(roles, role))
        {
            return null;
        }

        var digits = roles.AsSpan(roles!.IndexOf(role, StringComparison.Ordinal) + role.Length);
        return digits[0] == '=' ? int.Parse(digits[1..digits.IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The first word of a phrase, whole and up to its hyphen.</summary>
    private static IEnumerable<string> FirstWords(string phrase)
    {
        var word = phrase.Split(' ')[0];
        return [word, word.Split('-')[0]];
    }

    /// <summary>What a phrase stands for that only a machine writes, or null. A form with capitals must have them.</summary>
    public string? Plain(ReadOnlySpan<char> phrase) =>
        _phrases.TryGetValue(phrase, out var found) && (char.IsLower(found.Form[0]) || phrase.Equals(found.Form, StringComparison.Ordinal)) ? found.Plain : null;
}
