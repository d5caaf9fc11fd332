using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Cuts the terms out of the words that tell a proposal.</summary>
internal sealed class TermReader
{
    private const int FewestWords = 2;
    private const char OneForm = '='; // before a word of the table that stands for no other form of it
    private readonly ImmutableArray<(TermTopic Topic, ImmutableArray<ImmutableHashSet<string>> Words)> _topics;
    private readonly ImmutableArray<string> _breaks;
    private readonly ImmutableHashSet<string> _verbs;
    private readonly WordKeys _keys;

    public TermReader(Language language, WordKeys keys)
    {
        _keys = keys;
        _topics =
        [
            .. language.Rows("comparing/terms.tsv").Select(row => (
                new TermTopic(Enum.Parse<TermKind>(row[0], ignoreCase: true), row[1]),
                row[2].Split(' ').Select(words => words.Split('+').Select(word => word[0] == OneForm ? word : keys.Stem(word)).ToImmutableHashSet(StringComparer.Ordinal)).ToImmutableArray())),
        ];
        _breaks = [.. language.Lines("comparing/clause-breaks.txt").OrderByDescending(line => line.Length).ThenBy(line => line, StringComparer.Ordinal)];
        _verbs = [.. language.Lines("comparing/term-verbs.txt")];
    }

    /// <summary>True where the words speak of what would be.</summary>
    public bool IsConditional(string text, TextSpan span) => WordScanner.Words(text, span).Any(word => word.In(text) is "would" or "will" or "could" or "be" || text[word.Start] == '\'' );

    /// <summary>True where words behind a proposal begin to tell what it holds: "provides for", "carries".</summary>
    public bool IsTelling(string text, TextSpan behind) => WordScanner.Words(text, behind).Any(word => _verbs.Contains(word.Of(text)));

    /// <summary>The terms in a stretch: its clauses that speak of something a term can be about.</summary>
    public IEnumerable<(TermTopic Topic, TextSpan Span)> Read(Reading reading, TextSpan span)
    {
        var text = reading.Article.Text;
        var whole = reading.Figures.Select(figure => figure.Span).Concat(reading.Times.Select(time => time.Span)).Where(part => part.Overlaps(span)).ToList();
        foreach (var clause in Clauses(text, span, whole))
        {
            if (TopicOf(text, clause) is { } topic && WordScanner.Words(text, clause).Take(FewestWords).Count() == FewestWords)
            {
                yield return (topic, clause);
            }
        }
    }

    /// <summary>What a clause is about, or null.</summary>
    public TermTopic? TopicOf(string text, TextSpan clause)
    {
        var stems = WordScanner.Words(text, clause).SelectMany(word => new[] { _keys.Stem(word.In(text)), OneForm + word.Of(text).ToLowerInvariant() }).ToHashSet(StringComparer.Ordinal);
        foreach (var (topic, words) in _topics)
        {
            if (words.Any(all => all.IsSubsetOf(stems)))
            {
                return topic;
            }
        }

        return null;
    }

    /// <summary>No clause ends inside a figure or a time: "four and a half months" is whole.</summary>
    private IEnumerable<TextSpan> Clauses(string text, TextSpan span, List<TextSpan> whole)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End;)
        {
            var length = whole.Exists(part => part.Contains(i)) ? 0 : BreakAt(text, i, span.End);
            if (length == 0)
            {
                i++;
                continue;
            }

            if (Trimmed(text, start, i) is { } clause)
            {
                yield return clause;
            }

            i += length;
            start = i;
        }

        if (Trimmed(text, start, span.End) is { } last)
        {
            yield return last;
        }
    }

    private int BreakAt(string text, int at, int end)
    {
        if (text[at] is not (',' or ';' or ':' or ' '))
        {
            return 0;
        }

        foreach (var mark in _breaks)
        {
            var word = mark[0] is ',' or ';' or ':' ? mark : $" {mark}";
            if (at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0
                && (at + word.Length == end || !char.IsLetterOrDigit(text[at + word.Length]))
                && !(mark == "," && at > 0 && at + 1 < end && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static TextSpan? Trimmed(string text, int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return end > start ? new TextSpan(start, end) : null;
    }
}
