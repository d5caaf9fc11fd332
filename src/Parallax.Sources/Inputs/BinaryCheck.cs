using System.Buffers;

namespace Parallax.Sources.Inputs;

/// <summary>Tells bytes that are no text: pictures, PDF, packed files, programs.</summary>
internal static class BinaryCheck
{
    // As far as git looks for a NUL; text has no more than a stray control character in so many.
    private const int Looked = 8000;
    private const int OneControlIn = 10;
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(1, 31).Where(b => b is not (8 or 9 or 10 or 12 or 13 or 27)).Select(b => (byte)b), 127]);

    /// <summary>True where the bytes cannot be text in any encoding that is read.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes is [0x1F, 0x8B, ..])
        {
            return true;
        }

        if (TextDecoder.IsUtf16(bytes) || bytes is [0, 0, 0xFE, 0xFF, ..])
        {
            return false;
        }

        var head = bytes[..Math.Min(bytes.Length, Looked)];
        return head.Contains((byte)0) || CountControls(head) * OneControlIn > head.Length;
    }

    private static int CountControls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOfAny(Controls); at >= 0; at = bytes.IndexOfAny(Controls))
        {
            count++;
            bytes = bytes[(at + 1)..];
        }

        return count;
    }
}
