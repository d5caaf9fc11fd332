using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parallax.Printing;

/// <summary>Makes one line of jsonl: UTF-8, no white space, a line feed at the end.</summary>
public static class JsonLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The line that <paramref name="write"/> writes.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
