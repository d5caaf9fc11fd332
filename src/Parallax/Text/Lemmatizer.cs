using System.Globalization;
using Parallax.Languages;

namespace Parallax.Text;

/// <summary>
/// Gives a word's dictionary form by its part of speech: the longest known ending decides how many letters go and which come.
/// Safe to use from many threads.
/// </summary>
public sealed class Lemmatizer
{
    /// <summary>Stands before a word that is known whole.</summary>
    internal const char Whole = '^';

    /// <summary>No ending of the table is longer, in letters.</summary>
    internal const int LongestEnding = 6;

    private const int LongestWord = 40;
    private readonly Lazy<WordMap<Change>[]> _changes;

    /// <summary>Takes the language's table, which is read when the first lemma is asked for.</summary>
    public Lemmatizer(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _changes = new(() => Read(language.Rows("text/lemmas.tsv")));
    }

    internal Lemmatizer(WordMap<Change>[] changes) => _changes = new(changes);

    /// <summary>The dictionary form; lower case but for names. A word longer than 40 characters is its own.</summary>
    public string Of(ReadOnlySpan<char> form, PartOfSpeech tag)
    {
        if (form.Length > LongestWord)
        {
            return form.ToString();
        }

        Span<char> known = stackalloc char[form.Length + 1];
        known[0] = Whole;
        var word = known[1..];
        form.ToLowerInvariant(word);
        word.Replace('’', '\'');
        var changes = _changes.Value[(int)tag];
        if (!changes.TryGetValue(known, out var change))
        {
            var ending = word[Math.Max(0, word.Length - LongestEnding)..];
            while (!changes.TryGetValue(ending, out change) && ending.Length > 0)
            {
                ending = ending[1..];
            }
        }

        var kept = tag == PartOfSpeech.ProperNoun ? form : word;
        return string.Concat(kept[..Math.Max(0, kept.Length - change.Cut)], change.Add ?? "");
    }

    internal static WordMap<Change>[] Read(IEnumerable<string[]> rows)
    {
        var tables = Enum.GetValues<PartOfSpeech>().ToDictionary(tag => tag, _ => new Dictionary<string, Change>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            tables[Enum.Parse<PartOfSpeech>(row[0])][row[1][1..]] = new Change(int.Parse(row[2], CultureInfo.InvariantCulture), row.Length > 3 ? row[3] : "");
        }

        return [.. tables.OrderBy(table => table.Key).Select(table => table.Value.ToWordMap(StringComparer.Ordinal))];
    }

    /// <summary>How many letters go at the end, and which come.</summary>
    internal readonly record struct Change(int Cut, string? Add);
}
