using System.Globalization;
using Parallax.Cleaning;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;
using Xunit.Abstractions;

namespace Parallax.Sources.Tests.Documents;

/// <summary>Damaged and hostile documents: each is read or refused with a code, in bounded time and memory.</summary>
public sealed class HostileDocumentsTests(ITestOutputHelper output)
{
    private const double SecondsPerMegabyte = 2;
    private const long BytesOfAnyDocument = 40_000_000;
    private const long BytesPerByte = 500;
    private static readonly string[] Codes = ["PX0102", "PX0103", "PX0104", "PX0110", "PX0112", "PX0113", "PX0151", "PX0152", "PX0156", "PX0159"];
    private readonly DraftReader _drafts = new(MetaTable.None);
    private readonly ArticleCleaner _cleaner = new();

    [Fact]
    public void Given_mails_cut_at_every_point_when_read_then_each_is_read_or_refused()
    {
        foreach (var name in new[] { "alternative-attached.eml", "forwarded.eml", "saved.mhtml", "plain-utf8-base64.eml" })
        {
            var mail = File.ReadAllBytes(Made.File(name));
            for (var cut = 0; cut < mail.Length; cut += 3)
            {
                Measure(name, mail[..cut]);
            }
        }
    }

    [Theory]
    [InlineData("harbour.docx", 97)]
    [InlineData("harbour.odt", 211)]
    public void Given_documents_cut_at_many_points_when_read_then_each_is_refused(string name, int step)
    {
        var document = File.ReadAllBytes(Made.File(name));
        for (var cut = 0; cut < document.Length; cut += step)
        {
            Measure(name, document[..cut]).ShouldBe("PX0151");
        }
    }

    [Fact]
    public void Given_two_hundred_damaged_documents_when_read_then_each_is_read_or_refused() => Damage(200);

    [Fact]
    [Trait("Category", "Long")]
    public void Given_five_thousand_damaged_documents_when_read_then_each_is_read_or_refused() => Damage(5000);

    [Theory]
    [InlineData("m.eml", "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\nContent-Type: multipart/mixed; boundary=b\n\n")]
    [InlineData("m.eml", "Subject: ", "=?utf-8?q?")]
    [InlineData("m.eml", "Subject: ", "=?utf-8?q?a?= ")]
    [InlineData("m.eml", "Subject: x\n", "A: b\n")]
    [InlineData("m.eml", "Subject: x\n\n", "=\n")]
    [InlineData("m.eml", "Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n", " =  ")]
    [InlineData("m.eml", "Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n", "  \t")]
    [InlineData("m.eml", "Subject: x\nContent-Type: multipart/mixed; boundary=-----------------------------\n\n", "-")]
    [InlineData("m.eml", "Subject: x\nContent-Type: text/plain", "; a*0=b")]
    [InlineData("m.eml", "Subject: x\nContent-Type: text/plain; format=flowed\n\n", "> \n")]
    [InlineData("m.eml", "From: ", "a <b>,")]
    [InlineData("m.eml", "From: ", "(")]
    [InlineData("m.eml", "Date: ", "1 ")]
    [InlineData("p.mht", "Content-Type: multipart/related; boundary=b\n\n", "--b\nContent-Type: text/html\n\n<p>\n")]
    public void Given_a_mail_of_one_thing_over_and_over_when_read_then_it_is_done_in_time(string name, string start, string piece) =>
        Measure(name, System.Text.Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length))));

    [Theory]
    [InlineData("<w:p/>")]
    [InlineData("<w:p><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:r><w:footnoteReference w:id='1'/></w:r>")]
    [InlineData("<w:r><w:t> </w:t><w:br/></w:r>")]
    public void Given_a_document_of_one_thing_over_and_over_when_read_then_it_is_done_in_time(string piece) =>
        Measure("w.docx", Made.Word($"<w:p>{string.Concat(Enumerable.Repeat(piece, 3_000_000 / piece.Length))}</w:p>", ("word/footnotes.xml", "<w:footnotes xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:footnote w:id='1'><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote></w:footnotes>")), unpacked: 3_000_000);

    private void Damage(int count)
    {
        (string Name, byte[] Bytes)[] documents = [.. new[] { "harbour.docx", "harbour.odt", "alternative-attached.eml", "forwarded.eml", "saved.mhtml" }.Select(name => (name, File.ReadAllBytes(Made.File(name))))];
        var random = new Random(5);
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var (name, bytes) = documents[i % documents.Length];
            byte[] damaged = [.. bytes];
            for (var flips = random.Next(1, 30); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            }

            var start = random.Next(damaged.Length);
            damaged = random.Next(4) == 0 ? [.. damaged[..start], .. damaged[Math.Min(damaged.Length, start + random.Next(200))..]] : damaged;
            var code = Measure(name, damaged);
            codes[code] = codes.GetValueOrDefault(code) + 1;
        }

        output.WriteLine(string.Join(", ", codes.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key} {each.Value}"))));
        codes["read"].ShouldBeGreaterThan(count / 10);
    }

    private string Measure(string name, byte[] bytes, long unpacked = 0)
    {
        var size = Math.Max(unpacked, bytes.Length);
        var best = double.MaxValue;
        var code = "";
        for (var again = 0; again < 3 && best > SecondsPerMegabyte * Math.Max(1, size / 1e6); again++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = ThreadTime.Seconds;
            var draft = _drafts.Read(new SourceItem(name, name, "x", FileKinds.Of(name)!.Value, () => bytes));
            code = draft.Problem?.Code ?? "read";
            if (draft.Value is { } read)
            {
                var article = _cleaner.Clean(read);
                article.Blocks.ShouldAllBe(block => block.Span.End <= article.Text.Length);
            }

            best = Math.Min(best, ThreadTime.Seconds - started);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(BytesOfAnyDocument + (BytesPerByte * size), name);
        }

        best.ShouldBeLessThan(SecondsPerMegabyte * Math.Max(1, size / 1e6), name);
        code.ShouldBeOneOf([.. Codes, "read"]);
        return code;
    }
}
