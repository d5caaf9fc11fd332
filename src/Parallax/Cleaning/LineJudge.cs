using System.Collections.Frozen;
using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Cleaning;

/// <summary>Tells of a line by its own words whether it is report, and why not.</summary>
internal sealed class LineJudge
{
    private const int LongestShareLine = 24;
    private const int LongestCaption = 60;
    private const int LongestPromotion = 100;
    private const int LeastPromoteWords = 4;
    private const int LeastPromoteShare = 8;
    private readonly FurnitureLines _lines;
    private readonly CleaningWords _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _share;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _shareActions;

    public LineJudge(Language language, CleaningWords words)
    {
        (_lines, _words) = (new FurnitureLines(language), words);
        (_share, _shareActions) = (words.Share.GetAlternateLookup<ReadOnlySpan<char>>(), words.ShareActions.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>Why the line is no report, and the rule that says so; null where its words do not tell.</summary>
    public (CutReason Reason, string Rule)? Judge(string text, TextLine line)
    {
        if (line.Words == 0)
        {
            return (CutReason.Other, "line.no-words");
        }

        var first = text[line.Span.Start];
        if (first is '"' or '“' or '«' or '„')
        {
            return null;
        }

        return _lines.ReasonOf(line.Key, line.Words) is { } reason ? (reason, "line.words")
            : IsShare(line) ? (CutReason.Share, "line.share-words")
            : IsCredited(text, line) ? (CutReason.Caption, "line.credit")
            : null;
    }

    /// <summary>True where an outlet speaks about itself to its reader; asked only at the ends of an article.</summary>
    public bool IsPromotion(TextLine line)
    {
        if (line.Words > LongestPromotion)
        {
            return false;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in line.Key.Split(' '))
        {
            if (_words.Promote.Contains(word))
            {
                found.Add(word);
            }
        }

        return found.Count >= LeastPromoteWords && found.Count * LeastPromoteShare >= line.Words && (found.Contains("your") || found.Contains("you") || found.Contains("our"));
    }

    /// <summary>True where a line ends with a label and whom a picture is from: "Photograph: Ana Rill". Asked only of plain text.</summary>
    public bool IsLabelledCredit(string text, TextLine line)
    {
        const int longestName = 8;
        var words = line.Span.In(text);
        var colon = words.LastIndexOf(':');
        if (colon <= 0 || line.Words > LongestCaption || WordKey.Count(WordKey.Of(words[(colon + 1)..])) is 0 or > longestName)
        {
            return false;
        }

        // The label opens the line, after one word at most, or follows a sentence.
        var label = words[..colon].LastIndexOf(' ') + 1;
        var before = words[..label].TrimEnd();
        return _words.Credit.Contains(WordKey.Of(words[label..colon])) && (before.IsEmpty || before[^1] is '.' or '!' or '?' or ')' or '”' or '"' || !before.Contains(' '));
    }

    // Words outside the list may be a third of it: a misspelt network, a count.
    private bool IsShare(TextLine line)
    {
        if (line.Words > LongestShareLine)
        {
            return false;
        }

        int unknown = 0, actions = 0;
        foreach (var range in line.Key.AsSpan().Split(' '))
        {
            var word = line.Key.AsSpan(range);
            unknown += word is ":" || _share.Contains(word) ? 0 : 1;
            if (unknown * 3 > line.Words)
            {
                return false;
            }

            actions += _shareActions.Contains(word) ? 1 : 0;
        }

        return actions > 0 && (actions > 1 || unknown == 0) && (line.Words > 1 || !line.EndsSentence);
    }

    private bool IsCredited(string text, TextLine line)
    {
        if (line.Words > LongestCaption)
        {
            return false;
        }

        var words = line.Span.In(text).TrimEnd(" .");
        if (words is [.., ')' or ']'] && words.LastIndexOfAny('(', '[') is > 0 and var open)
        {
            return IsCredit(words[(open + 1)..^1]);
        }

        var cut = words.LastIndexOfAny("/|");
        return (cut > 0 && IsCredit(words[(cut + 1)..])) || (words is ['(' or '[', .., ')' or ']'] && IsCredit(words[1..^1]));
    }

    private bool IsCredit(ReadOnlySpan<char> words)
    {
        foreach (var range in words.SplitAny("/,|:"))
        {
            if (_words.Credits.Contains(WordKey.Of(words[range])))
            {
                return true;
            }
        }

        return false;
    }
}
