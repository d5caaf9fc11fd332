using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>The tokens at which the parts of an attribution may begin and end.</summary>
internal static class BoundaryCandidates
{
    /// <summary>How many words a cue may have before and behind its head.</summary>
    private const int CueReach = 7;

    /// <summary>How many words of its sentence are looked at before and behind a cue: more only broken text has, and the time must stay linear.</summary>
    private const int SentenceReach = 150;

    /// <summary>How many sentences back and ahead quoted words may reach.</summary>
    private const int QuoteReach = 12;

    /// <summary>How many words behind a cue may only say when or to whom it was said.</summary>
    private const int LongestTrail = 4;

    private static TokenRange Nothing => new(0, -1);

    public static void CueBegins(StatementText text, int head, List<int> to)
    {
        to.Clear();
        var sentence = text.Sentence(head);
        for (var i = Math.Max(sentence.FirstToken, head - CueReach); i <= head; i++)
        {
            AddWord(text, i, head, to);
        }
    }

    public static void CueEnds(StatementText text, int head, List<int> to)
    {
        to.Clear();
        var sentence = text.Sentence(head);
        for (var i = head; i < Math.Min(sentence.EndToken, head + CueReach); i++)
        {
            AddWord(text, i, head, to);
        }
    }

    public static void ContentBegins(StatementText text, int head, TokenRange cue, List<int> to)
    {
        to.Clear();
        var sentence = text.Sentence(head);
        var opened = text.Quotation(sentence.FirstToken) >= 0 ? text.Quotation(sentence.FirstToken) : text.Quotation(sentence.FirstToken - 1);
        if (opened >= 0 && text.Quotations[opened].Paragraph == sentence.Paragraph)
        {
            var first = FirstWordFrom(text, text.Text.FirstTokenEndingAfter(text.Quotations[opened].Inner.Start));
            if (first < sentence.FirstToken)
            {
                to.Add(first);
            }
        }

        var source = OwnSource(text, head, cue);
        for (var i = Math.Max(sentence.FirstToken, head - SentenceReach); i < Math.Min(IsClosed(text, cue) || TrailsOff(text, head, cue, source, to.Count > 0) ? cue.First : sentence.EndToken, head + SentenceReach); i++)
        {
            if (!cue.Contains(i) && !source.Contains(i) && text.IsWord(i) && !IsThat(text, i))
            {
                to.Add(i);
            }
        }

        if (sentence.Number + 1 < text.Text.Sentences.Length && text.Is(sentence.EndToken - 1, ":"))
        {
            to.Add(FirstWordFrom(text, text.Text.Sentences[sentence.Number + 1].FirstToken));
        }
    }

    public static void ContentEnds(StatementText text, int head, TokenRange cue, int first, List<int> to)
    {
        to.Clear();
        var sentence = text.Sentence(Math.Max(head, first));
        if (first < sentence.FirstToken)
        {
            for (var s = text.Sentence(first).Number; s < sentence.Number; s++)
            {
                to.Add(LastWordBefore(text, text.Text.Sentences[s].EndToken, first));
            }
        }

        var from = Math.Max(first, sentence.FirstToken);
        for (var i = from; i < Math.Min(first < cue.First && IsClosed(text, cue) ? cue.First : sentence.EndToken, Math.Max(from, head) + SentenceReach); i++)
        {
            if (!cue.Contains(i) && text.IsWord(i))
            {
                to.Add(i);
            }
        }

        AddQuotationsAfter(text, sentence, first, to);
    }

    /// <summary>"The bridge is safe, the ministry says; …": behind a semicolon another clause begins, which the cue does not govern.</summary>
    private static bool IsClosed(StatementText text, TokenRange cue) => text.Is(cue.Last + 1, ";");

    /// <summary>"The bridge is safe, the ministry said on Wednesday.": few words without verb behind the cue only say when or to whom it was said, where a clause or a quotation stands before it.</summary>
    private static bool TrailsOff(StatementText text, int head, TokenRange cue, TokenRange source, bool isQuotedBefore)
    {
        var sentence = text.Sentence(head);
        if (text.Word(head) is not { Kind: CueKind.Verb } word || !word.Frames.HasFlag(CueFrames.Clause | CueFrames.Quote))
        {
            return false;
        }

        var (words, verbs) = (0, 0);
        for (var i = cue.Last + 1; i < sentence.EndToken; i++)
        {
            words += text.IsWord(i) ? 1 : 0;
            verbs += text.Token(i).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary || text.Quotation(i) >= 0 ? 1 : 0;
        }

        if (words > LongestTrail || verbs > 0)
        {
            return false;
        }

        var end = source.Last < source.First ? cue.First : Math.Min(source.First, cue.First);
        return isQuotedBefore || (end > sentence.FirstToken && text.Counts(sentence.FirstToken, end) is { Commas: > 0, Verbs: > 0 });
    }

    public static void SourceBegins(StatementText text, int head, TokenRange cue, List<int> to)
    {
        to.Clear();
        var sentence = text.Sentence(head);
        for (var i = Math.Max(sentence.FirstToken, head - SentenceReach); i < Math.Min(sentence.EndToken, head + SentenceReach); i++)
        {
            if (!cue.Contains(i) && text.IsWord(i))
            {
                to.Add(i);
            }
        }

        to.Add(head);
    }

    public static void SourceEnds(StatementText text, int head, TokenRange cue, int first, List<int> to)
    {
        to.Clear();
        var end = first < cue.First ? cue.First : text.Sentence(head).EndToken;
        for (var i = first; i < Math.Min(end, first + SentenceReach); i++)
        {
            if (text.IsWord(i))
            {
                to.Add(i);
            }
        }
    }

    /// <summary>The first word at a token or behind it.</summary>
    public static int FirstWordFrom(StatementText text, int token)
    {
        var i = token;
        while (i + 1 < text.Count && (!text.IsWord(i) || IsThat(text, i)))
        {
            i++;
        }

        return i;
    }

    /// <summary>The last word before a token, but not before <paramref name="least"/>.</summary>
    public static int LastWordBefore(StatementText text, int token, int least)
    {
        var i = token - 1;
        while (i > least && !text.IsWord(i))
        {
            i--;
        }

        return i;
    }

    /// <summary>True for a "that" that only joins a clause to what stands before it.</summary>
    public static bool IsThat(StatementText text, int token) => text.Is(token, "that");

    /// <summary>Whom the tree makes the one who says it, which is no part of what is said: the subject right before an active verb, what "according to" holds. Without words where it has none.</summary>
    public static TokenRange OwnSource(StatementText text, int head, TokenRange cue)
    {
        if (text.Word(head) is not { } word || (word.Frames & (CueFrames.Clause | CueFrames.Quote)) == 0)
        {
            return Nothing;
        }

        if (word.Kind == CueKind.Other)
        {
            var held = text.Syntax.Relation(head) == Relation.Case ? text.Syntax.Range(text.Syntax.Head(head)) : Nothing;
            return held.First == cue.First && held.First > text.Sentence(head).FirstToken ? held : Nothing; // in front of its clause the tree takes that in too easily
        }

        var subject = word.Kind == CueKind.Verb ? text.Syntax.Child(head, Relation.Subject) : -1;
        var range = subject >= 0 && subject < cue.First ? text.Syntax.Range(subject) : Nothing;
        return range.Last == cue.First - 1 ? range : Nothing;
    }

    private static void AddQuotationsAfter(StatementText text, Sentence sentence, int first, List<int> to)
    {
        var last = -1;
        for (var s = sentence.Number; s < Math.Min(text.Text.Sentences.Length, sentence.Number + QuoteReach); s++)
        {
            var here = text.Text.Sentences[s];
            if (here.Paragraph != sentence.Paragraph && (last < 0 || !text.Quotations[last].IsContinued))
            {
                return;
            }

            var found = false;
            for (var i = here.FirstToken; i < here.EndToken; i++)
            {
                if (text.Quotation(i) < 0)
                {
                    continue;
                }

                found = true;
                if (text.Quotation(i) != text.Quotation(i + 1) || i == here.EndToken - 1)
                {
                    last = text.Quotation(i);
                    var word = LastWordBefore(text, i + 1, first);
                    if (s > sentence.Number)
                    {
                        to.Add(word);
                    }
                }
            }

            if (!found && s > sentence.Number)
            {
                return;
            }
        }
    }

    private static void AddWord(StatementText text, int token, int head, List<int> to)
    {
        if (token == head || text.IsWord(token))
        {
            to.Add(token);
        }
    }
}
