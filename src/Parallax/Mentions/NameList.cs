namespace Parallax.Mentions;

/// <summary>Which lists of known names a name stands in.</summary>
[Flags]
internal enum NameList
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Countries under any of their names.</summary>
    Country = 1,

    /// <summary>Nationals and their adjectives.</summary>
    Demonym = 1 << 1,

    /// <summary>Towns.</summary>
    Town = 1 << 2,

    /// <summary>Provinces, states, continents, seas and other regions.</summary>
    Region = 1 << 3,

    /// <summary>First names of women.</summary>
    Woman = 1 << 4,

    /// <summary>First names of men.</summary>
    Man = 1 << 5,

    /// <summary>Surnames.</summary>
    Surname = 1 << 6,

    /// <summary>International bodies.</summary>
    Organisation = 1 << 7,

    /// <summary>Armed groups.</summary>
    ArmedGroup = 1 << 8,

    /// <summary>Whole names of people in office.</summary>
    Official = 1 << 9,

    /// <summary>Faiths and peoples.</summary>
    Group = 1 << 10,

    /// <summary>The word begins at least one longer name.</summary>
    Begins = 1 << 15,
}
