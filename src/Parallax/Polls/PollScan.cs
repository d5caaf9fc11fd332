using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Mentions;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Polls;

/// <summary>One pass over one text: sentences that name a poll begin it, those behind that tell its figures go on with it.</summary>
internal sealed partial class PollScan(TokenizedText text, PollLexicon lexicon, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Figure> figures)
{
    /// <summary>So many sentences at most without a figure of the poll end it.</summary>
    private const int LongestSilence = 1;

    /// <summary>Fewer are no sample.</summary>
    private const int LeastSample = 50;

    private readonly ImmutableArray<Poll>.Builder _found = ImmutableArray.CreateBuilder<Poll>();
    private readonly List<PollShare> _shares = [];
    private Poll? _open;
    private bool _isOpinion;
    private int _silence;
    private Range _figuresInside = 0..0;
    private Range _mentionsInside = 0..0;
    private Range _timesInside = 0..0;

    /// <summary>True for a share of those asked, in per cent or as a part.</summary>
    public static bool IsShare(Figure figure) => figure.Unit is "percent" or "share" && figure.Rule is not "figure.all";

    public ImmutableArray<Poll> Find()
    {
        foreach (var sentence in text.Sentences)
        {
            var noun = NounIn(sentence);
            _figuresInside = Inside(figures, _figuresInside, sentence);
            _mentionsInside = Inside(names.Mentions, _mentionsInside, sentence);
            _timesInside = Inside(times, _timesInside, sentence);
            if (noun >= 0 && (_open is null || PollsterAt(noun, sentence) is not null))
            {
                Close();
                (_open, _isOpinion) = (Begun(noun, sentence), Is(noun, PollCues.Opinion));
            }

            if (_open is not null && !Read(sentence, noun) && ++_silence > LongestSilence)
            {
                Close();
            }
        }

        Close();
        return _found.ToImmutable();
    }

    private void Close()
    {
        if (_open is { } poll && _shares.Count > 0 && (poll.Pollster is not null || poll.Sample is not null || poll.Days is not null || poll.Question is not null || (_isOpinion && _shares.Exists(share => share.AnswerSpan is not null))))
        {
            _found.Add(poll with { Shares = [.. _shares] });
        }

        _shares.Clear();
        (_open, _silence) = (null, 0);
    }

    private Poll Begun(int noun, Sentence sentence)
    {
        var pollster = PollsterAt(noun, sentence);
        var span = text.Tokens[noun].Span;
        span = pollster is { } named && named.End <= span.Start ? TextSpan.Around(named, span) : span;
        return new Poll(span, "poll.noun", pollster?.Of(text.Text), pollster, null, null, null, null, null, null, []);
    }

    /// <summary>Takes what the sentence tells of the open poll.</summary>
    /// <returns>False where it tells nothing of it.</returns>
    private bool Read(Sentence sentence, int noun)
    {
        if (_open is not { } poll)
        {
            return false;
        }

        var isTold = noun >= 0;
        if (poll.Pollster is null && PollsterAt(noun, sentence) is { } pollster)
        {
            poll = poll with { Pollster = pollster.Of(text.Text), PollsterSpan = pollster };
        }

        var inside = figures.AsSpan()[_figuresInside];
        for (var i = 0; i < inside.Length; i++)
        {
            var figure = inside[i];
            if (poll.Margin is null && IsMargin(figure, sentence))
            {
                (poll, isTold) = (poll with { Margin = figure.High ?? figure.Low }, true);
            }
            else if (poll.Sample is null && IsSample(figure, sentence))
            {
                (poll, isTold) = (poll with { Sample = figure.Low ?? figure.High, SampleSpan = figure.Span }, true);
            }
            else if (IsShare(figure) && !IsOther(figure, sentence))
            {
                _shares.Add(ShareOf(inside, i, sentence));
                isTold = true;
            }
        }

        if (poll.Days is null && DaysIn(sentence) is { } days)
        {
            (poll, isTold) = (poll with { Days = days }, true);
        }

        if (poll.Question is null && QuestionIn(sentence) is { } question)
        {
            (poll, isTold) = (poll with { Question = question.Of(text.Text), QuestionSpan = question }, true);
        }

        (_open, _silence) = (poll, isTold ? 0 : _silence);
        return isTold;
    }

    /// <summary>The token of the sentence that names a poll, or -1.</summary>
    private int NounIn(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Is(i, PollCues.Poll) && text.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun && !(i + 1 < sentence.EndToken && text.Tokens[i + 1].Tag == PartOfSpeech.Noun))
            {
                return i; // no "poll numbers"
            }
        }

        return -1;
    }

    /// <summary>The items that begin in the sentence; sentences come in reading order, so each cursor only moves on.</summary>
    private static Range Inside<T>(ImmutableArray<T> items, Range last, Sentence sentence)
        where T : ISpanned
    {
        var first = last.End.Value;
        while (first < items.Length && items[first].Span.Start < sentence.Span.Start)
        {
            first++;
        }

        var end = first;
        while (end < items.Length && items[end].Span.Start < sentence.Span.End)
        {
            end++;
        }

        return first..end;
    }

    private bool Is(int token, PollCues cue) => token >= 0 && token < text.Tokens.Length && lexicon.Is(text[text.Tokens[token]], cue);

    private bool IsMark(int token, char mark) => token >= 0 && token < text.Tokens.Length && text[text.Tokens[token]] is [var only] && only == mark;
}
