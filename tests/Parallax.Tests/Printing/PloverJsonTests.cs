using System.Text.Json;
using NodaTime;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Printing;

public sealed class PloverJsonTests
{
    private static readonly LocalDate Published = new(2031, 5, 14);
    private static readonly PloverJson Plover = new(Language.English);

    /// <summary>The keys of a record and the kinds of their values: the fields of the manual, in its terms, and those that say more (<c>date_basis</c>, <c>cameo</c>, <c>event_text</c>).</summary>
    private static readonly Dictionary<string, JsonValueKind[]> Schema = new()
    {
        ["id"] = [JsonValueKind.String],
        ["date"] = [JsonValueKind.String],
        ["date_basis"] = [JsonValueKind.String],
        ["actor"] = [JsonValueKind.Array],
        ["recipient"] = [JsonValueKind.Array],
        ["event"] = [JsonValueKind.Array],
        ["mode"] = [JsonValueKind.Array],
        ["context"] = [JsonValueKind.Array],
        ["event_loc"] = [JsonValueKind.Object, JsonValueKind.Null],
        ["quad_code"] = [JsonValueKind.Number],
        ["cameo"] = [JsonValueKind.String],
        ["event_text"] = [JsonValueKind.Array],
        ["text"] = [JsonValueKind.String],
        ["text_info"] = [JsonValueKind.Object],
        ["cite_info"] = [JsonValueKind.Object],
        ["coder"] = [JsonValueKind.String],
        ["coded_date"] = [JsonValueKind.Null],
        ["comment"] = [JsonValueKind.String],
    };

    private static readonly string[] Types =
        ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    public static TheoryData<string, string> Cases => GoldFile.Cases("events.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_any_event_when_printed_then_the_record_is_of_the_schema(string name, string marked)
    {
        foreach (var record in Records(MarkedText.Strip(marked), Published))
        {
            record.EnumerateObject().Select(field => field.Name).ShouldBe(Schema.Keys, name);
            record.EnumerateObject().ShouldAllBe(field => Schema[field.Name].Contains(field.Value.ValueKind), name);
            record.GetProperty("event").EnumerateArray().ShouldAllBe(type => Types.Contains(type.GetString()));
            record.GetProperty("quad_code").GetInt32().ShouldBeInRange(1, 4);
            record.GetProperty("date").GetString()!.ShouldMatch(@"^\d{4}-\d{2}-\d{2}$");
            record.GetProperty("actor").GetArrayLength().ShouldBeGreaterThan(0);
            foreach (var actor in record.GetProperty("actor").EnumerateArray().Concat(record.GetProperty("recipient").EnumerateArray()))
            {
                actor.EnumerateObject().Select(field => field.Name).ShouldBe(["code", "sector", "actor_text", "entity_text", "identifier_id"]);
                (actor.GetProperty("code").GetString() ?? "XXX").ShouldMatch("^[A-Z]{3}$");
                (actor.GetProperty("sector").GetString() ?? "XXX").ShouldMatch("^[A-Z]{3}$");
            }
        }
    }

    [Fact]
    public void Given_an_event_when_printed_then_its_sentence_stands_at_the_offsets()
    {
        const string text = "Rain fell on Tessa. Three French reporters were arrested by police in Tessa on Monday.";

        var record = Records(text, Published).ShouldHaveSingleItem();

        var info = record.GetProperty("text_info");
        text[info.GetProperty("start").GetInt32()..info.GetProperty("end").GetInt32()].ShouldBe(record.GetProperty("text").GetString());
        (record.GetProperty("id").GetString(), record.GetProperty("date").GetString(), record.GetProperty("date_basis").GetString()).ShouldBe(("a-0001", "2031-05-12", "text"));
        Codes(record, "actor").ShouldBe([(null, "COP")]);
        Codes(record, "recipient").ShouldBe([("FRA", "JRN")]);
    }

    [Theory]
    [InlineData("France accused Italy of bombing the harbour.", "FRA", "GOV")]
    [InlineData("The North Korean army attacked the harbour of Tessa.", "PRK", "MIL")]
    [InlineData("Ana Ruiz, the president of Peru, accused Italy of bombing the harbour.", "PER", "GOV")]
    [InlineData("The United Nations accused Italy of bombing the harbour.", "IGO", "GOV")]
    [InlineData("Aron Belen accused Italy of bombing the harbour.", null, null)]
    public void Given_an_actor_when_printed_then_its_code_is_what_its_own_words_tell(string text, string? country, string? sector) =>
        Codes(Records(text, Published).ShouldHaveSingleItem(), "actor").ShouldBe([(country, sector)]);

    [Fact]
    public void Given_no_day_in_the_clause_when_printed_then_the_day_is_that_of_publication_and_says_so() =>
        Records("France accused Italy of bombing the harbour.", Published).ShouldHaveSingleItem().GetProperty("date_basis").GetString().ShouldBe("published");

    [Theory]
    [InlineData("Three reporters were arrested in Tessa.", true)]
    [InlineData("France accused Italy of bombing the harbour.", false)]
    public void Given_no_actor_or_no_day_at_all_when_printed_then_there_is_no_record(string text, bool isDated)
    {
        var reading = Some.Reading(text, isDated ? Published : null);

        reading.Events.ShouldHaveSingleItem();
        PloverJson.Records(reading).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("France denied that it had attacked the harbour of Tessa.", "negation")]
    [InlineData("France could attack the harbour of Tessa.", "hypothetical")]
    [InlineData("France had attacked the harbour of Tessa.", "historical")]
    public void Given_no_actual_event_when_printed_then_the_context_says_so(string text, string context) =>
        Records(text, Published).ShouldHaveSingleItem().GetProperty("context").EnumerateArray().Select(each => each.GetString()).ShouldBe([context]);

    private static List<JsonElement> Records(string text, LocalDate? published)
    {
        var reading = Some.Reading(text, published);
        return [.. PloverJson.Records(reading).Select((found, i) => JsonDocument.Parse(JsonLines.Line(json => Plover.Write(json, reading, found, i + 1))).RootElement)];
    }

    private static IEnumerable<(string? Country, string? Sector)> Codes(JsonElement record, string key) =>
        record.GetProperty(key).EnumerateArray().Select(actor => (actor.GetProperty("code").GetString(), actor.GetProperty("sector").GetString()));
}
