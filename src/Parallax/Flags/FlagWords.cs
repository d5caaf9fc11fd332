using Parallax.Languages;

namespace Parallax.Flags;

/// <summary>The words of a language that the signs of damage are known by, each with its roles.</summary>
internal sealed class FlagWords
{
    private readonly WordMap<string> _roles;
    private readonly WordMap<(string Form, string Plain)> _phrases;

    public FlagWords(Language language)
    {
        _roles = language.Rows("flags/words.tsv")
            .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase)
            .ToWordMap(group => group.Key, group => " " + string.Join(' ', group.Select(row => row[1])) + " ", StringComparer.OrdinalIgnoreCase);
        _phrases = language.Rows("flags/phrases.tsv")
            .ToWordMap(row => row[0], row => (row[0], row[1]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True where the word has the role.</summary>
    public bool Is(ReadOnlySpan<char> word, string role) => _roles.TryGetValue(word, out var roles) && roles.Contains(" " + role, StringComparison.Ordinal);

    /// <summary>The number behind a role, as in <c>month=2</c>, or null.</summary>
    public int? Number(ReadOnlySpan<char> word, string role)
    {
        if (!_roles.TryGetValue(word, out var roles))
        {
            return null;
        }

        var at = roles.IndexOf($" {role}=", StringComparison.Ordinal);
        return at < 0 ? null : int.Parse(roles.AsSpan(at + role.Length + 2)[..roles.AsSpan(at + role.Length + 2).IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What a phrase stands for that only a machine writes, or null. A form with capitals must have them.</summary>
    public string? Plain(ReadOnlySpan<char> phrase) =>
        _phrases.TryGetValue(phrase, out var found) && (char.IsLower(found.Form[0]) || phrase.Equals(found.Form, StringComparison.Ordinal)) ? found.Plain : null;
}
