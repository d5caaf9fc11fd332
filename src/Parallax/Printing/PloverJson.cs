using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Parallax.Events;
using Parallax.Languages;
using Parallax.Readings;

namespace Parallax.Printing;

/// <summary>
/// Prints events as PLOVER's JSON (manual, chapter "JSON Data Fields"), an event a line. PLOVER requires an actor and a day: an event without an actor is no record, and one
/// whose day is not told has the day of publication, which <c>date_basis</c> says.
/// </summary>
public sealed class PloverJson
{
    private readonly ActorCoder _actors;

    /// <summary>Makes a printer with the language's codes of actors.</summary>
    public PloverJson(Language language) => _actors = new ActorCoder(language);

    /// <summary>Which of a reading's events are records: those with an actor and a day.</summary>
    public static ImmutableArray<PoliticalEvent> Records(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Events.Where(found => !found.Actors.IsEmpty && DayOf(reading, found) is not null)];
    }

    /// <summary>One record; the number, from 1, makes its id unique in the article.</summary>
    public void Write(Utf8JsonWriter json, Reading reading, PoliticalEvent found, int number)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(found);
        var article = reading.Article;
        json.WriteStartObject();
        json.WriteString("id", $"{article.Id.Value}-{number:D4}");
        JsonParts.WriteDay(json, "date", DayOf(reading, found));
        json.WriteString("date_basis", OwnDay(found) is null ? "published" : "text");
        WriteActors(json, "actor", reading, found.Actors);
        WriteActors(json, "recipient", reading, found.Recipients);
        JsonParts.WriteStrings(json, "event", [found.Type.ToString().ToUpperInvariant()]);
        JsonParts.WriteStrings(json, "mode", found.Mode is { } mode ? [mode] : []);
        JsonParts.WriteStrings(json, "context", ContextOf(found.Factuality));
        WritePlace(json, found.Place);
        json.WriteNumber("quad_code", QuadCode(found.Type));
        json.WriteString("cameo", found.Cameo);
        JsonParts.WriteStrings(json, "event_text", [found.Span.Of(article.Text)]);
        WriteText(json, reading, found);
        json.WriteStartObject("cite_info");
        json.WriteNull("corpus");
        json.WriteString("url", article.Url);
        json.WriteString("title", article.Title);
        json.WriteString("language", article.Language);
        json.WriteString("publication", article.Outlet);
        json.WriteNull("license");
        json.WriteEndObject();
        json.WriteString("coder", "Parallax");
        json.WriteNull("coded_date");
        json.WriteString("comment", found.Rule);
        json.WriteEndObject();
    }

    /// <summary>PLOVER's quad category: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict (manual, table "Quad categories in PLOVER").</summary>
    internal static int QuadCode(EventType type) => type switch
    {
        EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede => 1,
        EventType.Cooperate or EventType.Aid or EventType.Retreat => 2,
        EventType.Request or EventType.Accuse or EventType.Reject or EventType.Sanction or EventType.Threaten => 3,
        _ => 4,
    };

    private static LocalDate? OwnDay(PoliticalEvent found) => found.Date is { Day: { } day } date ? new LocalDate(date.Year, date.Month, day) : null;

    private static LocalDate? DayOf(Reading reading, PoliticalEvent found) => OwnDay(found) ?? reading.Article.Published?.Day;

    private static string[] ContextOf(EventFactuality factuality) => factuality switch
    {
        EventFactuality.Background => ["historical"],
        EventFactuality.Planned => ["future"],
        EventFactuality.Hypothetical => ["hypothetical"],
        EventFactuality.Denied => ["negation"],
        _ => [],
    };

    private static void WritePlace(Utf8JsonWriter json, string? place)
    {
        if (place is null)
        {
            json.WriteNull("event_loc");
            return;
        }

        json.WriteStartObject("event_loc");
        json.WriteString("name", place);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, Reading reading, PoliticalEvent found)
    {
        var sentence = reading.Text.SentenceAt(found.Span.Start);
        JsonParts.WriteText(json, "text", sentence?.Span, reading.Article.Text);
        json.WriteStartObject("text_info");
        JsonParts.WriteNumber(json, "sequence", sentence?.Number);
        JsonParts.WriteNumber(json, "start", sentence?.Span.Start);
        JsonParts.WriteNumber(json, "end", sentence?.Span.End);
        json.WriteNull("text_story");
        json.WriteEndObject();
    }

    private void WriteActors(Utf8JsonWriter json, string key, Reading reading, ImmutableArray<EventParty> parties)
    {
        json.WriteStartArray(key);
        foreach (var party in parties)
        {
            var code = _actors.Code(reading, party);
            json.WriteStartObject();
            json.WriteString("code", code.Country);
            json.WriteString("sector", code.Sector);
            json.WriteString("actor_text", party.Span.In(reading.Article.Text));
            json.WriteString("entity_text", party.Name);
            json.WriteNull("identifier_id");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
