using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Differences;

/// <summary>Reads the facts of a dossier as <c>parallax dossier --format json</c> prints it.</summary>
public static class DossierFacts
{
    private static readonly string[] Lists = ["articles", "series", "utterances", "positions", "proposals", "entities", "timeline", "contradictions"];

    /// <summary>The facts.</summary>
    /// <returns>What is wrong with the text; null where it is a dossier.</returns>
    public static string? TryRead(ReadOnlyMemory<byte> utf8, out ImmutableArray<DossierFact> facts)
    {
        facts = [];
        try
        {
            using var json = JsonDocument.Parse(utf8);
            var root = json.RootElement;
            if (Array.Find(Lists, key => root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(key, out var list) || list.ValueKind != JsonValueKind.Array) is { } missing)
            {
                return $"expected an object with the list \"{missing}\"";
            }

            facts = [.. Read(root)];
            return null;
        }
        catch (JsonException exception)
        {
            return $"line {(exception.LineNumber ?? 0) + 1}, byte {exception.BytePositionInLine}: not JSON, or more than one value";
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return $"not as a dossier is printed: {exception.Message}";
        }
    }

    private static IEnumerable<DossierFact> Read(JsonElement dossier) =>
    [
        .. Each(dossier, "articles", article => new DossierFact(FactKind.Report, Text(article, "id"), [], [("title", Text(article, "title")), ("published", Text(article, "published")), ("modified", Text(article, "modified"))])),
        .. Each(dossier, "series", series => new DossierFact(
            FactKind.Figure, Text(series, "title"), Places(series, "members"),
            [("values", Lines(series, "members", Value)), ("relations", Lines(series, "relations", relation => $"{Text(relation, "relation")}: {Text(relation, "reason")}")), ("independent tellings", Text(series, "origins"))])),
        .. Each(dossier, "utterances", utterance => new DossierFact(
            FactKind.Statement, Named(Text(utterance, "speaker"), Text(utterance, "date")), Places(utterance, "variants"),
            [("differences", Lines(utterance, "differences", difference => Text(difference, "kind"))), ("independent tellings", Text(utterance, "origins"))])),
        .. Each(dossier, "positions", position => new DossierFact(
            FactKind.Position, $"{Text(position, "actor")} {(Text(position, "negated") == "true" ? "not " : "")}{Text(position, "stance")} {Text(position, "target")}".Trim(), [Place(position)], [("date", Text(position, "date"))])),
        .. Each(dossier, "proposals", proposal => new DossierFact(
            FactKind.Proposal, Text(proposal, "title"), [.. Places(proposal, "terms"), .. Places(proposal, "responses")],
            [
                ("answers", Lines(proposal, "responses", response => Named($"{Text(response, "actor")} {Text(response, "stance")}", Text(response, "date")))),
                ("terms", Lines(proposal, "terms", term => $"{Text(term, "kind")}: {Text(term, "text")}")),
                ("by", Lines(proposal, "by", AsText)), ("through", Lines(proposal, "via", AsText)), ("date", Text(proposal, "date")),
            ])),
        .. Each(dossier, "entities", entity => new DossierFact(
            FactKind.Entity, Text(entity, "name"), Places(entity, "mentions"),
            [("roles", Lines(entity, "roles", role => Text(role, "role"))), ("kind", Text(entity, "kind")), ("other names", Lines(entity, "aliases", AsText))])),
        .. Each(dossier, "timeline", entry => new DossierFact(FactKind.Event, $"{Text(entry, "date")} {Text(entry, "summary")}", Places(entry, "sources"), [("independent tellings", Text(entry, "origins"))])),
        .. Each(dossier, "contradictions", contradiction => new DossierFact(FactKind.Contradiction, Text(contradiction, "explanation"), Places(contradiction, "members"), [("kind", Text(contradiction, "kind"))])),
    ];

    private static IEnumerable<T> Each<T>(JsonElement parent, string key, Func<JsonElement, T> make) => parent.GetProperty(key).EnumerateArray().Select(make);

    private static ImmutableArray<Citation> Places(JsonElement parent, string key) => [.. Each(parent, key, Place)];

    private static Citation Place(JsonElement place) =>
        new(new ArticleId(place.GetProperty("article").GetString() ?? ""), new TextSpan(place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32()));

    private static string Lines(JsonElement parent, string key, Func<JsonElement, string> line) =>
        string.Join('\n', Each(parent, key, line).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Text(JsonElement parent, string key) => AsText(parent.GetProperty(key));

    private static string AsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string Named(string name, string date) => date.Length == 0 ? name : $"{name} ({date})".TrimStart();

    private static string Value(JsonElement member)
    {
        var (low, high, hedge) = (Text(member, "low"), Text(member, "high"), Text(member, "hedge"));
        var number = low == high || high.Length == 0 ? low : low.Length == 0 ? high : $"{low} to {high}";
        return $"{(hedge == "exact" ? "" : $"{hedge} ")}{number} in {Text(member, "article")}{(Text(member, "attribution") is { Length: > 0 } source ? $", by {source}" : "")}";
    }
}
