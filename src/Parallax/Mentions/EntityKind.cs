namespace Parallax.Mentions;

/// <summary>What a name names.</summary>
public enum EntityKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A body of people with a name: party, ministry, army, company, court.</summary>
    Organisation,

    /// <summary>A country, region, town, sea.</summary>
    Place,

    /// <summary>A building or site.</summary>
    Facility,

    /// <summary>Nationals, faiths, peoples, also as adjectives.</summary>
    Group,

    /// <summary>A named happening.</summary>
    Event,

    /// <summary>Any other name.</summary>
    Other,
}
