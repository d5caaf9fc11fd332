using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Parallax.Text;

namespace Parallax.Printing;

/// <summary>The small shapes that all printed records share.</summary>
internal static class JsonParts
{
    public static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void WriteOffsets(Utf8JsonWriter json, string startKey, string endKey, TextSpan? span)
    {
        WriteNumber(json, startKey, span?.Start);
        WriteNumber(json, endKey, span?.End);
    }

    public static void WriteText(Utf8JsonWriter json, string key, TextSpan? span, string text)
    {
        if (span is { } known)
        {
            json.WriteString(key, known.In(text));
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void WriteNumber(Utf8JsonWriter json, string key, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void WriteNumber(Utf8JsonWriter json, string key, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void WriteBoolean(Utf8JsonWriter json, string key, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void WriteStrings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteDay(Utf8JsonWriter json, string key, LocalDate? day) =>
        json.WriteString(key, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    public static void WriteEnum<T>(Utf8JsonWriter json, string key, T value)
        where T : struct, Enum =>
        json.WriteString(key, EnumNames<T>.Of(value));
}
