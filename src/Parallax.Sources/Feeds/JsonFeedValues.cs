using System.Text;
using System.Text.Json;
using Parallax.Sources.Records;

namespace Parallax.Sources.Feeds;

/// <summary>The strings and authors of one object of a JSON Feed.</summary>
internal sealed class JsonFeedValues
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    /// <summary>The names of its authors, in their order.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>The string or number of a key; null where there is none.</summary>
    public string? this[string key] => _strings.GetValueOrDefault(key);

    /// <summary>Reads the object that the reader stands at the start of, to its end.</summary>
    /// <exception cref="JsonException">It breaks off or is no JSON.</exception>
    public static JsonFeedValues Read(ref Utf8JsonReader json)
    {
        var values = new JsonFeedValues();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            values.Take(ref json);
        }

        return values;
    }

    /// <summary>Reads the member whose name the reader stands at, to its end.</summary>
    /// <exception cref="JsonException">It breaks off or is no JSON.</exception>
    public void Take(ref Utf8JsonReader json)
    {
        var key = JsonText.Of(ref json);
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                _strings.TryAdd(key, JsonText.Of(ref json));
                break;
            case JsonTokenType.Number:
                _strings.TryAdd(key, Encoding.UTF8.GetString(json.ValueSpan));
                break;
            case JsonTokenType.StartObject when key == "author":
                TakeAuthor(ref json);
                break;
            case JsonTokenType.StartArray when key == "authors":
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    if (json.TokenType == JsonTokenType.StartObject)
                    {
                        TakeAuthor(ref json);
                    }
                    else
                    {
                        json.Skip();
                    }
                }

                break;
            default:
                json.Skip();
                break;
        }
    }

    private void TakeAuthor(ref Utf8JsonReader json)
    {
        if (FeedWords.Line(Read(ref json)["name"]) is { } name && !Authors.Contains(name))
        {
            Authors.Add(name);
        }
    }
}
