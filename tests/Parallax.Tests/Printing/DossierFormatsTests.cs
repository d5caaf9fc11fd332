using System.Text.Json;
using Parallax.Printing;
using Parallax.Printing.Pages;
using Parallax.Printing.Tables;
using Parallax.Tests.Support;

namespace Parallax.Tests.Printing;

public sealed class DossierFormatsTests
{
    [Fact]
    public void Given_a_dossier_with_every_kind_of_fact_then_the_page_is_as_approved() => Snapshot.ShouldMatch(DossierPage.Of(SomeDossier.Create()), "dossier.html");

    [Fact]
    public void Given_a_dossier_with_every_kind_of_fact_then_the_markdown_is_as_approved() => Snapshot.ShouldMatch(DossierMarkdown.Of(SomeDossier.Create()), "dossier.md");

    [Fact]
    public void Given_a_dossier_with_every_kind_of_fact_then_the_tables_are_as_approved() =>
        Snapshot.ShouldMatch(string.Join('\n', DossierTables.Of([SomeDossier.Create()]).Select(table => $"== {table.Name}\n{Csv.Of(table)}")), "dossier-tables.txt");

    [Fact]
    public void Given_the_tables_when_described_then_every_file_and_column_is_named()
    {
        var tables = DossierTables.Of([SomeDossier.Create()]);

        using var package = JsonDocument.Parse(DataPackage.Of(tables));

        foreach (var (resource, table) in package.RootElement.GetProperty("resources").EnumerateArray().Zip(tables))
        {
            resource.GetProperty("path").GetString().ShouldBe($"{table.Name}.csv");
            resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()).ShouldBe(table.Columns.Select(column => column.Name));
            table.Rows.ShouldAllBe(row => row.Length == table.Columns.Length);
            table.Rows.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Given_the_json_and_the_tables_then_they_hold_as_many_facts()
    {
        var dossier = SomeDossier.Create();
        using var json = JsonDocument.Parse(JsonLines.Line(writer => DossierJson.Write(writer, dossier)));
        var rows = DossierTables.Of([dossier]).ToDictionary(table => table.Name, table => table.Rows.Length);

        Count("articles").ShouldBe(rows["articles"]);
        Inner("series", "members").ShouldBe(rows["series"]);
        Inner("series", "relations").ShouldBe(rows["relations"]);
        Inner("utterances", "variants").ShouldBe(rows["utterances"]);
        Inner("proposals", "terms").ShouldBe(rows["terms"]);
        Inner("proposals", "responses").ShouldBe(rows["responses"]);
        Inner("proposals", "moves").ShouldBe(rows["moves"]);
        Inner("gaps", "sides").ShouldBe(rows["gaps"]);
        Inner("mediators", "places").ShouldBe(rows["mediators"]);
        Count("positions").ShouldBe(rows["positions"]);
        Inner("timeline", "sources").ShouldBe(rows["timeline"]);
        Inner("contradictions", "members").ShouldBe(rows["contradictions"]);
        Count("flags").ShouldBe(rows["flags"]);
        Inner("entities", "mentions").ShouldBe(rows["entities"]);

        int Count(string key) => json.RootElement.GetProperty(key).GetArrayLength();
        int Inner(string key, string inner) => json.RootElement.GetProperty(key).EnumerateArray().Sum(item => item.GetProperty(inner).GetArrayLength());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+441234")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("  =cmd")]
    [InlineData("＝1")]
    public void Given_a_cell_that_a_spreadsheet_would_run_then_it_becomes_text(string cell) => Csv.Inert(cell).ShouldBe("'" + cell);

    [Theory]
    [InlineData("plain")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Given_a_harmless_cell_then_it_stays_as_it_is(string cell) => Csv.Inert(cell).ShouldBe(cell);

    [Fact]
    public void Given_quotes_commas_and_line_ends_in_a_cell_then_they_are_quoted()
    {
        var table = new Table("t", "", [new Column("a", CellType.String, ""), new Column("b", CellType.Number, "")], [["x, \"y\"\nz", "-5"]]);

        Csv.Of(table).ShouldBe("a,b\r\n\"x, \"\"y\"\"\nz\",-5\r\n");
    }

    [Theory]
    [InlineData("# heading\n- item", "\\# heading - item")]
    [InlineData("[a](b) *c* `d` <e>", "\\[a\\](b) \\*c\\* \\`d\\` \\<e\\>")]
    [InlineData("\u001b[31m\u202e", "\ufffd\\[31m\ufffd")]
    public void Given_markdown_signs_in_text_then_they_stay_text(string text, string expected) => MarkdownText.Inline(text).ShouldBe(expected);
}
