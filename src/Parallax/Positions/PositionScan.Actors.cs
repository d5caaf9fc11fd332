using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Positions;

/// <content>Who an actor is, and the words of one.</content>
internal sealed partial class PositionScan
{
    /// <summary>An actor that is less sure than this is not told.</summary>
    private const double LeastCertainty = 0.6;

    /// <summary>The members of a coordination, the first member first.</summary>
    private List<int> Members(int head)
    {
        var members = new List<int> { head };
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) == Relation.Conjunct && text.Token(child).Tag is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Pronoun)
            {
                members.Add(child);
            }
        }

        return members;
    }

    private Speaker? ActorAt(int head, Sentence sentence)
    {
        var form = text.Text[text.Token(head)];
        var pronoun = pronouns.PronounOf(form);
        if (pronoun is Pronoun.Self or Pronoun.It or Pronoun.He or Pronoun.She or Pronoun.They && StatementAt(head) is { Speaker: { } speaker } said)
        {
            return new Speaker(speaker, said.SpeakerSpan, -1, 0.8);
        }

        if (pronoun == Pronoun.Who && syntax.Relation(head) == Relation.Subject && syntax.Head(head) is var verb and >= 0 && syntax.Relation(verb) == Relation.RelativeClause)
        {
            return ActorAt(NameBefore(syntax.Head(verb)), sentence);
        }

        return resolver.Resolve(RangeOf(head), sentence) is { Certainty: > LeastCertainty } actor &&
            (actor.Entity >= 0 || stances.IsActor(form) || text.Token(head).Tag == PartOfSpeech.ProperNoun) ? actor : null;
    }

    /// <summary>The name right in front of an apposition, whichever word the tree ties it to ("… by Jonas Weil, a former governor, who …"); else the noun.</summary>
    private int NameBefore(int noun)
    {
        var first = syntax.Subtree(noun).First;
        var comma = text.Is(first, ",") ? first : first - 1;
        return syntax.Relation(noun) == Relation.Apposition && comma > 0 && text.Is(comma, ",") && text.Token(comma - 1).Tag == PartOfSpeech.ProperNoun ? comma - 1 : noun;
    }

    /// <summary>The words of an actor, without what is coordinated with it, relative clauses and the preposition before it.</summary>
    private TokenRange RangeOf(int head)
    {
        var (first, last) = (head, head);
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is Relation.Conjunct or Relation.Coordinator or Relation.Case or Relation.RelativeClause or Relation.Punctuation or Relation.ClausalModifier or Relation.Parataxis || IsTime(child))
            {
                continue;
            }

            var (start, end) = syntax.Subtree(child);
            first = Math.Min(first, start);
            last = Math.Max(last, LastWord(end));
        }

        var name = FirstEndingAfter(names.Mentions, text.Token(head).Span.Start);
        if (name < names.Mentions.Length && names.Mentions[name].Span.Contains(text.Token(head).Span))
        {
            // A name is whole, whatever the tree of a broken sentence says.
            first = Math.Min(first, text.Text.FirstTokenEndingAfter(names.Mentions[name].Span.Start));
            last = Math.Max(last, text.Text.FirstTokenEndingAfter(names.Mentions[name].Span.End - 1));
        }

        while (first < last && !text.IsWord(first))
        {
            first++;
        }

        return new TokenRange(first, last);
    }

    /// <summary>True for a token that tells a time: "the union on Friday rejected" is not a union on Friday.</summary>
    private bool IsTime(int token)
    {
        var span = text.Token(token).Span;
        return FirstEndingAfter(times, span.Start) is var i && i < times.Length && times[i].Span.Overlaps(span);
    }

    private Statement? StatementAt(int token)
    {
        var span = text.Token(token).Span;
        for (var i = FirstEndingAfter(statements, span.Start); i < statements.Length && statements[i].Span.Start <= span.Start; i++)
        {
            if (statements[i].Span.Contains(span))
            {
                return statements[i];
            }
        }

        return null;
    }

    private int LastWord(int end) => BoundaryCandidates.LastWordBefore(text, end, 0);

    private string Words(int head)
    {
        var (first, end) = syntax.Subtree(head);
        return From(first, LastWord(end)).Of(text.Text.Text);
    }
}
