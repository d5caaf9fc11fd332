using Parallax.Articles;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Records;

public sealed class MetaTableTests
{
    [Theory]
    [InlineData("meta.csv", "ID,Title,published\na,\"A, with \"\"quotes\"\"\",2031-01-01\n")]
    [InlineData("meta.csv", "published;title;id\r\n2031-01-01;\"A, with \"\"quotes\"\"\";a\r\n")]
    [InlineData("meta.jsonl", "{\"id\":\"a\",\"title\":\"A, with \\\"quotes\\\"\",\"date\":\"2031-01-01\"}")]
    public void Given_a_table_when_loaded_then_it_tells_by_id(string name, string content)
    {
        using var folder = new TempFolder();

        var meta = MetaTable.Load(folder.File(name, content));

        meta.Problems.ShouldBeEmpty();
        meta.FieldsOf(new ArticleId("a")).ShouldBe(new RecordFields(null, "A, with \"quotes\"", null, "2031-01-01", null));
        meta.FieldsOf(new ArticleId("b")).ShouldBe(RecordFields.None);
    }

    [Fact]
    public void Given_what_a_record_says_itself_when_the_table_says_otherwise_then_the_record_wins()
    {
        using var folder = new TempFolder();
        var meta = MetaTable.Load(folder.File("meta.csv", "id,title,outlet\na,Table,Courier\n"));
        var path = folder.File("r.jsonl", "{\"id\":\"a\",\"title\":\"Record\",\"text\":\"x\"}");

        var fields = folder.Read(InputOptions.Default, meta, path).ShouldHaveSingleItem().Value!.Fields;

        fields.ShouldBe(new RecordFields(null, "Record", "Courier", null, null));
    }

    [Theory]
    [InlineData("meta.csv", "name,title\na,b\n", "id")]
    [InlineData("meta.csv", "", "id")]
    [InlineData("meta.csv", "id,title\na,one\na,two\n", "earlier line")]
    [InlineData("meta.csv", "id,title\n,one\n", "no id")]
    [InlineData("meta.jsonl", "{\"id\":", "byte")]
    public void Given_rows_that_cannot_be_used_when_loaded_then_each_is_told(string name, string content, string words)
    {
        using var folder = new TempFolder();

        var problem = MetaTable.Load(folder.File(name, content)).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("PX0111");
        problem.Message.ShouldContain(words);
    }
}
