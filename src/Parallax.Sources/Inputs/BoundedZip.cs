using System.IO.Compression;

namespace Parallax.Sources.Inputs;

/// <summary>Opens zip archives whose list of files is bounded, as memory grows with it whatever the files hold.</summary>
internal static class BoundedZip
{
    /// <summary>The most bytes that an archive's list of files may have: some 150,000 files with names of usual length.</summary>
    public const int LargestDirectory = 16 * 1024 * 1024;

    /// <summary>Opens an archive for reading and reads its list of files. The stream is the archive's from now on.</summary>
    /// <exception cref="InvalidDataException">The bytes are no zip archive, or a damaged one, or its list of files is too long.</exception>
    public static ZipArchive Open(Stream stream)
    {
        var bounded = new BoundedStream(stream, LargestDirectory);
        try
        {
            var archive = new ZipArchive(bounded, ZipArchiveMode.Read);
            _ = archive.Entries;
            bounded.Allow(long.MaxValue);
            return archive;
        }
        catch
        {
            bounded.Dispose();
            throw;
        }
    }
}
