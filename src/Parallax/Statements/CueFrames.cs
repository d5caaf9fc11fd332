namespace Parallax.Statements;

/// <summary>What may follow a word that tells of saying.</summary>
[Flags]
internal enum CueFrames
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>A reported clause: "said (that) …".</summary>
    Clause = 1,

    /// <summary>Quoted words.</summary>
    Quote = 2,

    /// <summary>An infinitive whose subject is the source: "vowed to …".</summary>
    Infinitive = 4,

    /// <summary>An object and its infinitive: "urged them to …".</summary>
    ObjectInfinitive = 8,

    /// <summary>A noun as object.</summary>
    Noun = 16,

    /// <summary>A preposition and what it holds: "warned of …".</summary>
    Preposition = 32,

    /// <summary>An object and what it is said to be: "described them as …".</summary>
    Predicate = 64,
}
