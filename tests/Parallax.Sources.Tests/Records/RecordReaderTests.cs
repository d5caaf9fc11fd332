using Parallax.Articles;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Records;

public sealed class RecordReaderTests
{
    [Theory]
    [InlineData(@"a\ud800b", "a\uFFFDb")]
    [InlineData(@"a\udc00\ud800", "a\uFFFD\uFFFD")]
    [InlineData(@"\ud83d\ude00!", "\U0001F600!")]
    [InlineData(@"\""\\\/\b\f\n\r\t\u00e9", "\"\\/\b\f\n\r\té")]
    [InlineData(@"a\u0000b", "a\0b")]
    public void Given_escapes_when_read_then_lone_surrogates_are_replaced_one_for_one(string escaped, string text)
    {
        Draft($"{{\"text\":\"{escaped}\"}}").Text.ShouldBe(text);
    }

    [Fact]
    public void Given_a_title_and_no_text_when_read_then_it_is_an_article()
    {
        var draft = Draft("""{"id":"t","title":"Only a headline","text":""}""");

        draft.Text.ShouldBe("");
        draft.Fields.Title.ShouldBe("Only a headline");
    }

    [Fact]
    public void Given_several_names_for_the_day_when_read_then_published_wins_over_date_and_dct()
    {
        Draft("""{"text":"x","dct":"2031-01-03","date":"2031-01-02","published":"2031-01-01"}""").Fields.Published.ShouldBe("2031-01-01");
        Draft("""{"text":"x","dct":"2031-01-03","date":"2031-01-02"}""").Fields.Published.ShouldBe("2031-01-02");
        Draft("""{"text":"x","dct":"2031-01-03","date":null}""").Fields.Published.ShouldBe("2031-01-03");
    }

    [Fact]
    public void Given_html_and_an_empty_text_when_read_then_the_page_is_read()
    {
        Draft("""{"id":"h","text":null,"html":"<p>Seen.</p>","other":{"text":["no"]}}""").Text.ShouldContain("Seen.");
    }

    [Fact]
    public void Given_bytes_that_are_not_UTF8_when_read_then_they_are_windows_1252()
    {
        using var folder = new TempFolder();
        folder.File("r.jsonl", [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}"u8]);

        var draft = folder.Read().ShouldHaveSingleItem().Value!;

        draft.Text.ShouldBe("café");
        draft.Encoding.ShouldBe("windows-1252");
    }

    private static Draft Draft(string line)
    {
        using var folder = new TempFolder();
        folder.File("r.jsonl", line);
        return folder.Read().ShouldHaveSingleItem().Value.ShouldNotBeNull();
    }
}
