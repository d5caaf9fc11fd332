using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Cleaning.Pages;
using Parallax.Text;

namespace Parallax.Cleaning;

/// <summary>Reads the lines above a report: headline, byline, day, outlet, and what was pasted with them.</summary>
internal sealed class HeadReader
{
    private const int MostLines = 14;
    private const int LongestTitle = 45;
    private const int LongestSentenceTitle = 18;
    private const int ShortestSentence = 10;
    private const int ParagraphWords = 25;
    private const int LongestAside = 14;
    private const int MostOutletWords = 5;
    private readonly CleaningWords _words;
    private readonly DateScanner _dates;
    private readonly DateOrders _orders;
    private readonly AuthorNames _authors;

    public HeadReader(CleaningWords words, DateScanner dates)
    {
        (_words, _dates) = (words, dates);
        _orders = new DateOrders(dates);
        _authors = new AuthorNames(words);
    }

    public Head Read(LineMarks marks, string? knownTitle)
    {
        var head = new Head(_dates) { TitleKey = knownTitle is null ? null : WordKey.Of(knownTitle) };
        var lines = marks.Lines;
        var title = HeadingBelow(marks, TitleLine(marks, head.TitleKey), knownTitle);
        var last = Math.Min(lines.Length, MostLines);
        var i = 0;
        for (; i < last; i++)
        {
            if (i == title)
            {
                head.TakeTitle(i, lines[i]);
                for (; i + 1 < last && ContinuesTitle(marks, i); i++)
                {
                    head.TakeTitle(i + 1, lines[i + 1]);
                }

                head.TitleKey ??= WordKey.Of(head.TitleSpan!.Value.In(marks.Text));
            }
            else if (!ReadAside(marks, i, head, title))
            {
                if (i > title && IsParagraph(marks, i))
                {
                    break;
                }
            }
        }

        head.BodyLine = FirstBodyLine(marks, head, title);
        return head;
    }

    private static int FirstBodyLine(LineMarks marks, Head head, int title)
    {
        for (var i = Math.Max(0, title + 1); i < marks.Lines.Length; i++)
        {
            if (marks.IsBody(i) && !head.IsTitle(i))
            {
                return i;
            }
        }

        return marks.Lines.Length;
    }

    // The title that is known, where it stands; else the first line that is no aside and may be one; -1 where there is none.
    private int TitleLine(LineMarks marks, string? knownKey)
    {
        var lines = marks.Lines;
        for (var i = 0; i < Math.Min(lines.Length - 1, MostLines); i++)
        {
            if (knownKey is not null ? lines[i].Key == knownKey : !IsAside(marks, i))
            {
                return knownKey is not null || MayBeTitle(marks, i) ? i : -1;
            }
        }

        return -1;
    }

    // "Headline - Outlet", as windows are called, and below it the headline alone.
    private static int HeadingBelow(LineMarks marks, int title, string? knownTitle)
    {
        if (title < 0 || knownTitle is not null)
        {
            return title;
        }

        var lines = marks.Lines;
        foreach (var parts in TitleWords.Parts(lines[title].Span.Of(marks.Text)))
        {
            var front = WordKey.Of(parts.Front);
            for (var i = title + 1; i < Math.Min(lines.Length, MostLines) && WordKey.Count(front) > 2 && !IsParagraph(marks, i); i++)
            {
                if (lines[i].Key == front)
                {
                    marks.Cut(title, CutReason.Repeat, "head.title-of-window");
                    return i;
                }
            }
        }

        return title;
    }

    private static bool MayBeTitle(LineMarks marks, int i)
    {
        var line = marks.Lines[i];
        var words = line.Span.In(marks.Text);
        return line.Words is > 0 and <= LongestTitle
            && (!line.EndsSentence || line.Words <= LongestSentenceTitle)
            && !char.IsLower(words[0])
            && words[^1] is not (',' or ';')
            && (words[^1] != '.' || line.Words < ShortestSentence)
            && DatelineScanner.Find(marks.Text, line.Span) is null;
    }

    // A headline broken by the width of a window: no end, and the next line goes on in lower case.
    private static bool ContinuesTitle(LineMarks marks, int i)
    {
        var (line, next) = (marks.Lines[i], marks.Lines[i + 1]);
        return !next.FollowsBlank && !line.EndsSentence && line.Words >= 4 && next.Words <= LongestTitle / 2 && char.IsLower(marks.Text[next.Span.Start]) && i + 2 < marks.Lines.Length && marks.Lines[i + 2].FollowsBlank;
    }

    private static bool IsParagraph(LineMarks marks, int i) =>
        marks.Lines[i].Words >= ParagraphWords || (marks.Lines[i].EndsSentence && marks.Lines[i].Words >= LongestAside);

    private bool IsAside(LineMarks marks, int i)
    {
        var line = marks.Lines[i];
        if (marks.VerdictOn(i) is not null)
        {
            return true;
        }

        var words = line.Span.Of(marks.Text);
        return line.Words <= LongestAside && (AuthorNames.AfterLead(words) is not null || DateIn(words) is not null || IsOutlet(marks, i) || IsSectionPath(words));
    }

    // Marks a line that tells about the report; false where it tells nothing.
    private bool ReadAside(LineMarks marks, int i, Head head, int title)
    {
        var line = marks.Lines[i];
        var words = line.Span.Of(marks.Text);
        if (line.Words > LongestAside || (line.EndsSentence && line.Words > LongestAside / 2 && AuthorNames.AfterLead(words) is null))
        {
            return false;
        }

        if (marks.VerdictOn(i) is var (reason, rule))
        {
            marks.Cut(i, reason, rule);
            return true;
        }

        if (DateIn(words) is { } date)
        {
            TakeDate(line, words, InOrder(marks, words, date), head);
            var rest = string.Concat(words.AsSpan(0, date.Span.Start), " | ", words.AsSpan(date.Span.End));
            var names = AuthorsIn(rest);
            head.Authors = head.Authors.IsEmpty ? names : head.Authors;
            head.Outlet ??= OutletIn(marks.Text, new TextSpan(line.Span.Start, line.Span.Start + date.Span.Start));
            marks.Cut(i, names.IsEmpty ? CutReason.Dateline : CutReason.Byline, names.IsEmpty ? "head.day" : "head.byline-and-day");
            return true;
        }

        if (AuthorNames.AfterLead(words) is { } byline && (i > title || title < 0) && line.Words > 1 && IsBylineRest(byline))
        {
            head.Authors = head.Authors.IsEmpty ? _authors.Split(byline.Split(" in ")[0]) : head.Authors;
            marks.Cut(i, CutReason.Byline, "head.byline");
            return true;
        }

        if (!line.EndsSentence && i > title && HasOffice(line) && _authors.Split(words) is { IsEmpty: false } reporters && line.Words <= LongestAside)
        {
            head.Authors = head.Authors.IsEmpty ? reporters : head.Authors;
            marks.Cut(i, CutReason.Byline, "head.office");
            return true;
        }

        if (i != title && IsOutlet(marks, i))
        {
            head.Outlet ??= line.Span;
            marks.Cut(i, CutReason.Navigation, "head.outlet");
            return true;
        }

        if (IsSectionPath(words))
        {
            marks.Cut(i, CutReason.Navigation, "head.section-path");
            return true;
        }

        return false;
    }

    private void TakeDate(TextLine line, string words, FoundDate date, Head head)
    {
        var before = WordKey.Of(words.AsSpan(0, date.Span.Start));
        if (before.Split(' ').Any(_words.Updated.Contains))
        {
            head.Modified ??= date.Day;
            var second = _dates.Find(words, date.Span.End);
            head.Published ??= second is null ? null : Shifted(second, line.Span.Start);
        }
        else if (date.Day is not null)
        {
            head.Published ??= Shifted(date, line.Span.Start);
        }

        // "Published 9 May 2031 | Updated 10 May 2031"
        if (_dates.Find(words, date.Span.End) is { } later && WordKey.Of(words.AsSpan(date.Span.End, later.Span.Start - date.Span.End)).Split(' ').Any(_words.Updated.Contains))
        {
            head.Modified ??= later.Day;
        }
    }

    private FoundDate InOrder(LineMarks marks, string words, FoundDate date) =>
        date.Refusal == DateRefusal.OrderUnknown && _orders.ByDates([marks.Text]) is not DateOrder.Unknown and var order ? _dates.Find(words, date.Span.Start, order) ?? date : date;

    private static FoundDate Shifted(FoundDate date, int by) => date with { Span = new TextSpan(date.Span.Start + by, date.Span.End + by) };

    // A day that a line is about: beside it stand only words of dates, names and outlets.
    private FoundDate? DateIn(string words)
    {
        if (_dates.All(words).FirstOrDefault(each => each.Refusal is DateRefusal.None or DateRefusal.OrderUnknown) is not { } date)
        {
            return null;
        }

        var rest = string.Concat(words.AsSpan(0, date.Span.Start), " ", words.AsSpan(date.Span.End));
        var plain = 0;
        foreach (var part in rest.Split([' ', '\u00A0', ',', '|', '·', '•', '-', '–', '—', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var key = WordKey.Of(part).Trim(' ', ':');
            plain += key.Length == 0 || char.IsUpper(part[0]) || char.IsDigit(part[0]) || _words.Date.Contains(key) || _words.Byline.Contains(key) || _words.Updated.Contains(key) ? 0 : 1;
        }

        return plain <= 1 && WordKey.Count(WordKey.Of(rest)) <= LongestAside ? date : null;
    }

    private ImmutableArray<string> AuthorsIn(string rest)
    {
        foreach (var part in rest.Split(['|', '·', '•', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = (AuthorNames.AfterLead(part) ?? part).Split(" in ")[0].Trim(' ', ',', ':', '-', '–', '—');
            var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isNamed = AuthorNames.AfterLead(part) is not null || (parts.Length is 2 or 3 && parts.All(each => char.IsUpper(each[0]) && each.Any(char.IsLower) && !IsKnown(each)));
            if (isNamed && _authors.Split(words) is { IsEmpty: false } names)
            {
                return names;
            }
        }

        return [];
    }

    private bool IsKnown(string word) =>
        WordKey.Of(word) is var key && (_words.Date.Contains(key) || _words.Updated.Contains(key) || _words.Outlet.Contains(key) || _words.Byline.Contains(key) || DateWords.IsWeekday(key));

    private bool IsBylineRest(string byline) => char.IsUpper(byline.FirstOrDefault()) || byline.Split(' ').Any(word => _words.Office.Contains(word.ToLowerInvariant()));

    // "Our correspondent in Port Hale, Ann Lee"; "Ann Lee, staff writer".
    private bool HasOffice(TextLine line)
    {
        var isOurs = line.Key is "our" || line.Key.StartsWith("our ", StringComparison.Ordinal);
        if (!isOurs && !_words.Office.Contains(line.Key[(line.Key.LastIndexOf(' ') + 1)..]))
        {
            return false;
        }

        var words = line.Key.Split(' ');
        return words.Length > 2 && _words.Office.Contains(words[^1]) ? words.Length <= 6 : isOurs && words.Any(_words.Office.Contains);
    }

    // The outlet's name before the day on one line: "The Brannoch Courier | May 17, 2031", "Aldmere Tribune, 7 May 2031".
    private TextSpan? OutletIn(string text, TextSpan before)
    {
        var end = before.Start;
        while (end < before.End && text[end] is not ('|' or '·' or '•' or ','))
        {
            end++;
        }

        var words = text[before.Start..end].TrimEnd(' ', '\u00A0', '-', '–', '—', '(');
        return IsOutletName(words, WordKey.Of(words)) ? new TextSpan(before.Start, before.Start + words.Length) : null;
    }

    private bool IsOutletName(string words, string key) =>
        WordKey.Count(key) is > 1 and <= MostOutletWords
        && key.Split(' ').Any(_words.Outlet.Contains)
        && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => !char.IsLower(word[0]) || word is "of" or "and" or "the");

    // The outlet's name alone on a line above or beside the day.
    private bool IsOutlet(LineMarks marks, int i)
    {
        var line = marks.Lines[i];
        return !line.EndsSentence
            && line.Words is > 1 and <= MostOutletWords
            && IsOutletName(line.Span.Of(marks.Text), line.Key)
            && (HasDate(marks, i + 1) || HasDate(marks, i - 1));
    }

    private bool HasDate(LineMarks marks, int i) =>
        i >= 0 && i < marks.Lines.Length && marks.Lines[i].Words <= LongestAside && DateIn(marks.Lines[i].Span.Of(marks.Text)) is not null;

    private static bool IsSectionPath(string words)
    {
        if (words.AsSpan().IndexOfAny('>', '»', '›') < 0)
        {
            return false;
        }

        var parts = words.Split([" > ", " » ", " › "], StringSplitOptions.None);
        return parts.Length >= 3 && parts.All(part => part.Length is > 0 and < 40);
    }
}
