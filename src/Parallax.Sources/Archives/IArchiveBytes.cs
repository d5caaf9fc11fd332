namespace Parallax.Sources.Archives;

/// <summary>The bytes of an archive in stretches: all of a plain file, or one member of a packed one after another.</summary>
internal interface IArchiveBytes : IDisposable
{
    /// <summary>Where in the file the stretch begins.</summary>
    long Start { get; }

    /// <summary>How far in the file the reading has come.</summary>
    long Position { get; }

    /// <summary>Where bytes before this stretch begin that are of no stretch; null where there are none.</summary>
    long? Stray { get; }

    /// <summary>What is wrong with the stretch, once all of it is read; null where nothing is.</summary>
    string? Damage { get; }

    /// <summary>How long the one stretch is, where any byte of it can be read again; else null.</summary>
    long? Length { get; }

    /// <summary>Goes on to the next stretch; false where there is none.</summary>
    bool Next();

    /// <summary>The next bytes of the stretch; 0 at its end.</summary>
    int Read(Span<byte> buffer);

    /// <summary>Goes on at this byte of the stretch.</summary>
    void Seek(long position);
}
