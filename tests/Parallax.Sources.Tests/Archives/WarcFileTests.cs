using System.Globalization;
using System.Text;
using Parallax.Running;
using Parallax.Sources.Archives;
using Parallax.Sources.Inputs;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Archives;

public sealed class WarcFileTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_an_archive_when_read_then_each_page_is_an_article_and_the_rest_is_counted(bool isPacked)
    {
        var warc = WarcBuilder.Random(new Random(1), isPacked, pages: 40);

        var (items, notices) = Read(warc.Bytes);

        items.Select(item => (item.Value!.Id, Text(item))).ShouldBe(warc.Pages.Select(page => (page.Uri, page.Page)));
        items.Select(item => item.Value!.Offset).ShouldBe(warc.Pages.Select(page => (long?)page.Start));
        items.ShouldAllBe(item => item.Value!.Fetched == "2031-03-02T08:00:00Z" && item.Value.Charset == "utf-8");
        var notice = notices.ShouldHaveSingleItem();
        notice.Code.ShouldBe("PX0213");
        notice.Message.ShouldContain("41 of other kinds");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_archives_cut_at_every_hundredth_byte_when_read_then_whole_records_come_and_no_other(bool isPacked) => CutAll([.. Enumerable.Range(0, 10), 120], isPacked);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_500_archives_cut_at_every_hundredth_byte_when_read_then_whole_records_come_and_no_other(bool isPacked) => CutAll(Enumerable.Range(100, 500), isPacked);

    [Theory]
    [InlineData(false, 300)]
    [InlineData(true, 300)]
    public void Given_flipped_bits_when_read_then_records_they_are_not_in_come_and_none_is_wrong(bool isPacked, int times)
    {
        var warc = WarcBuilder.Random(new Random(5), isPacked, pages: 12);
        var random = new Random(6);
        for (var i = 0; i < times; i++)
        {
            var bytes = warc.Bytes;
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));

            var items = Read(bytes).Items;

            // A flipped bit may stand in the body of a page without checksum, or in an address; whatever record it is not in is as it was.
            var untouched = warc.Pages.Where(page => at < page.Start - 4 || at >= page.End + 4).ToArray();
            foreach (var page in untouched)
            {
                items.ShouldContain(item => item.Value != null && item.Value.Id == page.Uri && Text(item) == page.Page, string.Create(CultureInfo.InvariantCulture, $"bit of byte {at}, {page.Uri} at {page.Start}"));
            }

            items.Count(item => item.Value is not null).ShouldBeLessThanOrEqualTo(warc.Pages.Count);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_an_archive_inside_a_page_when_cut_anywhere_then_its_records_are_never_read_for_those_of_the_file(bool isPacked)
    {
        var inner = new WarcBuilder(isPacked);
        inner.Page("https://forged.example/1", "<p>Forged.</p>");
        inner.Page("https://forged.example/2", "<p>Forged again.</p>");
        var noise = new byte[3000];
        new Random(3).NextBytes(noise);
        var outer = new WarcBuilder(isPacked);
        outer.Page("https://courier.example/1", "<p>One.</p>");
        outer.Record("response", "https://courier.example/dump", "application/http", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8, .. noise, .. inner.Bytes, .. noise]);
        outer.Page("https://courier.example/2", "<p>Two.</p>");
        var bytes = outer.Bytes;
        var innerEnd = bytes.AsSpan().IndexOf(inner.Bytes) + inner.Bytes.Length;

        for (var length = 1; length < bytes.Length; length += 13)
        {
            // Where a file ends just as the archive in it does, nothing tells them apart.
            if (length >= innerEnd - 4 && length <= innerEnd)
            {
                continue;
            }

            Read(bytes[..length]).Items.ShouldAllBe(item => item.Value == null || !item.Value.Id.Contains("forged", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("plain.warc", "plain/1 plain/2 plain/3")]
    [InlineData("plain.warc.gz", "plain/1 plain/2 plain/3")]
    [InlineData("old.warc", "old/1 old/2")]
    [InlineData("undigested.warc", "plain/1 chunked/2")]
    [InlineData("undigested.warc.gz", "plain/1 chunked/2")]
    [InlineData("unlogged.warc", "plain/1 plain/2")]
    [InlineData("chunked.warc", "chunked/1 chunked/2 chunked/3")]
    [InlineData("chunked.warc.gz", "chunked/1 chunked/2 chunked/3")]
    [InlineData("compressed.warc", "plain/1 plain/2")]
    [InlineData("compressed-chunked.warc.gz", "chunked/1 chunked/2")]
    [InlineData("moved.warc", "plain/1 plain/2")]
    [InlineData("failed.warc.gz", "plain/2 plain/4")]
    [InlineData("requisites.warc", "parts/1")]
    [InlineData("posted.warc.gz", "plain/1")]
    [InlineData("encodings.warc", "latin/1 meta/2 text/3")]
    [InlineData("headers.warc", "many/1 many/2")]
    [InlineData("recursive.warc.gz", "linked/1 plain/2 plain/3 plain/4")]
    [InlineData("mixed.warc", "old/1 chunked/2 plain/3 latin/4 open/6 text/7")]
    [InlineData("short.warc", "short/1 plain/2")]
    [InlineData("open.warc.gz", "open/1 open/2")]
    [InlineData("revisited.warc", "plain/3")]
    [InlineData("revisited.warc.gz", "plain/3")]
    public void Given_an_archive_that_wget_made_when_cut_at_every_hundredth_byte_then_whole_records_come_and_no_other(string name, string pages)
    {
        var bytes = File.ReadAllBytes(Repository.In("tests", "Parallax.Sources.Tests", "Archives", "Made", name));
        var whole = Read(bytes).Items.Select(item => (item.Value!.Id, Text: Text(item), Draft: new DraftReader(Sources.Records.MetaTable.None).Read(item.Value).Value!, Offset: item.Value.Offset!.Value)).ToArray();
        using IArchiveBytes records = name.EndsWith(".gz", StringComparison.Ordinal) ? new GzipMembers(new MemoryStream(bytes), WarcHeader.Magic) : new PlainBytes(new MemoryStream(bytes));
        long[] starts = [.. new WarcReader(records, static _ => true, int.MaxValue / 2).Records().Select(record => record.Start), bytes.Length];

        whole.Select(read => read.Id).ShouldBe(pages.Split(' ').Select(page => $"http://127.0.0.1:8766/{page}.html"));
        foreach (var page in whole)
        {
            page.Draft.Text.ShouldContain($"Rain fell on Tör for {page.Id[^6]} days");
        }

        for (var length = 100; length < bytes.Length; length += 100)
        {
            // Of a plain record the last four bytes part it from the next.
            var ends = whole.Where(page => starts.First(start => start > page.Offset) - (records.Length is null ? 0 : 4) <= length);

            Read(bytes[..length]).Items.Where(item => item.Value is not null).Select(item => (item.Value!.Id, Text(item))).ShouldBe(ends.Select(page => (page.Id, page.Text)));
        }
    }

    [Fact]
    public void Given_a_lying_length_when_read_then_the_records_behind_it_come()
    {
        foreach (var length in (long[])[0, 3, 70, 1000, 1_000_000, long.MaxValue])
        {
            var warc = new WarcBuilder(isPacked: false);
            warc.Page("https://courier.example/1", "<p>One.</p>");
            warc.Raw(Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <x>\r\nWARC-Date: 2031\r\nWARC-Target-URI: https://courier.example/lie\r\nContent-Length: {length}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{new string('x', 50)}\r\n\r\n"));
            warc.Page("https://courier.example/2", "<p>Two.</p>");
            warc.Page("https://courier.example/3", "<p>Three.</p>");

            var items = Read(warc.Bytes).Items;

            items.Select(item => item.Value?.Id[^1..] ?? item.Problem!.Code).ShouldBe(["1", "PX0131", "2", "3"]);
        }
    }

    [Fact]
    public void Given_very_many_lying_headers_when_read_then_it_ends()
    {
        var lie = Encoding.ASCII.GetBytes("WARC/1.0\nWARC-Type: response\nWARC-Record-ID: <x>\nWARC-Date: 2031\nWARC-Target-URI: https://a.example/\nContent-Length: 500001\n\n");
        byte[] bytes = [.. Enumerable.Repeat(lie, 20_000).SelectMany(each => each)];

        Should.CompleteIn(() => Read(bytes).Items.ShouldHaveSingleItem().Problem!.Code.ShouldBe("PX0130"), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_a_file_that_gives_few_bytes_at_a_time_when_read_then_all_records_come(bool isPacked)
    {
        var warc = WarcBuilder.Random(new Random(11), isPacked, pages: 10);

        var items = new WarcFile("a.warc", 10_000_000, static _ => { }).Items(() => new DrippingStream(warc.Bytes), static _ => { });

        items.Select(item => item.Value?.Id).ShouldBe(warc.Pages.Select(page => page.Uri));
    }

    [Fact]
    public void Given_a_wrong_checksum_when_read_then_only_its_record_is_refused()
    {
        var warc = new WarcBuilder(isPacked: false);
        warc.Page("https://courier.example/1", "<p>One.</p>");
        warc.Page("https://courier.example/2", "<p>Two.</p>");
        var bytes = warc.Bytes;
        bytes[bytes.AsSpan().IndexOf("One"u8)] = (byte)'X';

        Read(bytes).Items.Select(item => item.Value?.Id[^1..] ?? item.Problem!.Code).ShouldBe(["PX0131", "2"]);
    }

    [Theory]
    [InlineData("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5", true)]
    [InlineData("sha1:9f425929a165700d3ff0a6a79c4cb65e5ba12cc0", false)]
    [InlineData("SHA-256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true)]
    [InlineData("md5:900150983cd24fb0d6963f7d28e17f72", true)]
    [InlineData("md5:000150983cd24fb0d6963f7d28e17f72", false)]
    [InlineData("blake3:00", true)]
    [InlineData("nothing", true)]
    public void Given_a_checksum_when_compared_then_only_a_known_and_other_one_speaks_against_the_bytes(string digest, bool isOf) => BlockDigest.IsOf(digest, "abc"u8).ShouldBe(isOf);

    [Fact]
    public void Given_a_packed_file_of_one_member_when_cut_then_the_records_before_the_cut_come()
    {
        var warc = WarcBuilder.Random(new Random(9), isPacked: false, pages: 200);
        var packed = TempFolder.Packed(warc.Bytes);

        Read(packed).Items.Count.ShouldBe(200);
        var items = Read(packed[..(packed.Length / 2)]).Items;

        items[^1].Problem!.Code.ShouldBe("PX0131");
        items.Count.ShouldBeGreaterThan(80);
        items.SkipLast(1).Select(Text).ShouldBe(warc.Pages.Take(items.Count - 1).Select(page => page.Page));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n<p>Off.</p>", "<p>Off.</p>", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n<p>Off.</p>", "<p>Off.</p>", null)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<p>Cut.", "<p>Cut.", "PX0214")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<p>Short.", "<p>Short.", "PX0214")]
    [InlineData("HTTP/1.0 200 OK\nContent-Type: text/html\n\n<p>Bare.</p>", "<p>Bare.</p>", null)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n<!DOCTYPE html><p>Untyped.</p>", "<!DOCTYPE html><p>Untyped.</p>", null)]
    public void Given_a_body_as_archives_hold_it_when_read_then_its_page_comes(string answer, string page, string? notice)
    {
        var warc = new WarcBuilder(isPacked: true);
        warc.Record("response", "<https://courier.example/1>", "application/http", Encoding.UTF8.GetBytes(answer));

        var (items, notices) = Read(warc.Bytes);

        Text(items.ShouldHaveSingleItem()).ShouldBe(page);
        items[0].Value!.Id.ShouldBe("https://courier.example/1");
        notices.Select(each => each.Code).ShouldBe(notice is null ? [] : [notice]);
    }

    [Theory]
    [InlineData("Content-Encoding: br", "PX0132")]
    [InlineData("Content-Encoding: zstd", "PX0132")]
    [InlineData("Content-Encoding: deflate", "PX0132")]
    public void Given_an_encoding_that_cannot_be_taken_off_when_read_then_its_page_is_refused(string field, string code)
    {
        var warc = new WarcBuilder(isPacked: false);
        warc.Record("response", "https://courier.example/1", "application/http", Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{field}\r\n\r\n\u00FF<p>no such encoding</p>"));

        Read(warc.Bytes).Items.ShouldHaveSingleItem().Then(item => item.Load()).Problem!.Code.ShouldBe(code);
    }

    [Fact]
    public void Given_pages_that_are_too_large_packed_or_not_when_read_then_they_are_refused_and_the_others_come()
    {
        var warc = new WarcBuilder(isPacked: true);
        warc.Page("https://courier.example/1", new string('x', 3_000_000), WarcBuilder.Coding.Gzip);
        warc.Page("https://courier.example/2", new string('x', 3_000_000), WarcBuilder.Coding.Brotli);
        warc.Page("https://courier.example/3", new string('x', 3_000_000), WarcBuilder.Coding.Plain);
        warc.Page("https://courier.example/4", "<p>Small.</p>");

        var items = Read(warc.Bytes, limit: 1_000_000).Items;

        items.Select(item => item.Then(each => each.Load()).Problem?.Code).ShouldBe(["PX0105", "PX0105", "PX0105", null]);
    }

    [Fact]
    public void Given_resources_and_records_of_other_kinds_when_read_then_only_those_of_the_web_are_pages()
    {
        var warc = new WarcBuilder(isPacked: false);
        warc.Record("resource", "https://courier.example/r", "text/html; charset=windows-1252", "<p>Zo\u00EB.</p>"u8.ToArray());
        warc.Record("resource", "metadata://gnu.org/software/wget/warc/wget.log", "text/plain", "log"u8.ToArray());
        warc.Record("conversion", "https://courier.example/c", "text/plain", "Words."u8.ToArray());
        warc.Record("response", "dns:courier.example", "text/dns", "1"u8.ToArray());
        warc.Record("response", "https://courier.example/s", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Part.</p>"u8.ToArray(), more: "WARC-Segment-Number: 1\r\n");

        Read(warc.Bytes).Items.Select(item => (item.Value!.Id[^1], item.Value.Kind)).ShouldBe([('r', SourceKind.Page), ('c', SourceKind.PlainText)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no archive at all")]
    [InlineData("WARC/1.0\r\n\r\n")]
    [InlineData("WARC/")]
    public void Given_what_is_no_archive_when_read_then_it_is_refused(string text) =>
        Read(Encoding.UTF8.GetBytes(text)).Items.ShouldHaveSingleItem().Problem!.Code.ShouldBe("PX0130");

    [Fact]
    public void Given_the_checksum_of_gzip_then_it_is_the_known_one()
    {
        Crc32.Append(0, "123456789"u8).ShouldBe(0xCBF43926);
        Crc32.Append(Crc32.Append(0, "12345"u8), "6789"u8).ShouldBe(0xCBF43926);
    }

    private sealed class DrippingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 3)]);
    }

    private static void CutAll(IEnumerable<int> seeds, bool isPacked)
    {
        foreach (var seed in seeds)
        {
            var warc = WarcBuilder.Random(new Random(seed), isPacked, pages: 1 + (seed % 9));
            var bytes = warc.Bytes;
            for (var length = 100; length <= bytes.Length + 99; length += 100)
            {
                var cut = bytes[..Math.Min(length, bytes.Length)];

                var items = Read(cut).Items;

                items.Where(item => item.Value is not null).Select(item => (item.Value!.Id, Text(item))).ShouldBe(
                    warc.Pages.Where(page => page.End <= cut.Length).Select(page => (page.Uri, page.Page)),
                    string.Create(CultureInfo.InvariantCulture, $"seed {seed}, cut at {cut.Length}"));
            }
        }
    }

    private static string Text(Outcome<SourceItem> item) => Encoding.UTF8.GetString(item.Value!.Load().Value!);

    private static (List<Outcome<SourceItem>> Items, List<Problem> Notices) Read(byte[] bytes, int limit = 10_000_000)
    {
        var notices = new List<Problem>();
        List<Outcome<SourceItem>> items = [.. new WarcFile("a.warc", limit, notices.Add).Items(() => new MemoryStream(bytes), static _ => { })];
        foreach (var item in items)
        {
            item.Then(each => each.Load());
        }

        return (items, [.. notices.DistinctBy(notice => notice.ToString())]);
    }
}
