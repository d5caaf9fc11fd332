using NodaTime;
using Parallax.Figures;
using Parallax.Mentions;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Polls;

/// <summary>The parts of a poll in a sentence: who asked, how many, when, what, and the answers.</summary>
internal sealed partial class PollScan
{
    /// <summary>How many tokens may stand between the noun and its pollster.</summary>
    private const int LongestGap = 4;

    /// <summary>How many tokens before a number the word of asking is looked for.</summary>
    private const int LongestAsked = 4;

    /// <summary>The name before the noun ("a new Vela Institute poll", "Vela's poll") or behind it ("a poll conducted by Vela"); names joined by a stroke or hyphen are one.</summary>
    private TextSpan? PollsterAt(int noun, Sentence sentence)
    {
        if (noun < 0)
        {
            return null;
        }

        var at = noun - 1;
        while (at >= sentence.FirstToken && noun - at <= LongestGap && (Is(at, PollCues.Modifier) || text.Tokens[at].Tag is PartOfSpeech.Adjective or PartOfSpeech.Particle))
        {
            at--;
        }

        if (at >= sentence.FirstToken && NameOver(text.Tokens[at].Span) is { } before)
        {
            var start = before.Span.Start;
            while (start > 1 && text.Text[start - 1] is '/' or '-' && NameEnding(start - 1) is { } joined)
            {
                start = joined.Span.Start;
            }

            return new TextSpan(start, before.Span.End);
        }

        for (var i = noun + 1; i < sentence.EndToken && i <= noun + (2 * LongestGap) && !text[text.Tokens[i]].SequenceEqual(";"); i++)
        {
            if (Is(i, PollCues.By))
            {
                var next = Is(i + 1, PollCues.The) ? i + 2 : i + 1;
                return next < sentence.EndToken && NameOver(text.Tokens[next].Span) is { } behind ? behind.Span : null;
            }
        }

        return null;
    }

    private Mention? NameOver(TextSpan token)
    {
        foreach (var mention in MentionsInside())
        {
            if (mention.Span.Overlaps(token) && (mention.Kind is EntityKind.Organisation or EntityKind.Other || (mention.Kind == EntityKind.Person && !IsOwner(mention))))
            {
                return mention; // "Trump's poll" is none of his
            }
        }

        return null;
    }

    /// <summary>True before an apostrophe.</summary>
    private bool IsOwner(Mention mention) => mention.Span.End < text.Text.Length && text.Text[mention.Span.End] is '\'' or '’';

    private Mention? NameEnding(int offset)
    {
        foreach (var mention in MentionsInside())
        {
            if (mention.Span.End == offset)
            {
                return mention;
            }
        }

        return null;
    }

    private ReadOnlySpan<Mention> MentionsInside() => names.Mentions.AsSpan()[_mentionsInside];

    /// <summary>"of 1,012 adults", "interviewed 2,004 people".</summary>
    private bool IsSample(Figure figure, Sentence sentence)
    {
        var first = text.FirstTokenEndingAfter(figure.Span.Start);
        return (figure.Low ?? figure.High) >= LeastSample
            && ((figure.Unit is "people" or "households" && HasBefore(figure, sentence, PollCues.Asked)) || (Is(first - 1, PollCues.Of) && Is(first - 2, PollCues.Poll)));
    }

    private bool IsMargin(Figure figure, Sentence sentence) =>
        figure.Unit is "percentage points" or "percent" or "points" && HasBefore(figure, sentence, PollCues.Margin, 2 * LongestGap);

    /// <summary>A share of something that no poll asks for ("turnout was 61 per cent"), or of an earlier poll ("up from 31 per cent").</summary>
    private bool IsOther(Figure figure, Sentence sentence) => HasBefore(figure, sentence, PollCues.NoPoll, 2 * LongestGap) || HasBefore(figure, sentence, PollCues.Earlier, 1);

    private bool HasBefore(Figure figure, Sentence sentence, PollCues cue, int longest = LongestAsked)
    {
        var first = text.FirstTokenEndingAfter(figure.Span.Start);
        for (var i = first - 1; i >= sentence.FirstToken && i >= first - longest; i--)
        {
            if (Is(i, cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The days beside a word of fieldwork, from the first to the last that the sentence names.</summary>
    private DateInterval? DaysIn(Sentence sentence)
    {
        var isFieldwork = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            isFieldwork |= Is(i, PollCues.Fieldwork) || (Is(i, PollCues.Asked) && text.Tokens[i].Tag == PartOfSpeech.Verb);
        }

        if (!isFieldwork)
        {
            return null;
        }

        DateInterval? days = null;
        foreach (var time in times.AsSpan()[_timesInside])
        {
            if (time.Type == TimeType.Date && time.Days is { Length: <= LongestMonth } own && !IsRelease(time, sentence))
            {
                days = days is null ? own : new DateInterval(LocalDate.Min(days.Start, own.Start), LocalDate.Max(days.End, own.End));
            }
        }

        return days is { Length: <= LongestFieldwork } ? days : null;
    }

    /// <summary>The longest time that gives days of fieldwork, in days: a month.</summary>
    private const int LongestMonth = 31;

    /// <summary>No poll takes longer, in days: three months.</summary>
    private const int LongestFieldwork = 92;

    /// <summary>"published on Tuesday", "released Monday".</summary>
    private bool IsRelease(TimeExpression time, Sentence sentence)
    {
        var first = text.FirstTokenEndingAfter(time.Span.Start);
        return first > sentence.FirstToken && (Is(first - 1, PollCues.Released) || (Is(first - 2, PollCues.Released) && text.Tokens[first - 1].Tag == PartOfSpeech.Adposition));
    }

    /// <summary>"asked whether …", "asked 2,004 people whether …" to the end of its clause.</summary>
    private TextSpan? QuestionIn(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
        {
            var begin = i + 1;
            while (Is(i, PollCues.Asking) && begin <= i + LongestAsked + 1 && begin < sentence.EndToken && !Is(begin, PollCues.Question) && text.Tokens[begin].Kind is not (TokenKind.Punctuation or TokenKind.Quote))
            {
                begin++;
            }

            if (!Is(i, PollCues.Asking) || begin >= sentence.EndToken || !Is(begin, PollCues.Question))
            {
                continue;
            }

            var end = begin + 1;
            while (end < sentence.EndToken && text.Tokens[end].Kind is not (TokenKind.Punctuation or TokenKind.Quote))
            {
                end++;
            }

            return new TextSpan(text.Tokens[begin].Span.Start, text.Tokens[end - 1].Span.End);
        }

        return null;
    }

    /// <summary>The share with its answer: the words behind the figure up to the next share or the end of the clause; where none stand there, the object before it.</summary>
    private PollShare ShareOf(ReadOnlySpan<Figure> inside, int at, Sentence sentence)
    {
        var figure = inside[at];
        var factor = figure.Unit is "share" ? 100m : 1m;
        var answer = NamedBefore(inside, at) ?? AnswerBehind(inside, at, sentence) ?? AnswerBefore(figure, sentence);
        return new PollShare(figure.Span, Rounded(figure.Low), Rounded(figure.High), answer?.Of(text.Text), answer);

        decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known * factor, 10) : null;
    }

    /// <summary>"Serrat leads Aster 48 per cent to 41 per cent": the first share is that of the first name, the second of the second.</summary>
    private TextSpan? NamedBefore(ReadOnlySpan<Figure> inside, int at)
    {
        if (at + 1 < inside.Length && AreVersus(inside[at], inside[at + 1]))
        {
            return MentionBefore(inside[at].Span.Start, 2);
        }

        return at > 0 && AreVersus(inside[at - 1], inside[at]) ? MentionBefore(inside[at - 1].Span.Start, 1) : null;
    }

    private bool AreVersus(Figure a, Figure b)
    {
        var between = text.FirstTokenEndingAfter(a.Span.End);
        return IsShare(a) && IsShare(b) && Is(between, PollCues.Versus) && text.FirstTokenEndingAfter(b.Span.Start) == between + 1;
    }

    /// <summary>The n-th name before the offset, in its sentence; null unless so many stand there.</summary>
    private TextSpan? MentionBefore(int offset, int n)
    {
        var inside = MentionsInside();
        var end = inside.Length;
        while (end > 0 && inside[end - 1].Span.End > offset)
        {
            end--;
        }

        return end >= 2 ? inside[end - n].Span : null;
    }

    private TextSpan? AnswerBehind(ReadOnlySpan<Figure> inside, int at, Sentence sentence)
    {
        var figure = inside[at];
        var limit = at + 1 < inside.Length && IsShare(inside[at + 1]) ? inside[at + 1].Span.Start : sentence.Span.End;

        var first = text.FirstTokenEndingAfter(figure.Span.End);
        if (Is(first, PollCues.Of) || figure.Unit is "share")
        {
            while (first < sentence.EndToken && text.Tokens[first].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective or PartOfSpeech.Determiner or PartOfSpeech.Numeral or PartOfSpeech.Adposition)
            {
                first++;
            }
        }

        while (Is(first, PollCues.Telling))
        {
            first++;
        }

        var end = first;
        while (end < sentence.EndToken && text.Tokens[end].Span.End <= limit && !(text.Tokens[end].Kind is TokenKind.Punctuation or TokenKind.Quote && !IsMark(end, '-') && !IsMark(end, '\'')))
        {
            end++;
        }

        while (end > first && Is(end - 1, PollCues.Joint) && limit < sentence.Span.End)
        {
            end--;
        }

        return end > first && !Is(first, PollCues.Joint) ? new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End) : null;
    }

    /// <summary>"gave the mayor 38 per cent": the noun right before the figure.</summary>
    private TextSpan? AnswerBefore(Figure figure, Sentence sentence)
    {
        var end = text.FirstTokenEndingAfter(figure.Span.Start);
        end = end > sentence.FirstToken && text.Tokens[end - 1].Tag == PartOfSpeech.Adposition ? end - 1 : end; // "put the Greens on 34 per cent"
        var first = end;
        while (first > sentence.FirstToken && text.Tokens[first - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective)
        {
            first--;
        }

        return first < end ? new TextSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End) : null;
    }
}
