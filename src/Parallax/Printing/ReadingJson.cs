using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Events;
using Parallax.Figures;
using Parallax.Flags;
using Parallax.Mentions;
using Parallax.Polls;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Printing;

/// <summary>Prints a reading as <c>parallax read</c> does.</summary>
public static class ReadingJson
{
    /// <summary>The whole record.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        json.WriteStartObject();
        ArticleJson.WriteFields(json, reading.Article);
        WriteList(json, "mentions", reading, reading.Names.Mentions, WriteMention);
        WriteList(json, "times", reading, reading.Times, WriteTime);
        WriteList(json, "figures", reading, reading.Figures, WriteFigure);
        WriteList(json, "polls", reading, reading.Polls, WritePoll);
        WriteList(json, "statements", reading, reading.Statements, WriteStatement);
        WriteList(json, "positions", reading, reading.Positions, WritePosition);
        WriteList(json, "events", reading, reading.Events, WriteEvent);
        WriteList(json, "flags", reading, reading.Flags, WriteFlag);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string key, Reading reading, ImmutableArray<T> items, Action<Utf8JsonWriter, Reading, T> write)
        where T : ISpanned
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            JsonParts.WriteSpan(json, item.Span);
            write(json, reading, item);
            json.WriteString("rule", item.Rule);
            JsonParts.WriteNumber(json, "sentence", reading.Text.SentenceAt(item.Span.Start)?.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMention(Utf8JsonWriter json, Reading reading, Mention mention)
    {
        JsonParts.WriteEnum(json, "kind", mention.Kind);
        json.WriteString("name", mention.Name);
        json.WriteString("entity", $"e{mention.Entity}");
    }

    private static void WriteTime(Utf8JsonWriter json, Reading reading, TimeExpression time)
    {
        json.WriteString("type", time.Type.ToString().ToUpperInvariant());
        json.WriteString("value", time.Value);
    }

    private static void WriteFigure(Utf8JsonWriter json, Reading reading, Figure figure)
    {
        JsonParts.WriteNumber(json, "low", figure.Low);
        JsonParts.WriteNumber(json, "high", figure.High);
        json.WriteString("unit", figure.Unit);
        JsonParts.WriteEnum(json, "hedge", figure.Hedge);
        if (figure.Change is { } change)
        {
            JsonParts.WriteEnum(json, "change", change);
        }
        else
        {
            json.WriteNull("change");
        }

        json.WriteString("counts", figure.Counts);
        json.WriteString("attribution", figure.Attribution);
        JsonParts.WriteOffsets(json, "attributionStart", "attributionEnd", figure.AttributionSpan);
        json.WriteString("asOf", figure.AsOf?.ToString());
    }

    private static void WritePoll(Utf8JsonWriter json, Reading reading, Poll poll)
    {
        json.WriteString("pollster", poll.Pollster);
        JsonParts.WriteOffsets(json, "pollsterStart", "pollsterEnd", poll.PollsterSpan);
        JsonParts.WriteDay(json, "from", poll.Days?.Start);
        JsonParts.WriteDay(json, "to", poll.Days?.End);
        JsonParts.WriteNumber(json, "sample", poll.Sample);
        JsonParts.WriteOffsets(json, "sampleStart", "sampleEnd", poll.SampleSpan);
        JsonParts.WriteNumber(json, "margin", poll.Margin);
        json.WriteString("question", poll.Question);
        JsonParts.WriteOffsets(json, "questionStart", "questionEnd", poll.QuestionSpan);
        json.WriteStartArray("shares");
        foreach (var share in poll.Shares)
        {
            json.WriteStartObject();
            JsonParts.WriteSpan(json, share.Span);
            JsonParts.WriteNumber(json, "low", share.Low);
            JsonParts.WriteNumber(json, "high", share.High);
            json.WriteString("answer", share.Answer);
            JsonParts.WriteOffsets(json, "answerStart", "answerEnd", share.AnswerSpan);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStatement(Utf8JsonWriter json, Reading reading, Statement statement)
    {
        var text = reading.Article.Text;
        JsonParts.WriteNumber(json, "group", statement.Group);
        JsonParts.WriteEnum(json, "kind", statement.Kind);
        JsonParts.WriteText(json, "source", statement.SourceSpan, text);
        JsonParts.WriteOffsets(json, "sourceStart", "sourceEnd", statement.SourceSpan);
        json.WriteString("speaker", statement.Speaker);
        JsonParts.WriteOffsets(json, "speakerStart", "speakerEnd", statement.SpeakerSpan);
        JsonParts.WriteText(json, "cue", statement.CueSpan, text);
        JsonParts.WriteOffsets(json, "cueStart", "cueEnd", statement.CueSpan);
        JsonParts.WriteDay(json, "date", statement.Date);
        json.WriteString("via", statement.Via);
        JsonParts.WriteEnum(json, "certainty", statement.Certainty);
        if (statement.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", Math.Round(confidence, 3));
        }
        else
        {
            json.WriteNull("confidence");
        }
    }

    private static void WritePosition(Utf8JsonWriter json, Reading reading, Position position)
    {
        json.WriteString("actor", position.Actor);
        JsonParts.WriteEnum(json, "stance", position.Stance);
        json.WriteString("target", position.Target);
        JsonParts.WriteDay(json, "date", position.Date);
        json.WriteBoolean("negated", position.IsNegated);
    }

    private static void WriteEvent(Utf8JsonWriter json, Reading reading, PoliticalEvent found)
    {
        json.WriteString("type", found.Type.ToString().ToUpperInvariant());
        json.WriteString("mode", found.Mode);
        json.WriteString("cameo", found.Cameo);
        json.WriteString("actor", Names(found.Actors));
        json.WriteString("recipient", Names(found.Recipients));
        json.WriteString("place", found.Place);
        json.WriteString("date", found.Date?.ToString());
        JsonParts.WriteEnum(json, "factuality", found.Factuality);
    }

    private static string? Names(ImmutableArray<EventParty> parties) => parties.IsEmpty ? null : string.Join("; ", parties.Select(party => party.Name));

    private static void WriteFlag(Utf8JsonWriter json, Reading reading, Flag flag)
    {
        JsonParts.WriteEnum(json, "kind", flag.Kind);
        json.WriteString("reason", flag.Reason);
    }
}
