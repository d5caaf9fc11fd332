using System.Collections.Immutable;
using System.Text.Json;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;

namespace Parallax.Printing;

/// <summary>Prints a dossier as <c>parallax dossier --format json</c> does.</summary>
public static class DossierJson
{
    /// <summary>The whole record.</summary>
    public static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dossier);
        json.WriteStartObject();
        json.WriteStartObject("story");
        json.WriteString("id", dossier.Id);
        json.WriteString("title", dossier.Title);
        JsonParts.WriteDay(json, "from", dossier.From);
        JsonParts.WriteDay(json, "to", dossier.To);
        json.WriteEndObject();
        WriteList(json, "articles", dossier.Articles, WriteArticle);
        WriteList(json, "origins", dossier.Origins.Origins, WriteOrigin);
        json.WriteStartArray("copies");
        foreach (var link in dossier.Copies)
        {
            CopyJson.Write(json, link);
        }

        json.WriteEndArray();
        WriteList(json, "entities", dossier.Entities, WriteEntity);
        WriteList(json, "series", dossier.Series, WriteSeries);
        WriteList(json, "utterances", dossier.Utterances, WriteUtterance);
        WriteList(json, "proposals", dossier.Negotiation.Proposals, WriteProposal);
        WriteList(json, "gaps", dossier.Negotiation.Gaps, WriteGap);
        WriteList(json, "mediators", dossier.Negotiation.Mediators, static (json, mediator) =>
        {
            json.WriteString("name", mediator.Name);
            WritePlaces(json, "places", mediator.Places);
        });
        WriteList(json, "positions", dossier.Negotiation.Positions, WritePosition);
        WriteList(json, "timeline", dossier.Timeline, WriteTimelineEntry);
        WriteList(json, "contradictions", dossier.Contradictions, WriteContradiction);
        WriteList(json, "omissions", dossier.Omissions, WriteOmission);
        json.WriteStartArray("flags");
        foreach (var article in dossier.Articles)
        {
            foreach (var flag in article.Reading.Flags)
            {
                json.WriteStartObject();
                WritePlace(json, new Citation(article.Reading.Article.Id, flag.Span));
                JsonParts.WriteEnum(json, "kind", flag.Kind);
                json.WriteString("reason", flag.Reason);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A list of dossiers: what each is about and the file it is in.</summary>
    public static void WriteIndex(Utf8JsonWriter json, ImmutableArray<Dossier> dossiers)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (var dossier in dossiers)
        {
            json.WriteStartObject();
            json.WriteString("id", dossier.Id);
            json.WriteString("title", dossier.Title);
            JsonParts.WriteDay(json, "from", dossier.From);
            JsonParts.WriteDay(json, "to", dossier.To);
            json.WriteNumber("articles", dossier.Articles.Length);
            json.WriteNumber("origins", dossier.Origins.Origins.Length);
            json.WriteString("file", $"{dossier.Id}.json");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string key, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Citation place)
    {
        json.WriteString("article", place.Article.Value);
        JsonParts.WriteSpan(json, place.Span);
    }

    private static void WritePlaces(Utf8JsonWriter json, string key, ImmutableArray<Citation> places) => WriteList(json, key, places, WritePlace);

    private static void WriteArticle(Utf8JsonWriter json, DossierArticle article)
    {
        ArticleJson.WriteFields(json, article.Reading.Article, withText: false);
        json.WriteString("origin", article.Origin);
        json.WriteString("story", article.Story);
        if (article.PublishedRange is not { } range)
        {
            json.WriteNull("publishedRange");
            return;
        }

        json.WriteStartObject("publishedRange");
        JsonParts.WriteDay(json, "from", range.From);
        JsonParts.WriteDay(json, "to", range.To);
        JsonParts.WriteStrings(json, "reasons", range.Reasons);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteString("id", origin.Id);
        JsonParts.WriteStrings(json, "articles", origin.Articles.Select(article => article.Value));
        JsonParts.WriteEnum(json, "basis", origin.Basis);
    }

    private static void WriteEntity(Utf8JsonWriter json, StoryEntity entity)
    {
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        JsonParts.WriteEnum(json, "kind", entity.Kind);
        JsonParts.WriteStrings(json, "aliases", entity.Aliases);
        WriteList(json, "roles", entity.Roles, static (json, role) =>
        {
            json.WriteString("role", role.Role);
            WritePlace(json, role.Place);
        });
        WritePlaces(json, "mentions", entity.Mentions);
    }

    private static void WriteSeries(Utf8JsonWriter json, FigureSeries series)
    {
        json.WriteString("id", series.Id);
        json.WriteString("title", series.Title);
        json.WriteString("counts", series.Counts);
        json.WriteString("unit", series.Unit);
        WriteList(json, "members", series.Members, static (json, member) =>
        {
            WritePlace(json, new Citation(member.Article, member.Figure.Span));
            JsonParts.WriteNumber(json, "low", member.Figure.Low);
            JsonParts.WriteNumber(json, "high", member.Figure.High);
            JsonParts.WriteEnum(json, "hedge", member.Figure.Hedge);
            json.WriteString("asOf", member.Figure.AsOf?.ToString());
            json.WriteString("attribution", member.Figure.Attribution);
        });
        WriteList(json, "relations", series.Relations, static (json, relation) =>
        {
            json.WriteNumber("a", relation.A);
            json.WriteNumber("b", relation.B);
            JsonParts.WriteEnum(json, "relation", relation.Relation);
            json.WriteString("reason", relation.Reason);
        });
        json.WriteNumber("origins", series.Origins);
    }

    private static void WriteUtterance(Utf8JsonWriter json, Utterance utterance)
    {
        json.WriteString("id", utterance.Id);
        json.WriteString("speaker", utterance.Speaker);
        JsonParts.WriteDay(json, "date", utterance.Date);
        WritePlaces(json, "variants", utterance.Variants);
        WriteList(json, "differences", utterance.Differences, static (json, difference) =>
        {
            json.WriteNumber("a", difference.A);
            json.WriteNumber("b", difference.B);
            JsonParts.WriteEnum(json, "kind", difference.Kind);
            JsonParts.WriteOffsets(json, "aStart", "aEnd", difference.ASpan);
            JsonParts.WriteOffsets(json, "bStart", "bEnd", difference.BSpan);
        });
        json.WriteNumber("origins", utterance.Origins);
    }

    private static void WriteProposal(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteString("id", proposal.Id);
        json.WriteString("title", proposal.Title);
        JsonParts.WriteStrings(json, "by", proposal.By);
        JsonParts.WriteStrings(json, "via", proposal.Via);
        JsonParts.WriteDay(json, "date", proposal.Date);
        WriteList(json, "terms", proposal.Terms, static (json, term) =>
        {
            JsonParts.WriteEnum(json, "kind", term.Kind);
            json.WriteString("text", term.Text);
            WritePlace(json, term.Place);
            json.WriteString("id", term.Id);
            json.WriteString("topic", term.Topic);
        });
        WriteList(json, "responses", proposal.Responses, static (json, response) =>
        {
            json.WriteString("actor", response.Actor);
            JsonParts.WriteEnum(json, "stance", response.Stance);
            JsonParts.WriteDay(json, "date", response.Date);
            WritePlace(json, response.Place);
            json.WriteString("id", response.Id);
        });
        JsonParts.WriteNumber(json, "version", proposal.Version);
        json.WriteString("follows", proposal.Follows);
        WriteList(json, "moves", proposal.Moves, static (json, move) =>
        {
            JsonParts.WriteEnum(json, "kind", move.Kind);
            json.WriteString("topic", move.Topic);
            WriteQuantity(json, "from", move.From);
            WriteQuantity(json, "to", move.To);
        });
    }

    private static void WriteQuantity(Utf8JsonWriter json, string name, ProposalQuantity quantity)
    {
        json.WriteStartObject(name);
        WritePlace(json, quantity.Place);
        JsonParts.WriteNumber(json, "low", quantity.Low);
        JsonParts.WriteNumber(json, "high", quantity.High);
        json.WriteString("unit", quantity.Unit);
        json.WriteEndObject();
    }

    private static void WriteGap(Utf8JsonWriter json, NegotiationGap gap)
    {
        JsonParts.WriteEnum(json, "kind", gap.Kind);
        json.WriteString("topic", gap.Topic);
        json.WriteString("unit", gap.Unit);
        JsonParts.WriteBoolean(json, "open", gap.IsOpen);
        WriteList(json, "sides", gap.Sides, static (json, side) =>
        {
            json.WriteString("party", side.Party);
            json.WriteString("proposal", side.Proposal);
            JsonParts.WriteNumber(json, "low", side.Low);
            JsonParts.WriteNumber(json, "high", side.High);
            json.WriteString("text", side.Text);
            WritePlace(json, side.Place);
            json.WriteBoolean("mediator", side.IsMediator);
        });
    }

    private static void WritePosition(Utf8JsonWriter json, StoryPosition position)
    {
        json.WriteString("actor", position.Actor);
        JsonParts.WriteEnum(json, "stance", position.Position.Stance);
        json.WriteString("target", position.Position.Target);
        json.WriteString("proposal", position.Proposal);
        JsonParts.WriteDay(json, "date", position.Position.Date);
        WritePlace(json, new Citation(position.Article, position.Position.Span));
        json.WriteBoolean("negated", position.Position.IsNegated);
    }

    private static void WriteTimelineEntry(Utf8JsonWriter json, TimelineEntry entry)
    {
        json.WriteString("date", entry.Date);
        json.WriteString("summary", entry.Summary);
        json.WriteNumber("weight", Math.Round(entry.Weight, 4));
        WritePlaces(json, "sources", entry.Sources);
        json.WriteNumber("origins", entry.Origins);
        JsonParts.WriteEnum(json, "part", entry.Part);
    }

    private static void WriteContradiction(Utf8JsonWriter json, Contradiction contradiction)
    {
        JsonParts.WriteEnum(json, "kind", contradiction.Kind);
        json.WriteString("explanation", contradiction.Explanation);
        WritePlaces(json, "members", contradiction.Members);
    }

    private static void WriteOmission(Utf8JsonWriter json, Omission omission)
    {
        json.WriteString("article", omission.Article.Value);
        json.WriteString("kind", omission.Kind);
        json.WriteString("id", omission.Id);
    }
}
