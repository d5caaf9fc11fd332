using System.Text.Json;
using Parallax.Copies;

namespace Parallax.Printing;

/// <summary>Prints a pair of articles as <c>parallax copies</c> does.</summary>
public static class CopyJson
{
    /// <summary>The whole record.</summary>
    public static void Write(Utf8JsonWriter json, CopyLink link)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(link);
        json.WriteStartObject();
        json.WriteString("a", link.A.Value);
        json.WriteString("b", link.B.Value);
        JsonParts.WriteEnum(json, "kind", link.Kind);
        json.WriteNumber("score", Math.Round(link.Score, 4));
        json.WriteNumber("share", Math.Round(link.Share, 4));
        json.WriteString("from", link.From?.Value);
        json.WriteStartArray("passages");
        foreach (var passage in link.Passages)
        {
            json.WriteStartObject();
            json.WriteNumber("aStart", passage.A.Start);
            json.WriteNumber("aEnd", passage.A.End);
            json.WriteNumber("bStart", passage.B.Start);
            json.WriteNumber("bEnd", passage.B.End);
            JsonParts.WriteEnum(json, "kind", passage.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonParts.WriteStrings(json, "reasons", link.Reasons);
        json.WriteEndObject();
    }
}
