using System.Collections.Immutable;
using NodaTime;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Statements;

/// <summary>Tells on which day something was said: the time that hangs on the cue, on a verb above it, or on the speech, letter or report it was said in.</summary>
internal sealed class SayingDays(StatementText text, ImmutableArray<TimeExpression> times, SpeakerLexicon lexicon)
{
    /// <summary>How far from its cue a time tells when something was said where the tree is silent, in tokens.</summary>
    private const int TimeReach = 9;

    /// <summary>How many steps of the tree lie between a time, or a cue, and the verb above both.</summary>
    private const int LongestClimb = 6;

    /// <summary>The day of an attribution; null where its sentence tells none.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="pieces">What was said, whose times are not those of the saying.</param>
    public LocalDate? Of(Attribution attribution, List<StatementSpans.Piece> pieces)
    {
        var sentence = text.Sentence(attribution.Head);
        (LocalDate Day, int Rank)? best = null;
        for (var i = FirstFrom(sentence.Span.Start); i < times.Length && times[i].Span.End <= sentence.Span.End; i++)
        {
            var time = times[i];
            if (time.Days is { } days && days.Start == days.End && !pieces.Exists(piece => piece.Span.Overlaps(time.Span)) && Rank(attribution, time) is { } rank && (best is null || rank < best.Value.Rank))
            {
                best = (days.Start, rank);
            }
        }

        return best?.Day;
    }

    /// <summary>The first time that ends behind an offset.</summary>
    public int FirstFrom(int offset)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = times[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>How near a time is to a cue, in words, a time on a verb above it behind all others; null where it tells of something else.</summary>
    private int? Rank(Attribution attribution, TimeExpression time)
    {
        var token = text.Text.FirstTokenEndingAfter(time.Span.Start);
        var last = text.Text.FirstTokenEndingAfter(time.Span.End - 1);
        var distance = token < attribution.Cue.First ? attribution.Cue.First - token : Math.Max(0, token - attribution.Cue.Last);
        var bearer = Bearer(token, last);
        if (bearer is { IsOther: true } && distance > 2)
        {
            return null;
        }

        if (distance < TimeReach)
        {
            return distance;
        }

        return bearer is { IsOther: false, Verb: >= 0 } found && IsAbove(found.Verb, attribution.Head) ? distance : null;
    }

    /// <summary>The verb that a time hangs on, straight or through the occasion it dates; or another noun, which it says nothing of the saying for.</summary>
    private (int Verb, bool IsOther)? Bearer(int first, int last)
    {
        var node = first;
        for (var steps = 0; steps < LongestClimb; steps++)
        {
            var head = text.Syntax.Head(node);
            if (head < 0)
            {
                return null;
            }

            if (head < first || head > last)
            {
                var isOccasion = lexicon.IsOccasion(text.Text[text.Token(head)]);
                if (text.Token(head).Tag == PartOfSpeech.Noun && !isOccasion)
                {
                    return (-1, true);
                }

                var isOfOccasion = text.Syntax.Relation(head) is Relation.ClausalModifier or Relation.RelativeClause && lexicon.IsOccasion(text.Text[text.Token(text.Syntax.Head(head))]);
                if (text.Token(head).Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary && !isOfOccasion)
                {
                    return (head, false);
                }
            }

            node = head;
        }

        return null;
    }

    /// <summary>True where a verb is the cue's own or one above it whose clause goes on with the cue ("gave a speech in which he vowed …", "spoke on Tuesday, saying …").</summary>
    private bool IsAbove(int verb, int cue)
    {
        var node = cue;
        for (var steps = 0; node >= 0 && steps < LongestClimb; steps++)
        {
            if (node == verb)
            {
                return true;
            }

            var head = text.Syntax.Head(node);
            switch (text.Syntax.Relation(node))
            {
                case Relation.Conjunct or Relation.AdverbialClause or Relation.OpenComplement or Relation.Parataxis:
                    break;
                case Relation.ClausalModifier or Relation.RelativeClause when head >= 0 && lexicon.IsOccasion(text.Text[text.Token(head)]):
                    break;
                case Relation.Object or Relation.Oblique or Relation.Subject or Relation.NominalModifier when lexicon.IsOccasion(text.Text[text.Token(node)]):
                    break;
                default:
                    return false;
            }

            node = head;
        }

        return false;
    }
}
