namespace Parallax.Sources.Archives;

/// <summary>What a reader of an archive comes upon: a whole record, or a stretch that is damaged.</summary>
/// <param name="Start">Where in the file it begins; of a packed file, where its gzip member does.</param>
internal sealed record WarcRecord(long Start)
{
    /// <summary>The header; null where the stretch is damaged.</summary>
    public WarcHeader? Header { get; init; }

    /// <summary>The block; null where it was not asked for, or is larger than the limit.</summary>
    public byte[]? Block { get; init; }

    /// <summary>What is wrong; null where the record is whole.</summary>
    public string? Damage { get; init; }

    /// <summary>True where <see cref="Start"/> is this record's own and not only that of the member it stands in.</summary>
    public bool IsAtStart { get; init; } = true;
}
