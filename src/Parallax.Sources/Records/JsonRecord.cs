using System.Text;
using System.Text.Json;
using Parallax.Articles;

namespace Parallax.Sources.Records;

/// <summary>The keys of a record that are read, as written; null where a key is missing or holds no string or number.</summary>
internal sealed record JsonRecord
{
    public string? Id { get; private set; }

    public string? Text { get; private set; }

    public string? Html { get; private set; }

    public RecordFields Fields { get; private set; } = RecordFields.None;

    /// <summary>Reads one line.</summary>
    /// <returns>What is wrong with it; null where nothing is.</returns>
    public static string? TryRead(ReadOnlySpan<byte> utf8, out JsonRecord record)
    {
        record = new JsonRecord();
        var json = new Utf8JsonReader(utf8);
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                return $"{Described(json.TokenType)} where an object was expected";
            }

            string? published = null, date = null, dct = null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var key = KeyOf(ref json);
                json.Read();
                if (key is "text" or "html" && json.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                {
                    return $"\"{key}\" is {Described(json.TokenType)} where a string was expected";
                }

                record.Take(key, ref json, ref published, ref date, ref dct);
                json.Skip();
            }

            record.Fields = record.Fields with { Published = published ?? date ?? dct };
            return json.Read() ? "more than one value on the line" : null;
        }
        catch (JsonException exception)
        {
            return $"byte {exception.BytePositionInLine}: {FirstSentence(exception.Message)}";
        }
    }

    private void Take(string key, ref Utf8JsonReader json, ref string? published, ref string? date, ref string? dct)
    {
        switch (key)
        {
            case "id": Id = ValueOf(ref json); break;
            case "text": Text = ValueOf(ref json); break;
            case "html": Html = ValueOf(ref json); break;
            case "url": Fields = Fields with { Url = ValueOf(ref json) }; break;
            case "title": Fields = Fields with { Title = ValueOf(ref json) }; break;
            case "outlet": Fields = Fields with { Outlet = ValueOf(ref json) }; break;
            case "language": Fields = Fields with { Language = ValueOf(ref json) }; break;
            case "published": published = ValueOf(ref json); break;
            case "date": date = ValueOf(ref json); break;
            case "dct": dct = ValueOf(ref json); break;
            default: break;
        }
    }

    // Only the keys that are read become strings.
    private static string KeyOf(ref Utf8JsonReader json)
    {
        foreach (var key in (ReadOnlySpan<string>)["id", "text", "html", "url", "title", "outlet", "language", "published", "date", "dct"])
        {
            if (json.ValueTextEquals(key))
            {
                return key;
            }
        }

        return "";
    }

    private static string? ValueOf(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => JsonText.Of(ref json),
        JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
        _ => null,
    };

    private static string Described(JsonTokenType type) => type switch
    {
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        _ => "nothing",
    };

    // The parser's message ends with its own count of lines and bytes.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
