using System.Security.Cryptography;
using System.Text;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Inputs;

public sealed class InputWalkerTests
{
    [Fact]
    public void Given_a_folder_when_walked_then_files_come_in_ordinal_order_and_other_kinds_are_counted()
    {
        using var folder = new TempFolder();
        folder.File("b/x.txt", "x");
        folder.File("b.txt", "b");
        folder.File("B.txt.gz", "B");
        folder.File("picture.png", "no");
        folder.File("b/feed.xml", "no");

        var listing = new InputWalker(InputOptions.Default).List([folder.Path]);

        listing.Items().Select(item => item.Value!.Id).ShouldBe(["B", "b", "x"]);
        listing.PassedOver.ShouldBe(2);
    }

    [Fact]
    public void Given_files_of_one_name_when_walked_then_all_of_them_take_their_relative_path()
    {
        using var folder = new TempFolder();
        folder.File("a/page1.html.gz", "<p>One.</p>");
        folder.File("b/page1.html", "<p>Two.</p>");
        folder.File("b/page2.v3.html", "<p>Three.</p>");

        folder.Read().Select(draft => draft.Value!.Id.Value).ShouldBe(["a/page1", "b/page1", "page2.v3"]);
    }

    [Fact]
    public void Given_two_folders_with_one_file_name_when_walked_then_the_paths_as_given_tell_them_apart()
    {
        using var folder = new TempFolder();
        folder.File("a/page.txt", "One.");
        folder.File("b/page.txt", "Two.");

        var ids = folder.Read($"{folder.Path}/a", $"{folder.Path}/b").Select(draft => draft.Value!.Id.Value);

        ids.ShouldBe([$"{folder.Path}/a/page", $"{folder.Path}/b/page"]);
    }

    [Fact]
    public void Given_records_without_id_when_read_then_file_and_line_name_them()
    {
        using var folder = new TempFolder();
        folder.File("r.jsonl", "\uFEFF{\"text\":\"One.\"}\r\n\r\n{\"id\":\"own\",\"text\":\"Two.\"}\n{\"id\":7,\"text\":\"Three.\"}");
        folder.File("r.txt", "Plain.");

        folder.Read().Select(draft => draft.Value!.Id.Value).ShouldBe(["r#1", "own", "7", "r"]);
    }

    [Fact]
    public void Given_files_and_records_when_read_then_each_tells_the_hash_and_place_of_its_bytes()
    {
        using var folder = new TempFolder();
        folder.File("a.txt.gz", "Rain.");
        folder.File("r.jsonl", "{\"text\":\"é\"}\n\n{\"text\":\"Two.\"}\n");

        var told = folder.Read().Select(draft => draft.Value!.Provenance!).ToArray();

        told.ShouldAllBe(each => each.Offset == null); // a record is the same wherever it stands in its file
        told.Select(each => each.Sha256).ShouldBe(((string[])["Rain.", "{\"text\":\"é\"}", "{\"text\":\"Two.\"}"]).Select(text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
        told.ShouldAllBe(each => each.Fetched == null);
    }

    [Theory]
    [InlineData("missing.txt", "PX0101")]
    [InlineData("empty.txt", "PX0103")]
    [InlineData("blank.txt", "PX0103")]
    [InlineData("empty.jsonl", "PX0103")]
    [InlineData("picture.txt", "PX0104")]
    [InlineData("nul.txt", "PX0104")]
    [InlineData("large.txt", "PX0105")]
    [InlineData("bomb.txt.gz", "PX0105")]
    [InlineData("longline.jsonl", "PX0105")]
    [InlineData("bomb.jsonl.gz", "PX0105")]
    [InlineData("report.doc", "PX0108")]
    [InlineData("feed.xml", "PX0120")]
    [InlineData("dump.warc.gz", "PX0130")]
    [InlineData("https://example.org/report", "PX0109")]
    [InlineData("deep.html", "PX0110")]
    [InlineData("notgzip.txt.gz", "PX0102")]
    public void Given_an_odd_input_when_read_then_it_is_refused_with_its_code(string name, string code)
    {
        using var folder = new TempFolder();
        folder.File("empty.txt", "");
        folder.File("blank.txt", " \n\t\n");
        folder.File("empty.jsonl", "\n\n");
        folder.File("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        folder.File("nul.txt", "a\0b");
        folder.File("large.txt", new string('x', 5000));
        folder.File("bomb.txt.gz", new string('x', 5_000_000));
        folder.File("longline.jsonl", new string('x', 5000));
        folder.File("bomb.jsonl.gz", new string('x', 5_000_000));
        folder.File("report.doc", "x");
        folder.File("feed.xml", "<page/>");
        folder.File("dump.warc.gz", "WARC/1.0");
        folder.File("deep.html", string.Concat(Enumerable.Repeat("<i>", 1200)));
        folder.File("notgzip.txt.gz", "");
        File.WriteAllText(Path.Combine(folder.Path, "notgzip.txt.gz"), "This is not gzip at all.");

        var path = name.StartsWith("https", StringComparison.Ordinal) ? name : Path.Combine(folder.Path, name);
        var outcome = folder.Read(InputOptions.Default with { LargestArticle = 4000 }, MetaTable.None, path).ShouldHaveSingleItem();

        outcome.Problem.ShouldNotBeNull().Code.ShouldBe(code);
        outcome.Problem.ToString().Length.ShouldBeLessThan(path.Length + 200);
    }

    [Fact]
    public void Given_a_line_beyond_the_limit_when_read_then_the_lines_after_it_go_on()
    {
        using var folder = new TempFolder();
        folder.File("r.jsonl", $"{{\"text\":\"One.\"}}\n{new string('x', 300_000)}\n{{\"text\":\"Three.\"}}\n");

        var drafts = folder.Read(InputOptions.Default with { LargestArticle = 1000 }, MetaTable.None, folder.Path);

        drafts.Select(draft => draft.Value?.Id.Value ?? draft.Problem!.Code).ShouldBe(["r#1", "PX0105", "r#3"]);
    }

    [Fact]
    public void Given_a_broken_line_when_read_then_its_number_and_reason_are_told_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        folder.File("r.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"secret words\n[1]\n{\"text\":[]}\n{\"text\":\"Five.\"} x\n{\"text\":\"Six.\"}");

        var drafts = folder.Read();

        drafts.Select(draft => draft.Value?.Id.Value ?? draft.Problem!.Code).ShouldBe(["r#1", "PX0106", "PX0106", "PX0106", "PX0106", "r#6"]);
        drafts[1].Problem!.Subject.ShouldEndWith("r.jsonl#2");
        drafts[1].Problem!.Message.ShouldNotContain("secret");
        drafts[2].Problem!.Message.ShouldBe("not a record: an array where an object was expected");
    }

    [Fact]
    public void Given_a_line_of_20_MB_when_read_then_its_text_is_whole()
    {
        using var folder = new TempFolder();
        folder.File("r.jsonl", $"{{\"text\":\"{new string('y', 20_000_000)}\"}}\n{{\"text\":\"After.\"}}");

        var drafts = folder.Read();

        drafts[0].Value!.Text.Length.ShouldBe(20_000_000);
        drafts[1].Value!.Text.ShouldBe("After.");
    }

    [Fact]
    public void Given_standard_input_when_named_by_a_dash_then_its_lines_are_records()
    {
        using var folder = new TempFolder();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}"));

        var drafts = folder.Read(InputOptions.Default with { StandardInput = input }, MetaTable.None, "-");

        drafts.Select(draft => (draft.Value!.Id.Value, draft.Value.Source)).ShouldBe([("-#1", "-"), ("-#2", "-")]);
    }

    [Fact]
    public void Given_a_file_that_vanishes_after_it_was_listed_when_read_then_it_is_refused()
    {
        using var folder = new TempFolder();
        var path = folder.File("gone.txt", "x");
        var lines = folder.File("gone.jsonl", "{}");
        var listing = new InputWalker(InputOptions.Default).List([folder.Path]);
        File.Delete(path);
        File.Delete(lines);

        var codes = listing.Items().Select(item => item.Then(new DraftReader(MetaTable.None).Read).Problem!.Code);

        codes.ShouldBe(["PX0102", "PX0102"]);
    }

    [Fact]
    public void Given_a_link_to_a_folder_above_when_walked_then_the_walk_ends()
    {
        using var folder = new TempFolder();
        folder.File("a/x.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), folder.Path);

        folder.Read().ShouldHaveSingleItem().Value!.Id.Value.ShouldBe("x");
    }

    [Fact]
    public void Given_packed_records_that_break_off_when_read_then_the_whole_ones_come_and_the_end_is_told()
    {
        using var folder = new TempFolder();
        var random = new Random(7);
        var lines = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{random.NextInt64()}\"}}\n"));
        var path = Path.Combine(folder.Path, "r.jsonl.gz");
        var packed = TempFolder.Packed(Encoding.UTF8.GetBytes(lines));
        File.WriteAllBytes(path, packed[..(packed.Length / 2)]);

        var drafts = folder.Read(path);

        drafts.Count(draft => draft.Value is not null).ShouldBeGreaterThan(500);
        drafts[^1].Problem.ShouldNotBeNull();
    }
}
