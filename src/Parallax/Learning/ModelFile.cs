using System.IO.Compression;
using System.Security.Cryptography;

namespace Parallax.Learning;

/// <summary>
/// The envelope of every model file: four letters of kind, a format version, the SHA-256 of the packed bytes, then the bytes, Brotli-packed.
/// A file that was cut or changed is refused.
/// </summary>
internal static class ModelFile
{
    private const int FormatVersion = 1;

    /// <summary>Opens the packed content for reading.</summary>
    /// <exception cref="InvalidDataException">Another kind or version, or the checksum does not hold.</exception>
    public static BinaryReader Open(Stream stream, string kind)
    {
        using var head = new BinaryReader(stream, System.Text.Encoding.ASCII, leaveOpen: true);
        var found = new string(head.ReadChars(4));
        var version = head.ReadInt32();
        if (found != kind || version != FormatVersion)
        {
            throw new InvalidDataException($"A model of kind '{kind}' version {FormatVersion} was expected, found '{found}' version {version}.");
        }

        var checksum = head.ReadBytes(SHA256.HashSizeInBytes);
        var packed = head.ReadBytes(head.ReadInt32());
        if (!SHA256.HashData(packed).AsSpan().SequenceEqual(checksum))
        {
            throw new InvalidDataException($"The model of kind '{kind}' is damaged: its checksum does not hold.");
        }

        return new BinaryReader(new BufferedStream(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress), 1 << 16));
    }

    /// <summary>Writes a model whose content <paramref name="write"/> gives.</summary>
    public static void Save(Stream stream, string kind, Action<BinaryWriter> write)
    {
        using var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)))
        {
            write(writer);
        }

        using var head = new BinaryWriter(stream, System.Text.Encoding.ASCII, leaveOpen: true);
        head.Write(kind.ToCharArray(0, 4));
        head.Write(FormatVersion);
        head.Write(SHA256.HashData(packed.ToArray()));
        head.Write((int)packed.Length);
        head.Write(packed.ToArray());
    }
}
