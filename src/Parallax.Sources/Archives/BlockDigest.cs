using System.Security.Cryptography;
using System.Text;

namespace Parallax.Sources.Archives;

/// <summary>The checksum that a record's header gives of its block: <c>sha1:</c> and base 32, or hexadecimal, as a rule.</summary>
internal static class BlockDigest
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;

    /// <summary>False where the checksum is of other bytes. None, or one of an unknown kind or writing, speaks against nothing.</summary>
    public static bool IsOf(string? digest, ReadOnlySpan<byte> block)
    {
        var colon = digest?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0 || Hash(digest![..colon], block) is not { } hash)
        {
            return true;
        }

        var written = digest[(colon + 1)..].Trim().TrimEnd('=');
        return written.Length == hash.Length * 2 ? written.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase)
            : written.Length != ((hash.Length * 8) + BitsPerLetter - 1) / BitsPerLetter || written.Equals(Base32(hash), StringComparison.OrdinalIgnoreCase);
    }

#pragma warning disable CA5350, CA5351 // what archives hold
    private static byte[]? Hash(string name, ReadOnlySpan<byte> block) => name.Trim().ToUpperInvariant() switch
    {
        "SHA1" or "SHA-1" => SHA1.HashData(block),
        "SHA256" or "SHA-256" => SHA256.HashData(block),
        "SHA512" or "SHA-512" => SHA512.HashData(block),
        "MD5" => MD5.HashData(block),
        _ => null,
    };
#pragma warning restore CA5350, CA5351

    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, count) = (0, 0);
        foreach (var value in bytes)
        {
            bits = (bits << 8) | value;
            for (count += 8; count >= BitsPerLetter; count -= BitsPerLetter)
            {
                text.Append(Alphabet[(bits >> (count - BitsPerLetter)) & 31]);
            }

            bits &= (1 << count) - 1;
        }

        return count == 0 ? text.ToString() : text.Append(Alphabet[(bits << (BitsPerLetter - count)) & 31]).ToString();
    }
}
