using System.Collections.Immutable;

namespace Parallax.Cleaning;

/// <summary>Parts the words of a byline into the persons and agencies it names.</summary>
internal sealed class AuthorNames
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private static readonly string[] Separators = [" and ", " und ", " et ", " & ", " y ", ", ", "; ", ";", " | ", "|", "\n", " / ", " · ", " • ", " with "];
    private static readonly string[] Leads = ["by ", "von ", "par ", "por ", "di ", "door ", "af ", "av ", "written by ", "posted by ", "story by ", "reported by ", "words by ", "text by ", "author: ", "authors: ", "author ", "par: ", "by: ", "byline: ", "da "];
    private readonly CleaningWords _words;

    public AuthorNames(CleaningWords words) => _words = words;

    /// <summary>The words after "By" and its like; null where the line does not begin so.</summary>
    public static string? AfterLead(string line)
    {
        foreach (var lead in Leads)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                var rest = line[lead.Length..].TrimStart(' ', ':', '\u00A0');
                return AfterLead(rest) ?? rest;
            }
        }

        return null;
    }

    /// <summary>The names in order, each once.</summary>
    public ImmutableArray<string> Split(string byline)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in byline.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = (AfterLead(part) ?? part).Trim(' ', '.', ',', '-', '–', '—', ':', '\u00A0');
            if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }

    /// <summary>True where the words may be a person's or an agency's name.</summary>
    public bool IsName(string words)
    {
        if (words.Length is < 2 or > LongestName || !char.IsUpper(words[0]))
        {
            return false;
        }

        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= MostWords && !parts.Any(part => part.Any(char.IsDigit) || _words.Office.Contains(part.ToLowerInvariant()));
    }
}
