using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Positions;

/// <content>What the trees tell: who acts, on what, and whether it is denied.</content>
internal sealed partial class PositionScan
{
    /// <summary>An actor that is less sure than this is not told.</summary>
    private const double LeastCertainty = 0.6;

    private const int FarthestAnswering = 10; // tokens between "answered" and "with a demand"

    /// <summary>What a verb of stance is about.</summary>
    private readonly record struct Target(int First, int Last, int Infinitive);

    private Target? TargetOf(int verb, StanceWord word)
    {
        int first = -1, last = -1, infinitive = -1;
        var isObject = false;
        foreach (var child in syntax.Children(verb))
        {
            if (child < verb)
            {
                continue;
            }

            var isTaken = syntax.Relation(child) switch
            {
                Relation.Object => isObject = word.Frames.HasFlag(StanceFrames.Object) || (word.Frames.HasFlag(StanceFrames.Judged) && IsThing(child)) || (word.Frames.HasFlag(StanceFrames.ObjectInfinitive) && HasInfinitive(verb)) || (word.Frames.HasFlag(StanceFrames.Offer) && IsOfferNoun(child)) || IsParticle(verb, word),
                Relation.OpenComplement => IsInfinitive(child) && (word.Frames.HasFlag(StanceFrames.Infinitive) || word.Frames.HasFlag(StanceFrames.ObjectInfinitive)),
                Relation.ClausalComplement => word.Frames.HasFlag(StanceFrames.Clause) || word.Frames.HasFlag(StanceFrames.ObjectInfinitive),
                Relation.AdverbialClause => word.Frames.HasFlag(StanceFrames.ObjectInfinitive) && isObject && IsInfinitive(child),
                Relation.Oblique => isObject = IsLinked(child, word),
                _ => false,
            };
            if (!isTaken)
            {
                continue;
            }

            infinitive = syntax.Relation(child) == Relation.OpenComplement ? child : infinitive;
            var (start, end) = syntax.Subtree(child);
            first = first < 0 ? start : Math.Min(first, start);
            last = Math.Max(last, LastWord(end));
        }

        var subject = syntax.Child(verb, Relation.PassiveSubject);
        if (subject >= 0 && first < 0 && syntax.Child(verb, Relation.OpenComplement) is var called and >= 0 && !IsInfinitive(called))
        {
            return null; // "is considered a menace"
        }

        if (first < 0 && subject >= 0 && (word.Frames.HasFlag(StanceFrames.Object) || (word.Frames.HasFlag(StanceFrames.Judged) && IsThing(subject)) || IsParticle(verb, word)))
        {
            var (start, end) = syntax.Subtree(subject);
            return new Target(start, Math.Max(verb, LastWord(end)), -1);
        }

        if (first < 0 && word.Frames.HasFlag(StanceFrames.Object) && syntax.Relation(verb) == Relation.RelativeClause)
        {
            var (start, _) = syntax.Subtree(syntax.Head(verb));
            return new Target(start, syntax.Head(verb), -1);
        }

        if (first < 0 && word.Frames.HasFlag(StanceFrames.Object) && syntax.Relation(verb) == Relation.ClausalModifier && AgentOf(verb) is var agent and >= 0)
        {
            var (start, _) = syntax.Subtree(syntax.Head(verb));
            return new Target(start, LastWord(syntax.Subtree(agent).End), -1);
        }

        if (first < 0 && word.Stance == Stance.Mediates)
        {
            return new Target(verb, verb, -1);
        }

        return first < 0 ? null : new Target(first, last, infinitive);
    }

    private bool IsOfferNoun(int token) => IsNoun(token) && stances.Noun(text.Text[text.Token(token)]) is { Stance: Stance.Proposes or Stance.Offers };

    private bool IsParticle(int verb, StanceWord word)
    {
        foreach (var link in word.Links)
        {
            foreach (var child in syntax.Children(verb))
            {
                if (text.Is(child, link))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsLinked(int oblique, StanceWord word)
    {
        var link = syntax.Child(oblique, Relation.Case);
        foreach (var wanted in word.Links)
        {
            if (link >= 0 && text.Is(link, wanted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Called on somebody to act".</summary>
    private bool IsAppeal(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Relation(child) == Relation.Oblique && syntax.Child(child, Relation.Case) is var link and >= 0 && text.Is(link, "on"))
            {
                return HasInfinitive(verb);
            }
        }

        return false;
    }

    private bool HasInfinitive(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && IsInfinitive(child))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInfinitive(int verb) => syntax.Child(verb, Relation.Mark) is var mark and >= 0 && text.Is(mark, "to");

    /// <summary>True where the object names an offer or plan.</summary>
    private bool IsOffer(Target target)
    {
        for (var i = target.First; i <= target.Last; i++)
        {
            if (stances.Noun(text.Text[text.Token(i)]) is { Stance: Stance.Proposes or Stance.Offers })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who does what a verb says; -1 where the tree does not tell.</summary>
    private int SubjectOf(int verb)
    {
        for (var (node, steps) = (verb, 0); node >= 0 && steps < 4; steps++)
        {
            if (syntax.Child(node, Relation.PassiveSubject) >= 0 || (steps == 0 && syntax.Child(node, Relation.PassiveAuxiliary) >= 0))
            {
                return AgentOf(node);
            }

            if (syntax.Child(node, Relation.Subject) is var subject and >= 0)
            {
                return subject;
            }

            switch (syntax.Relation(node))
            {
                case Relation.RelativeClause or Relation.ClausalModifier:
                    return AgentOf(node) is var agent and >= 0 ? agent : syntax.Head(node);
                case Relation.ClausalComplement when ObjectBetween(syntax.Head(node), node) is var misread and >= 0:
                    return misread;
                case Relation.AdverbialClause when DescribedBy(syntax.Head(node), node) is var described and >= 0:
                    return described;
                case Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause or Relation.Parataxis or Relation.Oblique:
                    node = syntax.Head(node);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Whom a verb describes in "described the council as softening, now proposing a truce": the subject of both clauses; or -1.</summary>
    private int DescribedBy(int verb, int clause)
    {
        var described = syntax.Child(verb, Relation.Object);
        foreach (var child in syntax.Children(verb))
        {
            if (described > verb && child > described && child <= clause && syntax.Relation(child) == Relation.AdverbialClause && syntax.Child(child, Relation.Mark) is var mark and >= 0 && text.Is(mark, "as") && mark == described + 1)
            {
                return described;
            }
        }

        return -1;
    }

    /// <summary>What the tree takes for the object of "said" in "said its board would consider the offer": the subject of what is said; or -1.</summary>
    private int ObjectBetween(int verb, int complement)
    {
        var found = syntax.Child(verb, Relation.Object);
        return found > verb && found < complement ? found : -1;
    }

    /// <summary>The "by" phrase of a verb, or -1.</summary>
    private int AgentOf(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && (syntax.Relation(child) == Relation.Agent || (syntax.Relation(child) == Relation.Oblique && syntax.Child(child, Relation.Case) is var link and >= 0 && text.Is(link, "by"))))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsDenied(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (text.Is(child, "not") || text.Is(child, "n't") || text.Is(child, "never") || (text.Is(child, "longer") && text.Is(child - 1, "no")))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWill(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (text.Is(child, "will") || text.Is(child, "would") || text.Is(child, "wo"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOnlyPossible(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (text.Is(child, "may") || text.Is(child, "might") || text.Is(child, "could") || text.Is(child, "if") || text.Is(child, "should") || text.Is(child, "whether"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb of "answered the offer with a demand", for the demand; or -1.</summary>
    private int AnsweredBy(int noun)
    {
        var link = syntax.Child(noun, Relation.Case);
        if (link < 0 || !text.Is(link, "with"))
        {
            return -1;
        }

        for (var i = link - 1; i >= Math.Max(text.Sentence(noun).FirstToken, link - FarthestAnswering); i--)
        {
            if (text.Token(i).Tag == PartOfSpeech.Verb)
            {
                return stances.IsAnswerer(text.Text[text.Token(i)]) ? i : -1;
            }
        }

        return -1;
    }

    private int ComplementOf(int noun)
    {
        foreach (var child in syntax.Children(noun))
        {
            if (child > noun && syntax.Relation(child) is Relation.ClausalModifier or Relation.NominalModifier or Relation.ClausalComplement or Relation.OpenComplement && AgentOf(child) < 0)
            {
                return child;
            }
        }

        var above = AnsweredBy(noun) is var answering and >= 0 ? answering : syntax.Head(noun);
        if (above >= 0 && (text.Is(noun + 1, "to") || text.Is(noun + 1, "for")))
        {
            foreach (var child in syntax.Children(above))
            {
                if (child > noun && (IsInfinitive(child) || syntax.Relation(child) == Relation.Oblique) && syntax.Subtree(child).First == noun + 1)
                {
                    return child;
                }
            }
        }

        return -1;
    }

    private (int First, int Last)? TargetRange(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && syntax.Relation(child) is Relation.Object or Relation.OpenComplement or Relation.ClausalComplement or Relation.Oblique)
            {
                return (syntax.Subtree(child).First, LastWord(syntax.Subtree(verb).End));
            }
        }

        return null;
    }

    private bool IsGoverned(int noun) => syntax.Relation(noun) is Relation.Object or Relation.PassiveSubject;

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
        return text.Span(first, Math.Max(first, LastWord(end))).Of(text.Text.Text);
    }
}
