using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Parallax.Sources.Indexes;

/// <summary>The first half of a SHA-256, as bytes and as a number.</summary>
internal static class Digest
{
    public const int Size = 16;

    /// <summary>Of several pieces, each with its length.</summary>
    public static byte[] Of(params ReadOnlySpan<byte[]> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var piece in pieces)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, piece.Length);
            hash.AppendData(length);
            hash.AppendData(piece);
        }

        return hash.GetHashAndReset()[..Size];
    }

    public static byte[] Bytes(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    public static byte[] Bytes(UInt128 number)
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, number);
        return bytes;
    }

    /// <summary>The digest as a number.</summary>
    /// <exception cref="InvalidDataException">It is of another length.</exception>
    public static UInt128 Number(byte[] digest) => digest.Length == Size ? BinaryPrimitives.ReadUInt128LittleEndian(digest) : throw new InvalidDataException("a digest is cut off");
}
