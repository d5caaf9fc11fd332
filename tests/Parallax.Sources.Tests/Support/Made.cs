using System.IO.Compression;
using System.Text;

namespace Parallax.Sources.Tests.Support;

/// <summary>The files that other programs made, and archives made here.</summary>
internal static class Made
{
    /// <summary>The path of a file that another program made.</summary>
    public static string File(string name) => Repository.In("tests", "Parallax.Sources.Tests", "Files", name);

    /// <summary>A zip archive of these files.</summary>
    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>A Word document whose body is this.</summary>
    public static byte[] Word(string body, params (string Name, string Xml)[] parts) => Zip(
        [("word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>")), .. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Xml)))]);

    /// <summary>An OpenDocument text whose body is this.</summary>
    public static byte[] OpenDocument(string body, params (string Name, string Xml)[] parts) => Zip(
        [("content.xml", Encoding.UTF8.GetBytes($"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>{body}</office:text></office:body></office:document-content>")), .. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Xml)))]);
}
