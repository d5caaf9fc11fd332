using System.Collections.Immutable;

namespace Parallax.Cleaning;

/// <summary>Parts the words of a byline into the persons and agencies it names.</summary>
internal sealed class AuthorNames
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private static readonly string[] Others = ["author", "authors", "by", "posts", "posted", "published", "updated", "view", "see", "get", "follow", "read", "more", "about", "email", "share", "comments", "comment", "articles", "all", "full", "bio", "profile", "rss", "archive", "editorial"];
    private static readonly string[] Separators = [" and ", " und ", " et ", " & ", " y ", ", ", "; ", ";", " | ", "|", "\n", " / ", " · ", " • ", " with "];
    private static readonly string[] Leads = ["by ", "von ", "par ", "por ", "di ", "door ", "af ", "av ", "written by ", "posted by ", "story by ", "reported by ", "words by ", "text by ", "author: ", "authors: ", "author ", "par: ", "by: ", "byline: ", "da ", "veröffentlicht von ", "post author ", "geschrieben von ", "écrit par ", "publié par ", "escrito por ", "scritto da "];
    private static readonly string[] WrittenBy = ["written by", "geschrieben von", "écrit par", "escrito por", "scritto da", "geschreven door"];
    private static readonly string[] OtherWork = ["researched by", "reviewed by", "edited by", "fact checked by", "fact-checked by", "photographs by", "photos by", "illustrated by", "translated by"];
    private static readonly string[] Reporters = [" 기자", "記者", "记者", " muhabiri"];
    private static readonly string[] PlainLeads = ["by", "by:", "written by", "author", "author:", "von", "von:", "par", "par:", "por", "autor", "autor:", "auteur", "auteur:", "di", "door"];
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

    /// <summary>The words after "Written by" and its like, which only stand before an author's name; null where the line does not begin so.</summary>
    public static string? AfterWrittenBy(string line)
    {
        foreach (var lead in WrittenBy)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && (line.Length == lead.Length || !char.IsLetterOrDigit(line[lead.Length])))
            {
                return line[lead.Length..].Trim(' ', ':', '\u00A0', '\n');
            }
        }

        return null;
    }

    /// <summary>True where the line only says that a name follows.</summary>
    public static bool IsLead(string line) => PlainLeads.Contains(line, StringComparer.OrdinalIgnoreCase);

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

    /// <summary>
    /// The names in a value that a record, a feed or a document gives for its authors. Only a list whose first part has the words of a full name is parted: "Ruiz, Ana" is one person.
    /// </summary>
    public ImmutableArray<string> SplitTold(string value)
    {
        var told = (AfterLead(value) ?? value).Trim();
        var parts = told.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts[0].Contains(' ', StringComparison.Ordinal) && parts.All(IsName) ? [.. parts.Distinct(StringComparer.OrdinalIgnoreCase)] : told.Length > 0 ? [told] : [];
    }

    /// <summary>The names in a value that a page gives for its author: also what is not written as persons' names are.</summary>
    public ImmutableArray<string> SplitGiven(string value)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in value.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Bare(part);
            if (name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && name[0] is not ('(' or '[') && !Others.Contains(name, StringComparer.OrdinalIgnoreCase) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }

    /// <summary>The names in words that the page shows beside its headline.</summary>
    public ImmutableArray<string> SplitShown(string words) =>
    [
        .. SplitGiven(words).Where(name => (IsName(name) || name[0] >= 0x2E80) && !DateWords.IsWeekday(name.ToLowerInvariant()) && !Others.Contains(name.Split(' ')[0], StringComparer.OrdinalIgnoreCase)),
    ];

    // "ByAna Rill@arill" as pages glue it; what follows a dash is an office or an outlet.
    private static string Bare(string part)
    {
        var name = AfterLead(part) ?? part;
        foreach (var work in OtherWork)
        {
            var at = name.IndexOf(work, StringComparison.OrdinalIgnoreCase);
            name = at >= 0 ? name[..at] : name;
        }

        name = name.Length > 2 && name.StartsWith("By", StringComparison.OrdinalIgnoreCase) && char.IsUpper(name[2]) && char.IsLower(name[1]) ? name[2..] : name;
        name = name.StartsWith("by", StringComparison.Ordinal) && name.Length > 3 && name[2] == ' ' ? name[3..] : name;
        var end = name.AsSpan().IndexOfAny('@', '(', '[');
        name = end > 1 ? name[..end] : name;
        end = name.IndexOf(" - ", StringComparison.Ordinal);
        end = end < 0 ? name.IndexOf(" – ", StringComparison.Ordinal) : end;
        end = end < 0 ? name.IndexOf("  ", StringComparison.Ordinal) : end;
        name = end > 1 ? name[..end] : name;
        name = name.Trim(' ', '.', ',', '-', '–', '—', ':', '\u00A0', '·', '•', '*', '"');
        var reporter = Array.Find(Reporters, each => name.Length > each.Length && name.EndsWith(each, StringComparison.OrdinalIgnoreCase));
        return reporter is null ? name : name[..^reporter.Length];
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
