using System.Text.Json;
using Parallax.Articles;

namespace Parallax.Printing;

/// <summary>Prints an article as <c>parallax clean</c> does.</summary>
public static class ArticleJson
{
    /// <summary>The whole record, with the body.</summary>
    public static void Write(Utf8JsonWriter json, Article article)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(article);
        json.WriteStartObject();
        WriteFields(json, article);
        json.WriteString("body", article.Body());
        json.WriteEndObject();
    }

    /// <summary>Every key but the body, and the text where asked, into an object that is already open.</summary>
    internal static void WriteFields(Utf8JsonWriter json, Article article, bool withText = true)
    {
        json.WriteString("id", article.Id.Value);
        json.WriteString("source", article.Source);
        json.WriteString("url", article.Url);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("title", article.Title);
        JsonParts.WriteOffsets(json, "titleStart", "titleEnd", article.TitleSpan);
        JsonParts.WriteStrings(json, "authors", article.Authors);
        JsonParts.WriteDay(json, "published", article.Published?.Day);
        json.WriteString("publishedAt", article.Published?.Instant);
        if (article.Published is { } published)
        {
            JsonParts.WriteEnum(json, "publishedBasis", published.Basis);
        }
        else
        {
            json.WriteNull("publishedBasis");
        }

        JsonParts.WriteDay(json, "modified", article.Modified);
        json.WriteString("language", article.Language);
        WriteProvenance(json, article.Provenance);
        if (withText)
        {
            json.WriteString("text", article.Text);
        }

        json.WriteStartArray("cuts");
        foreach (var cut in article.Cuts)
        {
            json.WriteStartObject();
            JsonParts.WriteSpan(json, cut.Span);
            JsonParts.WriteEnum(json, "reason", cut.Reason);
            json.WriteString("rule", cut.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProvenance(Utf8JsonWriter json, Provenance? provenance)
    {
        if (provenance is null)
        {
            json.WriteNull("provenance");
            return;
        }

        json.WriteStartObject("provenance");
        json.WriteString("sha256", provenance.Sha256);
        JsonParts.WriteNumber(json, "offset", provenance.Offset);
        json.WriteString("fetched", provenance.Fetched);
        json.WriteEndObject();
    }
}
