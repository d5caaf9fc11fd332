using System.Collections.Immutable;
using NodaTime;
using Parallax.Mentions;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Statements;

/// <summary>Makes statements of an article's attributions: pieces, kind, speaker, relay, day and certainty.</summary>
internal sealed class StatementBuilder(StatementText text, NamesFound names, ImmutableArray<TimeExpression> times, SpeakerResolver resolver)
{
    /// <summary>How far from its cue a time tells when something was said, in tokens.</summary>
    private const int TimeReach = 9;

    private readonly List<StatementSpans.Piece> _pieces = [];
    private int _groups;

    /// <summary>The statements of the attributions, in reading order.</summary>
    public ImmutableArray<Statement> Build(List<Attribution> attributions)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>(attributions.Count);
        foreach (var attribution in attributions)
        {
            Add(attribution, statements);
        }

        statements.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        AddQuotationsLeft(statements);
        statements.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return statements.ToImmutable();
    }

    /// <summary>Adds the quotations that no cue takes, where they are sentences of their own; who spoke just before still speaks.</summary>
    private void AddQuotationsLeft(ImmutableArray<Statement>.Builder to)
    {
        var found = to.Count;
        var next = 0;
        foreach (var quotation in text.Quotations)
        {
            while (next < found && to[next].Span.End <= quotation.Inner.Start)
            {
                next++;
            }

            if ((next < found && to[next].Span.Overlaps(quotation.Outer)) || quotation.IsOpeningLost || quotation.IsClosingLost || !IsSentence(quotation))
            {
                continue;
            }

            var before = next > 0 ? to[next - 1] : null;
            var distance = before is { Kind: not StatementKind.Indirect } ? quotation.Paragraph - text.Text.SentenceAt(before.Span.End - 1)?.Paragraph ?? 9 : 9;
            if (distance == 0)
            {
                to[next - 1] = before = before! with { Group = before.Group ?? _groups++ };
                to.Add(before with { Span = quotation.Inner, Rule = "statement.quotation", Kind = StatementKind.Direct, Date = null });
            }
            else if (distance == 1)
            {
                to.Add(before! with { Span = quotation.Inner, Rule = "statement.quotation", Kind = StatementKind.Direct, Group = null, SourceSpan = null, CueSpan = null, Date = null, Via = null, Certainty = Certainty.Said, Confidence = before.Speaker is null ? null : 0.5 });
            }
            else
            {
                to.Add(new Statement(quotation.Inner, "statement.quotation", null, StatementKind.Direct, null, null, null, null, null, null, Certainty.Said, null));
            }
        }
    }

    /// <summary>True for a quotation that is a sentence or more: it opens one, has a verb and ends with a stop.</summary>
    private bool IsSentence(Quotation quotation)
    {
        var first = text.Text.FirstTokenEndingAfter(quotation.Inner.Start);
        var sentence = text.Sentence(first);
        if (quotation.Outer.Start > sentence.Span.Start || text.Text.Text[quotation.Inner.End - 1] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var words = 0;
        var hasVerb = false;
        for (var i = first; i < text.Count && text.Token(i).Span.End <= quotation.Inner.End && words < 40; i++)
        {
            words += text.IsWord(i) ? 1 : 0;
            hasVerb |= text.Token(i).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary;
        }

        return hasVerb && words >= 3;
    }

    private void Add(Attribution attribution, ImmutableArray<Statement>.Builder to)
    {
        _pieces.Clear();
        attribution = StatementRepairs.WithoutTrailing(text, StatementRepairs.WithoutObject(text, WithoutLeadingTime(StatementRepairs.WithWholeSource(text, StatementRepairs.QuotedAsSaying(text, attribution)))));
        StatementSpans.AddPieces(text, attribution, _pieces);
        if (_pieces.Count == 0)
        {
            return;
        }

        var sentence = text.Sentence(attribution.Head);
        var speaker = attribution.Source is { } source ? resolver.Resolve(source, sentence) : SpeakerOfClause(attribution, sentence);
        int? group = _pieces.Count > 1 ? _groups++ : null;
        var sourceSpan = attribution.Source is { } range ? text.Span(range.First, range.Last) : (TextSpan?)null;
        foreach (var piece in _pieces)
        {
            to.Add(new Statement(
                piece.Span, RuleOf(attribution), group, piece.Kind, sourceSpan, speaker?.Name, speaker?.Span, text.Span(attribution.Cue.First, attribution.Cue.Last),
                Day(attribution, sentence), Relay(attribution), CertaintyOf(attribution), speaker is null ? null : Math.Round(speaker.Certainty * attribution.Confidence, 3)));
        }
    }

    /// <summary>Takes a time right behind the cue out of the content: in "said on Friday the bridge was safe" it tells when that was said.</summary>
    private Attribution WithoutLeadingTime(Attribution attribution)
    {
        var (first, last) = attribution.Content;
        if (first != attribution.Cue.Last + 1)
        {
            return attribution;
        }

        var named = FirstToken(times, text.Token(first).Span.Start);
        if (named >= times.Length || times[named].Type is not (TimeType.Date or TimeType.Time))
        {
            return attribution;
        }

        var start = text.Text.FirstTokenEndingAfter(times[named].Span.Start);
        if (start > first + 1 || (start == first + 1 && text.Token(first).Tag != PartOfSpeech.Adposition))
        {
            return attribution;
        }

        var next = BoundaryCandidates.FirstWordFrom(text, text.Text.FirstTokenEndingAfter(times[named].Span.End));
        return next < last ? attribution with { Content = new TokenRange(next, last) } : attribution;
    }

    private static int FirstToken(ImmutableArray<TimeExpression> times, int offset)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = times[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>A participle without source of its own is its main clause's subject's: "…, rejecting the offer".</summary>
    private Speaker? SpeakerOfClause(Attribution attribution, Sentence sentence)
    {
        var subject = text.Syntax.Subject(attribution.Head);
        if (subject < 0 || attribution.Content.Contains(subject) || text.Syntax.Relation(subject) != Relation.Subject)
        {
            return null;
        }

        var speaker = resolver.Resolve(text.Syntax.Range(subject), sentence);
        return speaker is { Entity: >= 0 } ? speaker with { Certainty = speaker.Certainty * 0.7 } : null;
    }

    private string RuleOf(Attribution attribution) =>
        text.Word(attribution.Head) is { } word ? $"statement.{word.Lemma}" : "statement.verb";

    private Certainty CertaintyOf(Attribution attribution)
    {
        var certainty = text.Word(attribution.Head)?.Certainty ?? Certainty.Said;
        for (var i = attribution.Cue.First; i < attribution.Head; i++)
        {
            if (certainty == Certainty.Said && (text.Is(i, "would") || text.Is(i, "could") || text.Is(i, "might")))
            {
                return Certainty.Conditional;
            }
        }

        return certainty;
    }

    /// <summary>The day that a time beside the cue tells.</summary>
    private LocalDate? Day(Attribution attribution, Sentence sentence)
    {
        TimeExpression? best = null;
        var nearest = TimeReach;
        for (var i = FirstToken(times, sentence.Span.Start); i < times.Length && times[i].Span.End <= sentence.Span.End; i++)
        {
            var time = times[i];
            if (time.Days is not { } days || days.Start != days.End)
            {
                continue;
            }

            var token = text.Text.FirstTokenEndingAfter(time.Span.Start);
            var distance = token < attribution.Cue.First ? attribution.Cue.First - token : token - attribution.Cue.Last;
            if (distance < nearest && !_pieces.Any(piece => piece.Span.Overlaps(time.Span)))
            {
                (best, nearest) = (time, distance);
            }
        }

        return best?.Days?.Start;
    }

    /// <summary>The body that was told, or that quotes the source.</summary>
    private string? Relay(Attribution attribution)
    {
        var after = attribution.Cue.Last + 1;
        var isQuoted = text.Is(attribution.Head, "quoted") || text.Is(attribution.Head, "cited");
        if (!isQuoted && text.Word(attribution.Head) is not { Lemma: "tell" })
        {
            return null;
        }

        var end = Math.Min(text.Count, after + (isQuoted ? 8 : 4));
        for (var i = after; i < end; i++)
        {
            if (MentionAt(text.Token(i).Span.Start) is { Kind: EntityKind.Organisation or EntityKind.Other } relay)
            {
                return relay.Name;
            }

            if (!isQuoted && !text.Is(i, "the") && !text.Is(i, "a"))
            {
                return null;
            }
        }

        return null;
    }

    private Mention? MentionAt(int offset)
    {
        var (low, high) = (0, names.Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = names.Mentions[middle].Span.Start >= offset ? (low, middle) : (middle + 1, high);
        }

        return low < names.Mentions.Length && names.Mentions[low].Span.Start == offset ? names.Mentions[low] : null;
    }
}
