using System.Collections.Immutable;
using Parallax.Events;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;

namespace Parallax.Printing;

/// <summary>Codes actors for PLOVER by their own words: country or kind of body, and sector. Nothing is known of an actor but what the article says.</summary>
internal sealed class ActorCoder
{
    /// <summary>How many words a name or noun of the tables may have.</summary>
    private const int LongestName = 4;

    private readonly WordMap<string> _countries;
    private readonly WordMap<string> _sectors;

    /// <summary>Makes a coder with the language's names of countries and nouns of sectors.</summary>
    public ActorCoder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _countries = Table(language, "events/countries.tsv");
        _sectors = Table(language, "events/sectors.tsv");
    }

    /// <summary>The code of one who takes part in an event of the reading: from the words of the clause, the name, and the roles the article gives.</summary>
    public ActorCode Code(Reading reading, EventParty party)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(party);
        var words = party.Span.Of(reading.Article.Text);
        var (country, sector) = (First(_countries, words) ?? First(_countries, party.Name), First(_sectors, words) ?? First(_sectors, party.Name));
        if (country is null || sector is null)
        {
            foreach (var role in RolesOf(reading, party.Name))
            {
                country ??= First(_countries, role.Role);
                sector ??= First(_sectors, role.Role);
            }
        }

        return new ActorCode(country, sector ?? (country is not null && IsCountry(words) ? "GOV" : null));
    }

    /// <summary>A country that acts under its own name acts through its government.</summary>
    private bool IsCountry(string words) => _countries.ContainsKey(words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words.AsSpan(4) : words);

    private static ImmutableArray<EntityRole> RolesOf(Reading reading, string name)
    {
        foreach (var entity in reading.Names.Entities)
        {
            if (entity.Name == name)
            {
                return entity.Roles;
            }
        }

        return [];
    }

    /// <summary>The code of the first run of words that a table has, the longest first, plurals as their singular.</summary>
    private static string? First(WordMap<string> table, string words)
    {
        var starts = new List<(int Start, int End)>();
        for (var i = 0; i < words.Length; i++)
        {
            var start = i;
            while (i < words.Length && !char.IsWhiteSpace(words[i]) && words[i] is not (',' or '\'' or '’'))
            {
                i++;
            }

            if (i > start)
            {
                starts.Add((start, i));
            }
        }

        for (var first = 0; first < starts.Count; first++)
        {
            for (var last = Math.Min(starts.Count, first + LongestName) - 1; last >= first; last--)
            {
                var run = words.AsSpan(starts[first].Start, starts[last].End - starts[first].Start);
                if (table.TryGetValue(run, out var code) || (run.Length > 2 && run[^1] == 's' && table.TryGetValue(run[..^1], out code)))
                {
                    return code;
                }
            }
        }

        return null;
    }

    private static WordMap<string> Table(Language language, string path) => language.Rows(path)
        .SelectMany(row => row[1].Split(',').Select(word => (Word: word, Code: row[0])))
        .ToWordMap(row => row.Word, row => row.Code, StringComparer.OrdinalIgnoreCase);
}
