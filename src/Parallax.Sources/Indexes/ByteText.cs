using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Sources.Indexes;

/// <summary>Strings as bytes and back, to the character: UTF-8; a string with half a surrogate pair, which UTF-8 cannot hold, as UTF-16 behind a byte that no UTF-8 has.</summary>
internal static class ByteText
{
    private const byte Utf16Mark = 0xFF;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Of(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return [Utf16Mark, .. MemoryMarshal.AsBytes(text.AsSpan())];
        }
    }

    /// <summary>The string.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && bytes[0] == Utf16Mark)
        {
            return new string(MemoryMarshal.Cast<byte, char>(bytes[1..].ToArray()));
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException("a text is no UTF-8", exception);
        }
    }
}
