using System.Text;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Inputs;

public sealed class ZipFolderTests
{
    [Fact]
    public void Given_an_archive_when_read_then_its_files_are_those_of_a_folder_of_its_name()
    {
        using var folder = new TempFolder();
        var inner = Made.Zip(("c.txt", "Three."u8.ToArray()), ("page.html", "<p>Four.</p>"u8.ToArray()), ("m.eml", "Subject: x\n\nMail.\n"u8.ToArray()));
        var path = folder.File("all.zip", Made.Zip(("b/page.html", "<p>Two.</p>"u8.ToArray()), ("a.txt.gz", TempFolder.Packed("One."u8.ToArray())), ("r.jsonl", "{\"text\":\"R1\"}\n{\"text\":\"R2\"}\n"u8.ToArray()), ("t.csv", "id,text\nt1,Row.\n"u8.ToArray()), ("meta.csv", "id,url\n"u8.ToArray()), ("pic.png", [1]), ("b/", []), ("in.zip", inner)));

        var listing = new InputWalker(InputOptions.Default).List([folder.Path]);
        var drafts = folder.Read(path);

        drafts.Select(draft => $"{draft.Value!.Id.Value} {draft.Value.Text}").ShouldBe([
            "a One.", $"{path}/b/page Two.", "c Three.", "m Mail.", $"{path}/in.zip/page Four.", "r#1 R1", "r#2 R2", "t1 Row."]);
        drafts[0].Value!.Source.ShouldBe($"{path}/a.txt.gz");
        listing.PassedOver.ShouldBe(2);
        listing.TotalBytes().ShouldBe(new FileInfo(path).Length);
        listing.Items().Count().ShouldBe(8);
        listing.BytesRead.ShouldBeInRange(1, new FileInfo(path).Length);
    }

    [Fact]
    public void Given_web_archives_and_feeds_in_an_archive_when_read_then_their_pages_and_items_are_articles()
    {
        using var folder = new TempFolder();
        var warc = WarcBuilder.Random(new Random(2), isPacked: false, pages: 5);
        var packed = WarcBuilder.Random(new Random(3), isPacked: true, pages: 5);
        var feed = "<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>"u8.ToArray();
        var inner = Made.Zip(("d.warc.gz", packed.Bytes[..^30]));
        var path = folder.File("all.zip", Made.Zip(("a.warc", warc.Bytes), ("b.warc.gz", packed.Bytes), ("c.rss", feed), ("d.zip", inner), ("e.warc", new byte[900])));

        var listing = new InputWalker(InputOptions.Default with { LargestArticle = Math.Max(warc.Bytes.Length, packed.Bytes.Length) }).List([path]);
        var items = listing.Items().ToArray();

        items.Select(item => item.Value?.Address ?? item.Value?.Fields.Title ?? item.Problem!.Code).ShouldBe(
            [.. warc.Pages.Select(page => page.Uri), .. packed.Pages.Select(page => page.Uri), "A", "B", .. packed.Pages.Where(page => page.End <= packed.Bytes.Length - 30).Select(page => page.Uri), "PX0131", "PX0130"]);
        items[0].Value!.Source.ShouldBe($"{path}/a.warc");
        Encoding.UTF8.GetString(items[0].Value!.Load().Value!).ShouldBe(warc.Pages[0].Page);
        listing.TakeNotices().Count(notice => notice.Code == "PX0213").ShouldBe(3);
    }

    [Fact]
    public void Given_a_web_archive_larger_than_an_article_may_be_when_it_is_packed_in_an_archive_then_it_is_refused()
    {
        using var folder = new TempFolder();
        var warc = WarcBuilder.Random(new Random(2), isPacked: false, pages: 5);
        var path = folder.File("all.zip", Made.Zip(("a.warc", warc.Bytes), ("b.txt", "Two."u8.ToArray())));

        folder.Read(InputOptions.Default with { LargestArticle = warc.Bytes.Length - 1 }, MetaTable.None, path).Select(outcome => outcome.Value?.Text ?? outcome.Problem!.Code).ShouldBe(["PX0105", "Two."]);
    }

    [Fact]
    public void Given_names_that_lead_out_of_the_archive_when_read_then_nothing_is_written_and_the_files_are_read()
    {
        using var folder = new TempFolder();
        var path = folder.File("z.zip", Made.Zip(("../../evil.txt", "Evil."u8.ToArray()), ("/abs.txt", "Abs."u8.ToArray()), ("c:\\d.txt", "D."u8.ToArray())));

        folder.Read(path).Select(draft => (draft.Value!.Id.Value, draft.Value.Text)).ShouldBe([("evil", "Evil."), ("abs", "Abs."), ("d", "D.")], ignoreOrder: true);
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
        File.Exists(Path.Combine(folder.Path, "..", "..", "evil.txt")).ShouldBeFalse();
    }

    [Fact]
    public void Given_archives_deeper_than_two_when_read_then_the_third_is_refused_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        var third = Made.Zip(("x.txt", "x"u8.ToArray()));
        var second = Made.Zip(("third.zip", third), ("y.txt", "Y."u8.ToArray()));

        var outcomes = folder.Read(folder.File("first.zip", Made.Zip(("second.zip", second), ("z.txt", "Z."u8.ToArray()))));

        outcomes.Select(outcome => outcome.Value?.Text ?? outcome.Problem!.Code).ShouldBe(["PX0156", "Y.", "Z."]);
    }

    [Fact]
    public void Given_encrypted_large_and_damaged_files_when_read_then_each_is_refused_and_the_others_go_on()
    {
        using var folder = new TempFolder();
        var random = new byte[5000];
        new Random(3).NextBytes(random);
        var bytes = Made.Zip(("a.txt", "One."u8.ToArray()), ("b.txt", new byte[5000]), ("c.txt", random.Select(each => (byte)((each % 90) + 32)).ToArray()), ("d.txt", "Four."u8.ToArray()));
        Flag(bytes, "a.txt");
        Break(bytes, "c.txt");

        var outcomes = folder.Read(InputOptions.Default with { LargestArticle = 4900 }, MetaTable.None, folder.File("z.zip", bytes));

        outcomes.Select(outcome => outcome.Value?.Text ?? outcome.Problem!.Code).ShouldBe(["PX0152", "PX0105", outcomes[2].Problem!.Code, "Four."]);
        outcomes[2].Problem!.Code.ShouldBeOneOf("PX0151", "PX0105");
    }

    [Fact]
    public void Given_files_that_unpack_to_far_more_than_the_archive_when_read_then_the_rest_is_refused()
    {
        using var folder = new TempFolder();
        var blanks = Enumerable.Repeat((byte)' ', 900_000).ToArray();
        var files = Enumerable.Range(0, 20).Select(i => ($"{i:00}.txt", blanks)).Prepend(("00-good.txt", "Good."u8.ToArray())).ToArray();

        var outcomes = folder.Read(InputOptions.Default with { LargestArticle = 1_000_000 }, MetaTable.None, folder.File("bomb.zip", Made.Zip(files)));

        outcomes[0].Value!.Text.ShouldBe("Good.");
        outcomes[^1].Problem!.Code.ShouldBe("PX0155");
        outcomes.Count(outcome => outcome.Problem?.Code == "PX0155").ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("no archive", "PX0151")]
    [InlineData("", "PX0151")]
    public void Given_what_is_no_archive_when_read_then_it_is_refused(string text, string code)
    {
        using var folder = new TempFolder();

        folder.Read(folder.File("z.zip", text)).ShouldHaveSingleItem().Problem!.Code.ShouldBe(code);
    }

    [Fact]
    public void Given_an_archive_cut_at_many_points_when_read_then_it_is_refused_or_read_without_the_others()
    {
        using var folder = new TempFolder();
        var bytes = Made.Zip(("a.txt", "One."u8.ToArray()), ("b.txt", "Two."u8.ToArray()));

        for (var cut = 0; cut < bytes.Length; cut += 7)
        {
            folder.Read(folder.File("z.zip", bytes[..cut])).ShouldAllBe(outcome => outcome.Problem != null && outcome.Problem.Code == "PX0151");
        }
    }

    [Fact]
    public void Given_an_archive_that_vanishes_after_it_was_listed_when_read_then_it_is_refused()
    {
        using var folder = new TempFolder();
        var path = folder.File("z.zip", Made.Zip(("a.txt", "One."u8.ToArray()), ("r.jsonl", "{}"u8.ToArray())));
        var listing = new InputWalker(InputOptions.Default).List([path]);
        File.Delete(path);

        listing.Items().Select(item => item.Then(new DraftReader(MetaTable.None).Read).Problem!.Code).ShouldBe(["PX0102", "PX0102"]);
    }

    // The flag of encryption, in the local header and in the list of files.
    private static void Flag(byte[] zip, string name)
    {
        foreach (var (signature, flags, nameAt) in new[] { (0x04034B50u, 6, 30), (0x02014B50u, 8, 46) })
        {
            for (var at = 0; at + nameAt + name.Length <= zip.Length; at++)
            {
                if (BitConverter.ToUInt32(zip, at) == signature && zip.AsSpan(at + nameAt).StartsWith(Encoding.ASCII.GetBytes(name)))
                {
                    zip[at + flags] |= 1;
                }
            }
        }
    }

    // The packed bytes of a file, its header left whole.
    private static void Break(byte[] zip, string name)
    {
        var at = zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(name)) + name.Length;
        zip.AsSpan(at, 200).Fill(0xFF);
    }
}
