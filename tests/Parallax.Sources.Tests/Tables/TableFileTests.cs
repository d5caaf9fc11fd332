using System.Text;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tables;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Tables;

public sealed class TableFileTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Given_a_table_with_the_usual_names_when_read_then_each_row_is_an_article(char delimiter)
    {
        using var folder = new TempFolder();
        var table = "ID,Headline,Body,Source,Date,Link,Lang,Other\r\na,Port Hale reopens,\"At least 27 ships, he said.\r\n\r\n\"\"Fish\"\" first.\",Courier,2031-05-07,https://x.example/a,en,zz\r\n\r\n,,Two.,,,,\r\n";

        var drafts = folder.Read(folder.File("t.csv", table.Replace(',', delimiter).Replace($"ships{delimiter}", "ships,", StringComparison.Ordinal)));

        drafts.Select(draft => draft.Value!.Id.Value).ShouldBe(["a", "t#6"]);
        drafts[0].Value!.Text.ShouldBe("At least 27 ships, he said.\r\n\r\n\"Fish\" first.");
        var fields = drafts[0].Value!.Fields;
        (fields.Title, fields.Outlet, fields.Published, fields.Url, fields.Language).ShouldBe(("Port Hale reopens", "Courier", "2031-05-07", "https://x.example/a", "en"));
        (drafts[1].Value!.Text, drafts[1].Value!.Fields.Title).ShouldBe(("Two.", null));
        drafts[1].Value!.Provenance!.Offset.ShouldBeNull();
    }

    [Fact]
    public void Given_told_columns_when_read_then_they_come_before_the_usual_names()
    {
        using var folder = new TempFolder();
        TableColumns.TryParse("id=Key, text=Story Text,title=HL", out var columns).ShouldBeNull();
        var path = folder.File("t.csv.gz", "Key,text,story text,HL,title\nk1,short,Long story.,Head,Other\n");

        var draft = folder.Read(InputOptions.Default with { Columns = columns }, MetaTable.None, path).ShouldHaveSingleItem().Value!;

        (draft.Id.Value, draft.Text, draft.Fields.Title).ShouldBe(("k1", "Long story.", "Head"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("txet=Body")]
    [InlineData("text=")]
    public void Given_columns_that_say_nothing_when_parsed_then_the_reason_names_the_keys(string columns) => TableColumns.TryParse(columns, out _).ShouldNotBeNull().ShouldContain("KEY one of id, text");

    [Fact]
    public void Given_a_table_in_another_encoding_when_read_then_it_is_read_and_told()
    {
        using var folder = new TempFolder();

        var draft = folder.Read(folder.File("t.csv", Encoding.Latin1.GetBytes("id;text\n1;Das Café am Kai öffnet.\n"))).ShouldHaveSingleItem().Value!;

        (draft.Text, draft.Encoding).ShouldBe(("Das Café am Kai öffnet.", "windows-1252"));
    }

    [Theory]
    [InlineData("", "PX0103")]
    [InlineData("id,text\n", "PX0103")]
    [InlineData("id,url\n1,x\n", "PX0157")]
    [InlineData("\"id,text\n1,x\n", "PX0158")]
    public void Given_no_table_of_articles_when_named_then_it_is_refused_with_its_code(string table, string code)
    {
        using var folder = new TempFolder();

        folder.Read(folder.File("t.csv", table)).ShouldHaveSingleItem().Problem.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public void Given_a_told_column_that_is_not_there_when_read_then_its_name_is_told()
    {
        using var folder = new TempFolder();
        TableColumns.TryParse("text=Body", out var columns);

        var problem = folder.Read(InputOptions.Default with { Columns = columns }, MetaTable.None, folder.File("t.csv", "id,text\n1,x\n")).ShouldHaveSingleItem().Problem!;

        (problem.Code, problem.Message).ShouldBe(("PX0157", "no column 'Body': found id, text"));
    }

    [Fact]
    public void Given_tables_that_are_not_of_articles_in_a_folder_when_walked_then_they_are_passed_over()
    {
        using var folder = new TempFolder();
        folder.File("meta.csv", "id,outlet\na,Courier\n");
        folder.File("a.txt", "One.");
        folder.File("t.csv", "id,text\nb,Two.\n");

        var listing = new InputWalker(InputOptions.Default).List([folder.Path]);

        listing.Items().Select(item => item.Value!.Id).ShouldBe(["a", "t#2"]);
        listing.PassedOver.ShouldBe(1);
    }

    [Fact]
    public void Given_broken_rows_when_read_then_they_are_refused_by_their_line_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        var path = folder.File("t.csv", $"id,text\n1,One.\n2,Two,too,many\n3,{new string('x', 300_000)}\n4,\"never closed\n5,Five 'quoted'.\n6\n7,\"a\"b\n");

        var drafts = folder.Read(InputOptions.Default with { LargestArticle = 100_000 }, MetaTable.None, path);

        drafts.Select(draft => draft.Value?.Text ?? $"{draft.Problem!.Code} {draft.Problem.Subject[(path.Length - 5)..]}").ShouldBe(["One.", "PX0158 t.csv#3", "PX0105 t.csv#4", "PX0158 t.csv#5", "Five 'quoted'.", "PX0103 t.csv#7", "ab"]);
    }

    [Fact]
    public void Given_a_table_whose_every_line_opens_a_cell_when_read_then_it_ends()
    {
        using var folder = new TempFolder();
        var path = folder.File("t.csv", "id,text\n" + string.Concat(Enumerable.Repeat("a\",b\"c,\"d\n", 200_001)));

        var outcomes = folder.Read(InputOptions.Default with { LargestArticle = 500_000 }, MetaTable.None, path);

        outcomes.Count.ShouldBeLessThan(200);
        outcomes[^1].Problem.ShouldNotBeNull().Message.ShouldContain("the rest of the table is not read");
    }

    [Fact]
    public void Given_a_table_with_a_page_in_each_row_when_read_then_it_is_a_page()
    {
        using var folder = new TempFolder();

        folder.Read(folder.File("t.csv", "id,html\n1,\"<h1>Port Hale</h1><p class=\"\"x\"\">Opened.\\</p>\"\n")).ShouldHaveSingleItem().Value!.Text.ShouldBe("Port Hale\n\nOpened.\\");
    }
}
