using System.IO.Compression;
using Parallax.Running;
using Parallax.Sources.Documents;

namespace Parallax.Sources.Inputs;

/// <summary>Reads one file of a zip archive into memory.</summary>
internal static class ZipEntryBytes
{
    /// <summary>The unpacked bytes; a problem where there are more than the limit, or the file is encrypted or damaged.</summary>
    public static Outcome<byte[]> Read(ZipArchiveEntry entry, string subject, int limit)
    {
        if (entry.IsEncrypted)
        {
            return DocumentProblems.Encrypted(subject);
        }

        try
        {
            using var stream = entry.Open();
            using var file = new InputFile(stream, FileKinds.IsPacked(entry.Name), isOwned: false, static _ => { });
            return file.ReadAll(limit) is { } bytes ? bytes : InputProblems.TooLarge(subject, limit);
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            return DocumentProblems.Broken(subject, "a file of a zip archive", exception.Message.TrimEnd('.'));
        }
    }
}
