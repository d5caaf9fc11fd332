using System.Collections.Immutable;
using NodaTime;
using Parallax.Mentions;
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
        return statements.ToImmutable();
    }

    private void Add(Attribution attribution, ImmutableArray<Statement>.Builder to)
    {
        _pieces.Clear();
        StatementSpans.AddPieces(text, attribution, _pieces);
        if (_pieces.Count == 0)
        {
            return;
        }

        var sentence = text.Sentence(attribution.Head);
        var speaker = attribution.Source is { } source ? resolver.Resolve(source, sentence) : null;
        int? group = _pieces.Count > 1 ? _groups++ : null;
        var sourceSpan = attribution.Source is { } range ? text.Span(range.First, range.Last) : (TextSpan?)null;
        foreach (var piece in _pieces)
        {
            to.Add(new Statement(
                piece.Span, RuleOf(attribution), group, piece.Kind, sourceSpan, speaker?.Name, speaker?.Span, text.Span(attribution.Cue.First, attribution.Cue.Last),
                Day(attribution, sentence), Relay(attribution), CertaintyOf(attribution), speaker is null ? null : Math.Round(speaker.Certainty * attribution.Confidence, 3)));
        }
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
        foreach (var time in times)
        {
            if (time.Span.Start < sentence.Span.Start || time.Span.End > sentence.Span.End || time.Days is not { } days || days.Start != days.End)
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
        if (!text.Is(attribution.Head, "told") && !text.Is(attribution.Head, "quoted") && !text.Is(attribution.Head, "telling"))
        {
            return null;
        }

        var end = Math.Min(text.Count, after + 5);
        for (var i = after; i < end; i++)
        {
            if (names.Mentions.FirstOrDefault(mention => mention.Span.Start == text.Token(i).Span.Start) is { Kind: EntityKind.Organisation or EntityKind.Other } relay)
            {
                return relay.Name;
            }

            if (!text.Is(i, "by") && !text.Is(i, "the") && !text.Is(i, "a"))
            {
                return null;
            }
        }

        return null;
    }
}
