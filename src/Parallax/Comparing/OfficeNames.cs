using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>The offices of which one person holds one at a time, and a country has one of each.</summary>
internal sealed class OfficeNames
{
    private readonly ImmutableArray<(string Office, string Words)> _offices;
    private readonly FrozenSet<string> _others;

    public OfficeNames(Language language)
    {
        _offices = [.. language.Rows("comparing/offices.tsv").SelectMany(row => row[1].Split('|').Select(words => (row[0], words))).OrderByDescending(office => office.words.Length).ThenBy(office => office.words, StringComparer.Ordinal)];
        _others = language.Lines("comparing/other-offices.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The office that stands at the end of a stretch of text, with its characters; null where there is none, or words like "former" and "deputy" before it make it another.</summary>
    public (string Office, TextSpan Span)? EndOf(string text, TextSpan stretch)
    {
        var before = stretch.Of(text).TrimEnd();
        foreach (var (office, words) in _offices)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                var at = stretch.Start + before.Length - words.Length;
                var isPart = at > stretch.Start && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '-');
                return isPart || IsOther(text, new TextSpan(stretch.Start, at)) ? null : (office, new TextSpan(at, at + words.Length));
            }
        }

        return null;
    }

    /// <summary>The office of a role, and its words there: of "the foreign minister of Orrin", "Orrin's foreign minister"; null where it is none or another.</summary>
    public (string Office, string Words)? In(string role)
    {
        for (var end = role.Length; end > 0; end = role.LastIndexOf(' ', end - 1))
        {
            if (EndOf(role, new TextSpan(0, end)) is { } found)
            {
                return (found.Office, found.Span.Of(role));
            }
        }

        return null;
    }

    /// <summary>Whether the word before the office, or the one before that, makes it another: "the former Kestrian prime minister".</summary>
    private bool IsOther(string text, TextSpan before) => WordScanner.Words(text, before).TakeLast(2).Any(word => _others.Contains(word.Of(text)));
}
