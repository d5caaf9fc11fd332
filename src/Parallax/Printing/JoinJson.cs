using System.Text.Json;
using Parallax.Comparing;

namespace Parallax.Printing;

/// <summary>Prints why two places were joined, or not, as <c>parallax dossier --explain</c> does.</summary>
public static class JoinJson
{
    private const int Digits = 3;

    /// <summary>The whole record.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="dossier">Id of the dossier's thread.</param>
    /// <param name="join">The join.</param>
    public static void Write(Utf8JsonWriter json, string dossier, Join join)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(join);
        json.WriteStartObject();
        json.WriteString("dossier", dossier);
        JsonParts.WriteEnum(json, "kind", join.Kind);
        json.WriteBoolean("joined", join.IsJoined);
        WritePlace(json, "a", join.A);
        WritePlace(json, "b", join.B);
        WriteNumber(json, "weight", join.Weight);
        WriteNumber(json, "least", join.Least);
        JsonParts.WriteStrings(json, "reasons", join.Reasons);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string key, JoinedPlace place)
    {
        json.WriteStartObject(key);
        json.WriteString("entry", place.Entry);
        json.WriteString("article", place.Place.Article.Value);
        JsonParts.WriteSpan(json, place.Place.Span);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(key, Math.Round(value, Digits));
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
