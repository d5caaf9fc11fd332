using System.Text.Json;
using Parallax.Stories;

namespace Parallax.Printing;

/// <summary>Prints an article's place as <c>parallax stories</c> does.</summary>
public static class StoryJson
{
    /// <summary>The whole record.</summary>
    public static void Write(Utf8JsonWriter json, StoryPlace place)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(place);
        json.WriteStartObject();
        json.WriteString("id", place.Article.Value);
        json.WriteString("story", place.Story);
        json.WriteString("thread", place.Thread);
        json.WriteEndObject();
    }
}
