using System.Collections.Immutable;
using Parallax.Mentions;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Statements;

/// <summary>Makes statements of an article's attributions: pieces, kind, speaker, relay, day and certainty.</summary>
internal sealed class StatementBuilder(StatementText text, NamesFound names, ImmutableArray<TimeExpression> times, SpeakerResolver resolver, SpeakerLexicon lexicon)
{
    /// <summary>Most words of a name that signs a quotation.</summary>
    private const int LongestName = 6;

    private readonly SayingDays _days = new(text, times, lexicon);
    private readonly List<StatementSpans.Piece> _pieces = [];
    private int _groups;

    /// <summary>The statements of the attributions, in reading order.</summary>
    public ImmutableArray<Statement> Build(List<Attribution> attributions)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>(attributions.Count);
        foreach (var link in RelayChains.Join(text, attributions, lexicon))
        {
            Add(link, statements);
        }

        statements.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        AddQuotationsLeft(statements);
        PartAtCuts(statements);
        statements.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        KeepDays(statements);
        return statements.ToImmutable();
    }

    /// <summary>Parts what goes on behind something that was cut from the text: a line of an advertisement inside a quotation is not said.</summary>
    private void PartAtCuts(ImmutableArray<Statement>.Builder statements)
    {
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            var parts = StatementSpans.PartsOf(text, statements[i].Span);
            if (parts.Count > 1)
            {
                var parted = statements[i] with { Group = statements[i].Group ?? _groups++ };
                statements.RemoveAt(i);
                statements.InsertRange(i, parts.Select(part => parted with { Span = part }));
            }
        }
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

            if ((next < found && to[next].Span.Overlaps(quotation.Outer)) || quotation.IsOpeningLost || !IsSentence(quotation) || (quotation.IsClosingLost && !IsOneSentence(quotation)))
            {
                continue;
            }

            if (Signer(quotation) is { } signer)
            {
                to.Add(Signed(quotation, signer));
                continue;
            }

            var before = next > 0 ? to[next - 1] : null;
            var distance = before is null ? 9 : ParagraphsFrom(before, quotation);
            if (distance == 0 && before!.Kind == StatementKind.Indirect)
            {
                to.Add(Continued(before, quotation, before.Confidence));
            }
            else if (distance == 0)
            {
                to[next - 1] = before = before! with { Group = before.Group ?? _groups++ };
                to.Add(before with { Span = quotation.Inner, Rule = "statement.quotation", Kind = StatementKind.Direct, Date = null });
            }
            else if (distance == 1)
            {
                to.Add(Continued(before!, quotation, 0.5));
            }
            else
            {
                to.Add(new Statement(quotation.Inner, "statement.quotation", null, StatementKind.Direct, null, null, null, null, null, null, Certainty.Said, null));
            }
        }
    }

    /// <summary>The name behind a dash that signs a quotation: "We will wait." — Ana Ruiz. It ends its line, or a comma stands behind it.</summary>
    private TokenRange? Signer(Quotation quotation)
    {
        var dash = text.Text.FirstTokenEndingAfter(quotation.Outer.End);
        if (dash >= text.Count || text.Text[text.Token(dash)] is not ("—" or "–" or "―" or "--" or "-"))
        {
            return null;
        }

        var last = dash;
        while (last - dash < LongestName && last + 1 < text.Count && text.IsWord(last + 1) && text.IsCapital(last + 1) && (last == dash || !IsLineBetween(last, last + 1)))
        {
            last++;
        }

        return last > dash && (last + 1 == text.Count || text.Is(last + 1, ",") || IsLineBetween(last, last + 1) || text.Token(last + 1).Kind == TokenKind.Quote) ? new TokenRange(dash + 1, last) : null;
    }

    private bool IsLineBetween(int token, int next) => text.Text.Text.AsSpan(text.Token(token).Span.End..text.Token(next).Span.Start).Contains('\n');

    private Statement Signed(Quotation quotation, TokenRange signer)
    {
        var speaker = resolver.Resolve(signer, text.Sentence(signer.First));
        return new Statement(
            quotation.Inner, "statement.signed", null, StatementKind.Direct, text.Span(signer.First, signer.Last), speaker?.Name, speaker?.Span, null, null, null, Certainty.Said,
            speaker is null ? null : Math.Round(speaker.Certainty, 3));
    }

    /// <summary>Of quoted words whose closing mark is lost one sentence is sure.</summary>
    private bool IsOneSentence(Quotation quotation) => text.Text.SentenceAt(quotation.Inner.Start) is { } sentence && sentence.Span.End >= quotation.Inner.End;

    /// <summary>How many paragraphs a quotation stands behind a statement; many where another sentence lies between it and what was only told.</summary>
    private int ParagraphsFrom(Statement before, Quotation quotation)
    {
        if (text.Text.SentenceAt(before.Span.End - 1) is not { } told)
        {
            return 9;
        }

        var isNext = text.Text.SentenceAt(quotation.Inner.Start) is { } here && here.Number - told.Number == 1;
        return before.Kind != StatementKind.Indirect || (isNext && quotation.Paragraph == told.Paragraph) ? quotation.Paragraph - told.Paragraph : 9;
    }

    /// <summary>A quotation without cue by who spoke before it.</summary>
    private static Statement Continued(Statement before, Quotation quotation, double? confidence) => before with
    {
        Span = quotation.Inner,
        Rule = "statement.quotation",
        Kind = StatementKind.Direct,
        Group = null,
        SourceSpan = null,
        CueSpan = null,
        Date = null,
        Via = null,
        Certainty = Certainty.Said,
        Confidence = before.Speaker is null ? null : confidence,
    };

    /// <summary>Gives quoted words the day of what the same speaker said just before: they go on without cue, or with a pronoun as source and in the next paragraph at most.</summary>
    private void KeepDays(ImmutableArray<Statement>.Builder statements)
    {
        for (var i = 1; i < statements.Count; i++)
        {
            var (before, here) = (statements[i - 1], statements[i]);
            if (here.Date is null && before.Date is not null && here.Kind != StatementKind.Indirect && here.Speaker is not null && here.Speaker == before.Speaker && IsSameOccasion(before, here))
            {
                statements[i] = here with { Date = before.Date };
            }
        }
    }

    private bool IsSameOccasion(Statement before, Statement here)
    {
        if (here.SourceSpan is { } source && lexicon.PronounOf(source.Of(text.Text.Text)) == Pronoun.None)
        {
            return false;
        }

        var isPerfect = here.CueSpan is { } cue && text.Token(text.Text.FirstTokenEndingAfter(cue.Start)).Tag == PartOfSpeech.Auxiliary;
        return !isPerfect && text.Text.SentenceAt(here.Span.Start)?.Paragraph - text.Text.SentenceAt(before.Span.Start)?.Paragraph <= 1;
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

    private void Add(RelayChains.Link link, ImmutableArray<Statement>.Builder to)
    {
        _pieces.Clear();
        var attribution = StatementRepairs.WithoutTrailing(text, StatementRepairs.OfPassive(text, StatementRepairs.WithoutObject(text, WithoutLeadingTime(StatementRepairs.WithWholeSource(text, link.Attribution)))));
        StatementSpans.AddPieces(text, attribution, _pieces);
        if (_pieces.Count == 0)
        {
            return;
        }

        var sentence = text.Sentence(attribution.Head);
        var teller = attribution.Source is { } source ? resolver.Resolve(source, sentence) : SpeakerOfClause(attribution, sentence);
        var speaker = link.Origin is { } origin ? resolver.Resolve(origin, sentence) : teller;
        var relay = link.Relay is not { } relays ? Relay(attribution) : link.Origin is null ? resolver.Resolve(relays, sentence)?.Name : teller?.Name;
        int? group = _pieces.Count > 1 ? _groups++ : null;
        var sourceSpan = attribution.Source is { } range ? text.Span(range.First, range.Last) : (TextSpan?)null;
        foreach (var piece in _pieces)
        {
            to.Add(new Statement(
                piece.Span, RuleOf(attribution), group, piece.Kind, sourceSpan, speaker?.Name, speaker?.Span, text.Span(attribution.Cue.First, attribution.Cue.Last),
                _days.Of(attribution, _pieces), relay, CertaintyOf(attribution), speaker is null ? null : Math.Round(speaker.Certainty * attribution.Confidence, 3)));
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

        var named = _days.FirstFrom(text.Token(first).Span.Start);
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
        return next < last && text.Token(next).Tag != PartOfSpeech.Particle ? attribution with { Content = new TokenRange(next, last) } : attribution;
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
