using System.Text.Json;
using System.Xml.Linq;
using Parallax.Cli.Tests.Support;

namespace Parallax.Cli.Tests;

/// <summary><c>clean --format</c> on a page with subheadings, a list, a quotation and a table.</summary>
public sealed class CleanFormatTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Harbour reopens after the storm</title></head><body><nav class="nav"><a href="/">Home</a></nav>
        <main><article class="article"><h1>Harbour reopens after the storm</h1><div class="article-body">
        <p>The harbour of Lirre opened again on Friday, four days after the storm tore up its northern mole and sank eleven boats.</p>
        <p>Fishermen said that they had lost a week of herring, and that the co-operative would not pay for nets that were left on the quay.</p>
        <h2>What was lost &amp; found</h2>
        <p>The council counted the losses of the town on Thursday evening, and it published the list on the door of the harbour office:</p>
        <ul><li>Eleven boats of the Lirre herring fleet, among them the oldest of the coast.</li><li>Two cranes, of which one stood on the quay since the year of the great ice.</li></ul>
        <blockquote><p>"We will be at it until June, and I do not promise June," said Tor Venn, the harbour master, who has run the port for twenty years.</p></blockquote>
        <table><tr><td>Anna of Lirre, built for the herring</td><td>12 metres</td></tr><tr><td>Silver Tern, built for the ferry line</td><td>20 metres</td></tr></table>
        <p>The council of Lirre will vote on Tuesday on a loan of four million crowns,<br>most of which would go into a new breakwater of stone.</p>
        </div></article></main></body></html>
        """;

    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly string[] InOrder = ["opened again", "lost a week", "lost & found", "counted the losses", "Eleven boats", "Two cranes", "until June", "Anna of Lirre", "Silver Tern", "will vote on Tuesday", "breakwater of stone"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("jsonl")]
    [InlineData("tei")]
    public void Given_a_page_in_any_format_when_cleaned_then_every_part_stands_once_and_in_order(string format)
    {
        var output = Clean(format);

        if (format == "jsonl")
        {
            using var line = JsonDocument.Parse(output);
            output = line.RootElement.GetProperty("body").GetString()!;
        }

        var words = string.Join(' ', output.Replace("&amp;", "&", StringComparison.Ordinal).Replace("<lb />", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var at = 0;
        foreach (var part in InOrder)
        {
            var found = words.IndexOf(part, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(at, part);
            words.IndexOf(part, found + 1, StringComparison.Ordinal).ShouldBe(-1, part);
            at = found;
        }
    }

    [Fact]
    public void Given_a_page_when_cleaned_as_markdown_then_its_parts_keep_their_marks()
    {
        var lines = Clean("markdown").Split('\n');

        lines.ShouldContain("# Harbour reopens after the storm");
        lines.ShouldContain("## What was lost & found");
        lines.ShouldContain("- Eleven boats of the Lirre herring fleet, among them the oldest of the coast.");
        lines.ShouldContain(line => line.StartsWith("> \"We will be at it", StringComparison.Ordinal));
        var row = Array.IndexOf(lines, "| Silver Tern, built for the ferry line | 20 metres |");
        lines[(row - 2)..row].ShouldBe(["| Anna of Lirre, built for the herring | 12 metres |", "|---|---|"]);
    }

    [Fact]
    public void Given_a_table_with_empty_cells_when_cleaned_as_markdown_then_each_cell_stays_in_its_column()
    {
        var boats = string.Join("", Enumerable.Range(1, 6).Select(i => $"<td>boat {i}"));
        var table = $"<table><tr><th></th><th>2030</th><th>2031</th></tr><tr><td></td></tr><tr><td>Boats of the herring fleet</td><td></td><td>eleven<br></td></tr><tr>{boats}</tr></table>";

        var run = ProgramRun.Of("clean", "--format", "markdown", _folder.File("table.html", Page.Replace("<table>", $"{table}<table>", StringComparison.Ordinal)));

        run.Lines.SkipWhile(line => !line.Contains("2030", StringComparison.Ordinal)).Take(4).ShouldBe([
            "|  | 2030 | 2031 | | | |",
            "|---|---|---|---|---|---|",
            "| Boats of the herring fleet |  | eleven |",
            "| boat 1 | boat 2 | boat 3 | boat 4 | boat 5 | boat 6 |"]);
    }

    [Fact]
    public void Given_a_page_when_cleaned_as_tei_then_it_is_well_formed_and_its_parts_keep_their_elements()
    {
        var body = XDocument.Parse(Clean("tei")).Root!.Element(Tei + "text")!.Element(Tei + "body")!;

        body.Elements().Select(element => element.Name.LocalName).ShouldBe(["p", "p", "p", "p", "list", "quote", "table", "p"]);
        body.Elements(Tei + "p").ElementAt(2).Attribute("rend")!.Value.ShouldBe("heading");
        body.Element(Tei + "list")!.Elements(Tei + "item").Count().ShouldBe(2);
        body.Element(Tei + "table")!.Elements(Tei + "row").Select(row => string.Join('|', row.Elements(Tei + "cell").Select(cell => cell.Value)))
            .ShouldBe(["Anna of Lirre, built for the herring|12 metres", "Silver Tern, built for the ferry line|20 metres"]);
        body.Elements(Tei + "p").Last().Elements(Tei + "lb").Count().ShouldBe(1);
    }

    [Fact]
    public void Given_characters_that_xml_has_no_place_for_when_cleaned_as_tei_then_it_is_well_formed()
    {
        var run = ProgramRun.Of(["clean", "--format", "tei", "-"], "{\"id\":\"a <&\\u0001\",\"title\":\"Storm \\u0002 & <b>\",\"text\":\"Rain \\u0000 fell \\ud800 on <Tor> & ]]> on Lirre.\"}\n"u8.ToArray());

        XDocument.Parse(run.Output).Root!.Name.ShouldBe(Tei + "TEI");
    }

    private string Clean(string format)
    {
        var run = ProgramRun.Of("clean", "--format", format, _folder.File("harbour.html", Page));

        run.Status.ShouldBe(0, run.Error);
        return run.Output;
    }
}
