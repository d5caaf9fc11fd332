using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Events;

/// <summary>Reads the arguments of a verb or noun off the tree, by the names that frames give them.</summary>
internal sealed class EventArguments(EventText text)
{
    /// <summary>How many clauses up a missing subject is looked for.</summary>
    private const int LongestClimb = 4;

    private readonly ParsedText _syntax = text.Syntax;
    private int _node = -1;
    private bool _isNoun;
    private int _subject;
    private int _object;

    /// <summary>True where the trigger is a verb in the passive.</summary>
    public bool IsPassive { get; private set; }

    /// <summary>Begins with a new trigger.</summary>
    public void Begin(int node, bool isNoun)
    {
        (_node, _isNoun, _subject, _object, IsPassive) = (node, isNoun, -1, -1, false);
        if (!isNoun)
        {
            ReadClause();
        }
    }

    /// <summary>The head of an argument; -1 where it is not told.</summary>
    public int Slot(string slot)
    {
        var dot = slot.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return Direct(_node, slot);
        }

        var outer = Direct(_node, slot[..dot]);
        return outer < 0 ? -1 : Direct(outer, slot[(dot + 1)..]);
    }

    private int Direct(int node, string slot) => slot switch
    {
        "subj" => node == _node ? _subject : SubjectOf(node),
        "obj" => node == _node ? _object : _syntax.Child(node, Relation.Object),
        "iobj" => Indirect(node),
        "inf" => Infinitive(node),
        "that" => Clause(node),
        "prt" => -1,
        "poss" => _syntax.Child(node, Relation.Possessive),
        "mod" => Modifier(node),
        "kind" => Kind(node),
        "gov" => _syntax.Head(node),
        "source" => Source(node),
        _ => Linked(node, slot),
    };

    /// <summary>True where the verb has that particle.</summary>
    public bool HasParticle(string particle)
    {
        foreach (var child in _syntax.Children(_node))
        {
            if (child > _node && text.Is(child, particle) && _syntax.Relation(child) is Relation.VerbParticle or Relation.AdverbialModifier or Relation.Oblique or Relation.Case)
            {
                return true;
            }
        }

        return _node + 1 < text.Text.Tokens.Length && text.Is(_node + 1, particle);
    }

    /// <summary>Who does what a verb says; -1 where the tree does not tell.</summary>
    public int SubjectOf(int verb)
    {
        var isBeside = false;
        for (var (node, steps) = (verb, 0); node >= 0 && steps < LongestClimb; steps++)
        {
            if (_syntax.Child(node, Relation.PassiveSubject) is var passive and >= 0)
            {
                return node == verb || isBeside ? AgentOf(node) : passive;
            }

            if (OwnSubject(node) is var subject and >= 0)
            {
                return subject;
            }

            switch (_syntax.Relation(node))
            {
                case Relation.RelativeClause or Relation.ClausalModifier:
                    return AgentOf(node) is var agent and >= 0 ? agent : _syntax.Head(node);
                case Relation.OpenComplement when _syntax.Child(_syntax.Head(node), Relation.Object) is var ruled and >= 0 && ruled < node:
                    return ruled;
                case Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause:
                    isBeside |= _syntax.Relation(node) == Relation.AdverbialClause;
                    node = _syntax.Head(node);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private void ReadClause()
    {
        var passive = _syntax.Child(_node, Relation.PassiveSubject);
        var agent = AgentOf(_node);
        _object = ObjectOf(_node);
        if (passive >= 0 && _syntax.Child(_node, Relation.PassiveAuxiliary) < 0 && _syntax.Child(_node, Relation.Auxiliary) >= 0 && _object >= 0)
        {
            _subject = passive; // "it has called off a strike", whose subject the tree takes for one of a passive
            return;
        }

        IsPassive = passive >= 0 || agent >= 0 && _object < 0 || _syntax.Child(_node, Relation.PassiveAuxiliary) >= 0;
        var relation = _syntax.Relation(_node);
        if (!IsPassive && _object < 0 && OwnSubject(_node) < 0 && relation == Relation.ClausalModifier)
        {
            IsPassive = true; // "officers killed in the raid"
        }
        else if (!IsPassive && _object < 0 && relation == Relation.Conjunct && OwnSubject(_node) < 0 && _syntax.Child(_node, Relation.Auxiliary) < 0 && _syntax.Child(_syntax.Head(_node), Relation.PassiveAuxiliary) >= 0)
        {
            IsPassive = true; // "was tried and shot"
            passive = _syntax.Child(_syntax.Head(_node), Relation.PassiveSubject);
        }

        if (IsPassive)
        {
            (_subject, _object) = (agent, passive >= 0 ? passive : Undergoer());
            return;
        }

        _subject = SubjectOf(_node);
        if (_object < 0 && relation == Relation.RelativeClause && OwnSubject(_node) is var own and >= 0 && text.PronounAt(own) != Pronoun.Who)
        {
            _object = _syntax.Head(_node); // "the man they shot"
        }
    }

    /// <summary>The object of a verb; a noun that the tree takes for a complement is as good.</summary>
    private int ObjectOf(int verb)
    {
        var complement = -1;
        foreach (var child in _syntax.Children(verb))
        {
            switch (_syntax.Relation(child))
            {
                case Relation.Object:
                    return child;
                case Relation.OpenComplement when child > verb && text.Tag(child) == PartOfSpeech.Noun && complement < 0:
                    complement = child;
                    break;
            }
        }

        return complement;
    }

    /// <summary>What undergoes a passive that has no subject of its own.</summary>
    private int Undergoer()
    {
        for (var (node, steps) = (_node, 0); node >= 0 && steps < LongestClimb; steps++)
        {
            if (_syntax.Child(node, Relation.PassiveSubject) is var passive and >= 0)
            {
                return passive;
            }

            if (_syntax.Child(node, Relation.Subject) is var subject and >= 0)
            {
                return subject;
            }

            switch (_syntax.Relation(node))
            {
                case Relation.RelativeClause or Relation.ClausalModifier:
                    return _syntax.Head(node);
                case Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause:
                    node = _syntax.Head(node);
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The subject that stands nearest before the verb: of a title and a name that the tree takes for two, the name.</summary>
    private int OwnSubject(int verb)
    {
        var subject = -1;
        foreach (var child in _syntax.Children(verb))
        {
            if ((_syntax.Relation(child) == Relation.Subject && (subject < 0 || child < verb)) || (_syntax.Relation(child) == Relation.Expletive && subject < 0 && text.PronounAt(child) == Pronoun.It))
            {
                subject = child;
            }
        }

        return subject < 0 || !text.IsTime(subject) ? subject : BesideTime(subject);
    }

    /// <summary>Of "the council today" the council, which the tree hangs on the day.</summary>
    private int BesideTime(int time)
    {
        var noun = time;
        foreach (var child in _syntax.Children(time))
        {
            if (child < time && !text.IsTime(child) && text.Tag(child) is PartOfSpeech.Noun or PartOfSpeech.ProperNoun)
            {
                noun = child;
            }
        }

        return noun;
    }

    /// <summary>The "by" phrase of a verb, or -1.</summary>
    private int AgentOf(int verb)
    {
        foreach (var child in _syntax.Children(verb))
        {
            if (child > verb && (_syntax.Relation(child) == Relation.Agent || (_syntax.Relation(child) == Relation.Oblique && IsLinked(child, "by"))))
            {
                return child;
            }
        }

        return -1;
    }

    private int Indirect(int node) => _syntax.Child(node, Relation.IndirectObject);

    /// <summary>The infinitive that a verb, or its object, takes.</summary>
    private int Infinitive(int node, bool isObject = false)
    {
        foreach (var child in _syntax.Children(node))
        {
            if (child < node)
            {
                continue;
            }

            if (_syntax.Relation(child) is Relation.OpenComplement or Relation.ClausalComplement or Relation.AdverbialClause or Relation.ClausalModifier && HasMark(child, "to"))
            {
                return child;
            }

            if (!isObject && _syntax.Relation(child) is Relation.Object or Relation.IndirectObject or Relation.Oblique && Infinitive(child, isObject: true) is var inner and >= 0)
            {
                return inner;
            }
        }

        return -1;
    }

    private int Clause(int node)
    {
        foreach (var child in _syntax.Children(node))
        {
            if (child > node && _syntax.Relation(child) == Relation.ClausalComplement && !HasMark(child, "to"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>A name, or an adjective of nationals, before a noun.</summary>
    private int Modifier(int noun)
    {
        foreach (var child in _syntax.Children(noun))
        {
            if (child < noun && _syntax.Relation(child) is Relation.AdjectivalModifier or Relation.Compound or Relation.DescriptiveModifier && text.MentionAt(child) is not null)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The word right before a noun that tells of what kind it is: "military" of "a major military strike".</summary>
    private int Kind(int noun)
    {
        var kind = -1;
        foreach (var child in _syntax.Children(noun))
        {
            kind = child < noun && _syntax.Relation(child) is Relation.AdjectivalModifier or Relation.Compound ? Math.Max(kind, child) : kind;
        }

        return kind;
    }

    /// <summary>Who says the clause that a verb stands in.</summary>
    private int Source(int verb)
    {
        var head = _syntax.Head(verb);
        if (_syntax.Relation(verb) == Relation.ClausalComplement && head >= 0)
        {
            return SubjectOf(head);
        }

        var said = _syntax.Child(verb, Relation.Parataxis);
        return said < 0 ? -1 : OwnSubject(said);
    }

    /// <summary>The head of the phrase that a preposition, or of the part that another word, ties to a word or to its object.</summary>
    private int Linked(int node, string link)
    {
        var inner = -1;
        foreach (var child in _syntax.Children(node))
        {
            switch (_syntax.Relation(child))
            {
                case Relation.Oblique or Relation.NominalModifier or Relation.AdverbialClause or Relation.ClausalModifier or Relation.Agent or Relation.UnmarkedOblique:
                    if (IsLinked(child, link))
                    {
                        return child;
                    }

                    inner = inner < 0 && _isNoun && child > node ? LinkedTo(child, link) : inner;
                    break;
                case Relation.Object or Relation.PassiveSubject when inner < 0:
                    inner = LinkedTo(child, link);
                    break;
            }

            if (text.Is(child, link) && _syntax.Relation(child) is not (Relation.Case or Relation.Mark or Relation.Coordinator))
            {
                return child;
            }
        }

        return inner;
    }

    private int LinkedTo(int noun, string link)
    {
        foreach (var child in _syntax.Children(noun))
        {
            if (_syntax.Relation(child) is Relation.NominalModifier or Relation.ClausalModifier or Relation.AdverbialClause && IsLinked(child, link))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>True for an argument that the preposition or conjunction ties to what it belongs to; "on Monday" tells when, not on whom.</summary>
    private bool IsLinked(int token, string link)
    {
        if (text.IsTime(token))
        {
            return false;
        }

        foreach (var child in _syntax.Children(token))
        {
            if (_syntax.Relation(child) is Relation.Case or Relation.Mark && text.Is(child, link))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasMark(int verb, string mark)
    {
        foreach (var child in _syntax.Children(verb))
        {
            if (_syntax.Relation(child) == Relation.Mark && text.Is(child, mark))
            {
                return true;
            }
        }

        return false;
    }
}
