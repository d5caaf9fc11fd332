using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parallax.Sources.Records;

/// <summary>Takes the characters out of a JSON string. An escaped surrogate without its partner is read as U+FFFD, one for one.</summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';
    private const int EscapeDigits = 4;

    /// <summary>The characters of the string the reader stands at; its bytes must be valid UTF-8.</summary>
    public static string Of(ref Utf8JsonReader json) =>
        json.ValueIsEscaped ? Unescape(Encoding.UTF8.GetString(json.ValueSpan)) : Encoding.UTF8.GetString(json.ValueSpan);

    private static string Unescape(string raw)
    {
        var text = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            var length = 0;
            for (var i = 0; i < raw.Length; i++)
            {
                if (raw[i] != '\\')
                {
                    text[length++] = raw[i];
                    continue;
                }

                i++;
                text[length++] = raw[i] switch
                {
                    'n' => '\n',
                    't' => '\t',
                    'r' => '\r',
                    'b' => '\b',
                    'f' => '\f',
                    'u' => (char)ushort.Parse(raw.AsSpan(i + 1, EscapeDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                    var other => other,
                };
                i += raw[i] == 'u' ? EscapeDigits : 0;
            }

            ReplaceLoneSurrogates(text.AsSpan(0, length));
            return new string(text, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static void ReplaceLoneSurrogates(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else
            {
                text[i] = Replacement;
            }
        }
    }
}
