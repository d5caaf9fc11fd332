using System.Text;

namespace Parallax.Sources.Inputs;

/// <summary>An encoding as browsers know it.</summary>
internal sealed class WebEncoding
{
    private const int FirstHigh = 0x80;
    private readonly string? _high;
    private readonly Encoding? _codePage;

    private WebEncoding(string name, string? high, Encoding? codePage) => (Name, _high, _codePage) = (name, high, codePage);

    /// <summary>Its name in the Encoding Standard, in lower case.</summary>
    public string Name { get; }

    /// <summary>An encoding in which every byte is a character: those below 80 are ASCII, the others stand in a table of 128.</summary>
    public static WebEncoding SingleByte(string name, string high) => new(name, high.Length == FirstHigh ? high : throw new ArgumentException($"{name}: {high.Length} characters where 128 were expected.", nameof(high)), null);

    /// <summary>An encoding that .NET reads.</summary>
    public static WebEncoding Of(string name, Encoding encoding) => new(name, null, encoding);

    /// <summary>The text; what cannot be read is U+FFFD.</summary>
    public string GetString(ReadOnlySpan<byte> bytes) => _codePage is not null ? _codePage.GetString(bytes) : string.Create(bytes.Length, bytes, (characters, from) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = Character(from[i]);
        }
    });

    /// <summary>The character of one byte of a single-byte encoding.</summary>
    public char Character(byte value) => value < FirstHigh ? (char)value : _high![value - FirstHigh];
}
