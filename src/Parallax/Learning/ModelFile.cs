using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Parallax.Learning;

/// <summary>
/// The envelope of every model file: four letters of kind, a format version, three lengths, a checksum of what follows, then the content, Brotli-packed, and a tail
/// that is not packed: what would hardly get smaller, and take long to unpack. A file that was cut or changed is refused. Of the first version, with its SHA-256 and
/// without a tail, files can still be read.
/// </summary>
internal static class ModelFile
{
    /// <summary>The version that is written.</summary>
    public const int FormatVersion = 2;

    /// <summary>No model is larger unpacked; a length beyond is a damaged one.</summary>
    private const int Largest = 1 << 28;

    /// <summary>Content that does not get smaller than this share goes into the tail.</summary>
    private const double WorthPacking = 0.9;

    /// <summary>Opens the content for reading, and behind it the tail.</summary>
    /// <exception cref="InvalidDataException">Another kind or version, or the checksum does not hold.</exception>
    public static ModelReader Open(Stream stream, string kind) => Open(stream, kind, out _);

    /// <summary>Opens the content for reading, and behind it the tail, and tells the file's version.</summary>
    /// <exception cref="InvalidDataException">Another kind or version, or the checksum does not hold.</exception>
    public static ModelReader Open(Stream stream, string kind, out int version)
    {
        using var head = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        var found = new string(head.ReadChars(4));
        version = head.ReadInt32();
        if (found != kind || version is not (1 or FormatVersion))
        {
            throw new InvalidDataException($"A model of kind '{kind}' version {FormatVersion} was expected, found '{found}' version {version}.");
        }

        return version == 1 ? new ModelReader(UnpackFirst(head, kind), []) : Unpack(head, kind);
    }

    /// <summary>Writes a model whose content <paramref name="write"/> gives, and <paramref name="writeTail"/> what is not to be packed.</summary>
    public static void Save(Stream stream, string kind, Action<BinaryWriter> write, Action<BinaryWriter>? writeTail = null)
    {
        var content = Written(write);
        using var rest = new MemoryStream();
        using (var packer = new BrotliStream(rest, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packer.Write(content);
        }

        var tail = writeTail is null ? [] : Written(writeTail);
        if (rest.Length > content.Length * WorthPacking)
        {
            (content, tail) = ([], [.. content, .. tail]);
            rest.SetLength(0);
        }

        var packedLength = (int)rest.Length;
        rest.Write(tail);
        using var head = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        head.Write(kind.ToCharArray(0, 4));
        head.Write(FormatVersion);
        head.Write(packedLength);
        head.Write(content.Length);
        head.Write(tail.Length);
        head.Write(Checksum.Of(rest.ToArray()));
        head.Write(rest.ToArray());
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        return content.ToArray();
    }

    private static ModelReader Unpack(BinaryReader head, string kind)
    {
        var (packedLength, length, tail, checksum) = (head.ReadInt32(), head.ReadInt32(), head.ReadInt32(), head.ReadUInt64());
        if (packedLength is < 0 or > Largest || length is < 0 or > Largest || tail is < 0 or > Largest)
        {
            throw Damaged(kind);
        }

        var file = ArrayPool<byte>.Shared.Rent(packedLength + tail);
        var rest = new ArraySegment<byte>(file, 0, packedLength + tail);
        if (head.BaseStream.ReadAtLeast(rest, rest.Count, throwOnEndOfStream: false) != rest.Count || Checksum.Of(rest) != checksum)
        {
            throw Damaged(kind);
        }

        if (packedLength == 0)
        {
            return length == 0 ? new ModelReader(default, rest, file) : throw Damaged(kind);
        }

        var content = ArrayPool<byte>.Shared.Rent(length);
        return BrotliDecoder.TryDecompress(rest[..packedLength], content.AsSpan(0, length), out var written) && written == length
            ? new ModelReader(new ArraySegment<byte>(content, 0, length), rest[packedLength..], file, content)
            : throw Damaged(kind);
    }

    private static byte[] UnpackFirst(BinaryReader head, string kind)
    {
        var checksum = head.ReadBytes(SHA256.HashSizeInBytes);
        var packed = head.ReadBytes(head.ReadInt32());
        if (!SHA256.HashData(packed).AsSpan().SequenceEqual(checksum))
        {
            throw Damaged(kind);
        }

        using var content = new MemoryStream();
        using (var unpacker = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            unpacker.CopyTo(content);
        }

        return content.ToArray();
    }

    private static InvalidDataException Damaged(string kind) => new($"The model of kind '{kind}' is damaged: its checksum does not hold.");
}
