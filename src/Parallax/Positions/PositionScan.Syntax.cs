using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Positions;

/// <content>What the trees tell: who acts, on what, and whether it is denied.</content>
internal sealed partial class PositionScan
{
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
                case Relation.OpenComplement or Relation.AdverbialClause when IsAskedOfAnother(syntax.Head(node), node):
                    return -1;
                case Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause or Relation.Parataxis or Relation.Oblique:
                    node = syntax.Head(node);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>True for an infinitive of another party than the subject: "wants Orrin to accept", "called on Orrin to accept", "appealed to Orrin to accept", but not "used the speech to reject".</summary>
    private bool IsAskedOfAnother(int verb, int clause)
    {
        if (!IsInfinitive(clause))
        {
            return false;
        }

        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && child < clause && IsParty(child) && syntax.Relation(child) switch
                {
                    Relation.Object or Relation.IndirectObject => true,
                    Relation.Oblique => syntax.Child(child, Relation.Case) is var link and >= 0 && (stances.IsAddressing(text.Text[text.Token(link)]) || (text.Is(link, "to") && stances.Verb(text.Text[text.Token(verb)]) is { Stance: Stance.Urges or Stance.Demands })),
                    _ => false,
                })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a name, a pronoun of persons or a noun of those who act.</summary>
    private bool IsParty(int head)
    {
        var form = text.Text[text.Token(head)];
        return text.Token(head).Tag == PartOfSpeech.ProperNoun || stances.IsActor(form) || pronouns.PronounOf(form) is not (Pronoun.None or Pronoun.It);
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
}
