using System.IO.Compression;

namespace Parallax.Training;

/// <summary>Reads the data's packed files line by line.</summary>
internal static class PackedLines
{
    /// <summary>The lines of a gzip file.</summary>
    public static IEnumerable<string> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
