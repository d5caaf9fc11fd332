namespace Parallax.Syntax;

/// <summary>How a word depends on its head: the relations of Universal Dependencies that English uses.</summary>
public enum Relation : byte
{
    /// <summary><c>_</c>: not parsed, or not known.</summary>
    Unknown,

    /// <summary><c>root</c>: the head of its sentence.</summary>
    Root,

    /// <summary><c>punct</c>: punctuation.</summary>
    Punctuation,

    /// <summary><c>acl</c>: a clause that modifies a noun.</summary>
    ClausalModifier,

    /// <summary><c>acl:relcl</c>: a relative clause.</summary>
    RelativeClause,

    /// <summary><c>advcl</c>: an adverbial clause.</summary>
    AdverbialClause,

    /// <summary><c>advcl:relcl</c>: a relative clause on a whole clause.</summary>
    AdverbialRelativeClause,

    /// <summary><c>advmod</c>: an adverb.</summary>
    AdverbialModifier,

    /// <summary><c>amod</c>: an adjective of a noun.</summary>
    AdjectivalModifier,

    /// <summary><c>appos</c>: a second noun phrase for the same thing.</summary>
    Apposition,

    /// <summary><c>aux</c>: an auxiliary verb.</summary>
    Auxiliary,

    /// <summary><c>aux:pass</c>: the auxiliary of a passive.</summary>
    PassiveAuxiliary,

    /// <summary><c>case</c>: a preposition or the possessive 's.</summary>
    Case,

    /// <summary><c>cc</c>: a coordinating conjunction.</summary>
    Coordinator,

    /// <summary><c>cc:preconj</c>: the first half of "both … and".</summary>
    PreCoordinator,

    /// <summary><c>ccomp</c>: a clause with a subject of its own as object.</summary>
    ClausalComplement,

    /// <summary><c>compound</c>: a noun that modifies a noun.</summary>
    Compound,

    /// <summary><c>compound:prt</c>: the particle of a phrasal verb.</summary>
    VerbParticle,

    /// <summary><c>conj</c>: a further member of a coordination, on the first.</summary>
    Conjunct,

    /// <summary><c>cop</c>: the verb "be" of a predicate.</summary>
    Copula,

    /// <summary><c>csubj</c>: a clause as subject.</summary>
    ClausalSubject,

    /// <summary><c>dep</c>: a dependent of no clear kind.</summary>
    Unspecified,

    /// <summary><c>det</c>: an article or other determiner.</summary>
    Determiner,

    /// <summary><c>det:predet</c>: a word before the determiner ("all the").</summary>
    Predeterminer,

    /// <summary><c>discourse</c>: an interjection or filler.</summary>
    Discourse,

    /// <summary><c>dislocated</c>: a fronted or postponed phrase.</summary>
    Dislocated,

    /// <summary><c>expl</c>: "there" or "it" without reference.</summary>
    Expletive,

    /// <summary><c>fixed</c>: a further word of a fixed expression.</summary>
    Fixed,

    /// <summary><c>flat</c>: a further word of a name or title.</summary>
    Flat,

    /// <summary><c>goeswith</c>: the rest of a word cut in two.</summary>
    GoesWith,

    /// <summary><c>iobj</c>: the indirect object.</summary>
    IndirectObject,

    /// <summary><c>list</c>: a member of a list.</summary>
    List,

    /// <summary><c>mark</c>: "that", "to", "if": the word that opens a clause.</summary>
    Mark,

    /// <summary><c>nmod</c>: a noun phrase that modifies a noun.</summary>
    NominalModifier,

    /// <summary><c>nmod:desc</c>: a title or description before a name.</summary>
    DescriptiveModifier,

    /// <summary><c>nmod:poss</c>: a possessor.</summary>
    Possessive,

    /// <summary><c>nmod:unmarked</c>: a noun phrase on a noun without preposition.</summary>
    UnmarkedNominalModifier,

    /// <summary><c>nsubj</c>: the subject.</summary>
    Subject,

    /// <summary><c>nsubj:outer</c>: the subject of a copular clause whose predicate is a clause.</summary>
    OuterSubject,

    /// <summary><c>nsubj:pass</c>: the subject of a passive.</summary>
    PassiveSubject,

    /// <summary><c>nummod</c>: a number of a noun.</summary>
    NumericModifier,

    /// <summary><c>obj</c>: the direct object.</summary>
    Object,

    /// <summary><c>obl</c>: a prepositional phrase on a verb, adjective or adverb.</summary>
    Oblique,

    /// <summary><c>obl:agent</c>: the "by" phrase of a passive.</summary>
    Agent,

    /// <summary><c>obl:unmarked</c>: a noun phrase as adverbial ("last week").</summary>
    UnmarkedOblique,

    /// <summary><c>orphan</c>: a remnant of a clause without verb.</summary>
    Orphan,

    /// <summary><c>parataxis</c>: a clause beside another without link ("…, he said").</summary>
    Parataxis,

    /// <summary><c>reparandum</c>: a false start.</summary>
    Reparandum,

    /// <summary><c>vocative</c>: an address.</summary>
    Vocative,

    /// <summary><c>xcomp</c>: a complement without subject of its own ("vowed to leave").</summary>
    OpenComplement,
}
