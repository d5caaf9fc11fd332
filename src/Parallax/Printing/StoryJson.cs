using System.Text.Json;
using Parallax.Stories;

namespace Parallax.Printing;

/// <summary>Prints an article's place as <c>parallax stories</c> does.</summary>
public static class StoryJson
{
    private const int Digits = 3;

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

    /// <summary>Why an article stands in its story.</summary>
    public static void Write(Utf8JsonWriter json, StoryExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(explanation);
        json.WriteStartObject();
        json.WriteString("id", explanation.Article.Value);
        json.WriteString("story", explanation.Place.Story);
        json.WriteString("thread", explanation.Place.Thread);
        json.WriteNumber("least", explanation.LeastLikeness);
        json.WriteStartArray("weighed");
        foreach (var story in explanation.Stories)
        {
            json.WriteStartObject();
            json.WriteBoolean("joined", story.IsJoined);
            json.WriteNumber("likeness", Math.Round(story.Likeness, Digits));
            json.WriteNumber("size", story.Size);
            json.WriteStartArray("articles");
            foreach (var article in story.Articles)
            {
                json.WriteStartObject();
                json.WriteString("id", article.Article.Value);
                json.WriteNumber("probability", Math.Round(article.Probability, Digits));
                if (article.Days is { } days)
                {
                    json.WriteNumber("days", days);
                }
                else
                {
                    json.WriteNull("days");
                }

                json.WriteStartArray("shared");
                foreach (var word in article.Shared)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
