using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Articles;

namespace Parallax.Sources.Pages;

/// <summary>Reads what a page's JSON-LD says about the article it carries.</summary>
internal sealed class JsonLdReader
{
    private const int LargestScript = 4 * 1024 * 1024;
    private const int DeepestJson = 64;
    private const int MostObjects = 4000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestJson };
    private readonly ImmutableArray<PageValue>.Builder _values;
    private readonly ImmutableArray<string>.Builder _reports = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private int _objects;
    private string _type = "";

    private JsonLdReader(ImmutableArray<PageValue>.Builder values) => _values = values;

    /// <summary>Adds the values; the reports that stand in the data as plain text.</summary>
    public static ImmutableArray<string> Read(string html, IReadOnlyList<(int Start, int Length)> places, ImmutableArray<PageValue>.Builder values)
    {
        var reader = new JsonLdReader(values);
        foreach (var (start, length) in places)
        {
            if (length <= LargestScript)
            {
                reader.Read(html.AsMemory(start, length));
            }
        }

        return reader._reports.ToImmutable();
    }

    private void Read(ReadOnlyMemory<char> json)
    {
        if (Parse(json) is not { } document)
        {
            return;
        }

        using (document)
        {
            Index(document.RootElement, 0);
            Walk(document.RootElement, isAbout: true, 0);
            _byId.Clear();
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<char> json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException)
        {
        }

        // Many pages have bare line breaks in their strings, and some wrap the data in a comment or CDATA.
        var cleaned = string.Create(json.Length, json, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from.Span[i] < ' ' ? ' ' : from.Span[i];
            }
        });
        var start = cleaned.AsSpan().IndexOfAny('{', '[');
        if (cleaned.AsSpan().TrimStart().StartsWith("//<![CDATA[") || cleaned.AsSpan().TrimStart().StartsWith("/*<![CDATA["))
        {
            start = cleaned.IndexOf("[CDATA[", StringComparison.Ordinal) is var at and >= 0 ? at + "[CDATA[".Length : start;
        }

        var end = cleaned.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0 || end <= start)
        {
            return null;
        }

        end = cleaned.AsSpan(start, end - start + 1).LastIndexOf('}') is var last and >= 0 && cleaned[start..].TrimStart()[0] == '{' ? start + last : end;
        try
        {
            return JsonDocument.Parse(cleaned.AsMemory(start, end - start + 1), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Index(JsonElement element, int depth)
    {
        if (depth > 6)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in element.EnumerateArray())
            {
                Index(each, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Text(element, "@id") is { } id && element.TryGetProperty("name", out _))
            {
                _byId.TryAdd(id, element);
            }

            if (element.TryGetProperty("@graph", out var graph))
            {
                Index(graph, depth + 1);
            }
        }
    }

    private void Walk(JsonElement element, bool isAbout, int depth)
    {
        if (++_objects > MostObjects || depth > 12)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in element.EnumerateArray())
            {
                Walk(each, isAbout, depth + 1);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var type = TypeOf(element);
        if (IsArticle(type) && isAbout)
        {
            TakeArticle(element, "jsonld.article");
            return;
        }

        if (type is "WebPage" or "ItemPage" or "AboutPage" or "VideoObject" && isAbout)
        {
            TakeArticle(element, type == "VideoObject" ? "jsonld.video" : "jsonld.page");
        }
        else if (type is "WebSite" or "NewsMediaOrganization" or "Organization")
        {
            Add(PageField.Outlet, Text(element, "name"), $"jsonld.{type}");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Walk(property.Value, isAbout && property.Name is "@graph" or "mainEntity" or "mainEntityOfPage" or "about" or "hasPart" or "itemReviewed" or "review", depth + 1);
            }
        }
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal) || type.EndsWith("NewsReport", StringComparison.Ordinal)
        || type is "Report" or "Review" or "Recipe" or "CreativeWork" or "SocialMediaPosting" or "DiscussionForumPosting" or "Blog" or "LiveBlogPosting" or "OpinionNewsArticle" or "ReportageNewsArticle";

    private void TakeArticle(JsonElement article, string rule)
    {
        _type = TypeOf(article);
        Add(PageField.Title, Text(article, "headline") ?? Text(article, "name"), $"{rule}.headline");
        Add(PageField.Title, Text(article, "name"), $"{rule}.name");
        Add(PageField.Title, Text(article, "alternativeHeadline"), $"{rule}.alternativeHeadline");
        Add(PageField.Published, Text(article, "datePublished") ?? Text(article, "uploadDate"), $"{rule}.datePublished");
        Add(PageField.Published, Text(article, "dateCreated"), $"{rule}.dateCreated");
        Add(PageField.Modified, Text(article, "dateModified"), $"{rule}.dateModified");
        Add(PageField.Language, Text(article, "inLanguage"), $"{rule}.inLanguage");
        Add(PageField.Description, Text(article, "description"), $"{rule}.description");
        Add(PageField.Url, Text(article, "url"), $"{rule}.url");
        Names(article, "author", PageField.Author, $"{rule}.author");
        Names(article, "creator", PageField.Author, $"{rule}.creator");
        Names(article, "publisher", PageField.Outlet, $"{rule}.publisher");
        if (Text(article, "articleBody") is { Length: > 0 } body)
        {
            _reports.Add(body);
        }
    }

    private void Names(JsonElement article, string key, PageField field, string rule)
    {
        if (article.TryGetProperty(key, out var value))
        {
            Names(value, field, rule, 0);
        }
    }

    private void Names(JsonElement value, PageField field, string rule, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Add(field, value.GetString(), rule);
                break;
            case JsonValueKind.Array when depth < 3:
                foreach (var each in value.EnumerateArray())
                {
                    Names(each, field, rule, depth + 1);
                }

                break;
            case JsonValueKind.Object:
                if (value.TryGetProperty("name", out var name))
                {
                    Names(name, field, value.TryGetProperty("@type", out _) ? $"{rule}.{TypeOf(value)}" : rule, depth + 1);
                }
                else if (Text(value, "@id") is { } id && _byId.TryGetValue(id, out var named) && depth < 3)
                {
                    Names(named, field, rule, depth + 1);
                }

                break;
            default:
                break;
        }
    }

    private void Add(PageField field, string? value, string rule)
    {
        if (value is not null && HtmlText.Decode(value) is { Length: > 0 and < LongestValue } decoded)
        {
            _values.Add(new PageValue(field, decoded, rule) { Names = _type });
        }
    }

    private const int LongestValue = 1000;

    private static string? Text(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => TextOf(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object when value.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String => TextOf(inner),
            _ => null,
        };
    }

    // An escaped surrogate without its partner makes a string unreadable.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string TypeOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return "";
        }

        if (type.ValueKind == JsonValueKind.Array)
        {
            foreach (var each in type.EnumerateArray())
            {
                if (each.ValueKind == JsonValueKind.String && IsArticle(each.GetString()!))
                {
                    return each.GetString()!;
                }
            }

            return type.GetArrayLength() > 0 && type[0].ValueKind == JsonValueKind.String ? type[0].GetString()! : "";
        }

        return type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
    }
}
