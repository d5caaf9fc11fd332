using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Differences;

namespace Parallax.Printing;

/// <summary>Prints a compared fact as <c>parallax diff</c> does.</summary>
public static class DifferenceJson
{
    /// <summary>The whole record.</summary>
    public static void Write(Utf8JsonWriter json, FactDifference difference)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(difference);
        json.WriteStartObject();
        JsonParts.WriteEnum(json, "kind", difference.Kind);
        JsonParts.WriteEnum(json, "change", difference.Change);
        json.WriteString("what", difference.What);
        WritePlaces(json, "a", difference.A);
        WritePlaces(json, "b", difference.B);
        json.WriteString("aWords", difference.AWords);
        json.WriteString("bWords", difference.BWords);
        json.WriteString("reason", difference.Reason);
        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, string key, ImmutableArray<Citation> places)
    {
        json.WriteStartArray(key);
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("article", place.Article.Value);
            JsonParts.WriteSpan(json, place.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
