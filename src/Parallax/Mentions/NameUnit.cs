namespace Parallax.Mentions;

/// <summary>
/// What names are made of: a word, an initial, an acronym, a number or a mark. Finer than tokens, as a name may end inside one
/// ("Brussels-based").
/// </summary>
internal struct NameUnit
{
    /// <summary>Offset of its first code unit.</summary>
    public int Start;

    /// <summary>Offset just past its last code unit.</summary>
    public int End;

    /// <summary>How it is written.</summary>
    public UnitShape Shape;

    /// <summary>True where a name may begin, go on or end here.</summary>
    public bool IsCandidate;

    /// <summary>Hash of its lower-case form.</summary>
    public ulong Lower;

    /// <summary>Hash of its form as written.</summary>
    public ulong Exact;

    /// <summary>Hash of its first three lower-case letters.</summary>
    public ulong Prefix;

    /// <summary>Hash of its last two lower-case letters.</summary>
    public ulong ShortSuffix;

    /// <summary>Hash of its last three lower-case letters.</summary>
    public ulong Suffix;

    /// <summary>Hash of its last four lower-case letters.</summary>
    public ulong LongSuffix;

    /// <summary>Fine group of like words, 0 unknown.</summary>
    public ushort Group;

    /// <summary>Coarse group of like words, 0 unknown.</summary>
    public ushort CoarseGroup;

    /// <summary>Kinds of telling words it is one of, by <see cref="NameWords.ClassOf"/>.</summary>
    public byte Class;

    /// <summary>Lists that hold a name this unit is part of.</summary>
    public NameList Lists;

    /// <summary>Its place in the longest such name: 0 none, 1 whole, 2 first, 3 inside, 4 last.</summary>
    public byte ListPlace;

    /// <summary>True for a letter or digit at its start.</summary>
    public readonly bool IsWord => Shape < UnitShape.Mark;

    /// <summary>True for a word with a capital.</summary>
    public readonly bool HasCapital => Shape is >= UnitShape.Capitalised and <= UnitShape.Mixed || (Shape == UnitShape.Coded && IsCandidate);
}
