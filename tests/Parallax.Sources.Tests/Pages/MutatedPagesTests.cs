using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Printing;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;
using Parallax.Sources.Tests.Support;
using Xunit.Abstractions;

namespace Parallax.Sources.Tests.Pages;

/// <summary>Damaged and hostile pages: each is read or refused with a code, in bounded time and memory.</summary>
public sealed class MutatedPagesTests(ITestOutputHelper output)
{
    private const double SecondsPerMegabyte = 2;
    private const long BytesPerByte = 500;
    private const long BytesOfAnyPage = 32_000_000;
    private readonly DraftReader _drafts = new(MetaTable.None);
    private readonly ArticleCleaner _cleaner = new();

    [Fact]
    public void Given_two_hundred_damaged_pages_when_cleaned_then_each_is_read_or_refused() => Check(SamplePages(), 200);

    [Theory]
    [InlineData("<h1>Harbour {0} opens again</h1>")]
    [InlineData("<meta property=og:title content='Harbour {0} opens again'>")]
    [InlineData("<meta property=og:site_name content='Outlet {0}'>")]
    [InlineData("<p class=author>By Ana Rill{0} and Tom Ost{0}</p>")]
    [InlineData("<div itemprop=headline>Harbour {0} opens</div>")]
    [InlineData("<time datetime='2031-05-{0}'>May {0}, 2031</time>")]
    [InlineData("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Harbour {0}\",\"author\":{{\"@type\":\"P{0}\",\"name\":\"Ana Rill{0}\"}}}}</script>")]
    [InlineData("<div class='share related c{0}' id=i{0}><p>a{0}")]
    public void Given_very_many_things_that_all_differ_when_cleaned_then_it_is_done_in_time(string piece)
    {
        var html = string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Format(CultureInfo.InvariantCulture, piece, i)));

        Check([System.Text.Encoding.UTF8.GetBytes($"<title>x</title>{html}<p>The harbour of Lirre opened again on Friday.</p>")], 1, isDamaged: false);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Given_five_thousand_damaged_samples_when_cleaned_then_each_is_read_or_refused() => Check(SamplePages(), 5000);

    [SharedFact]
    [Trait("Category", "Long")]
    public void Given_five_thousand_damaged_real_pages_when_cleaned_then_each_is_read_or_refused() =>
        Check([.. Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "data", "extraction", "pages"), "*.html.gz").Order(StringComparer.Ordinal).Select(Unpacked)], 5000);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(64, "PX0105")]
    [InlineData(256, "PX0114")]
    public void Given_a_page_of_200_MB_when_cleaned_then_it_is_refused(int largest, string code)
    {
        using var folder = new TempFolder();
        var paragraph = $"<p>{string.Concat(Enumerable.Repeat("The harbour of Lirre opened again on Friday, officials said. ", 12))}\n";
        var path = folder.File("big.html", string.Concat(Enumerable.Repeat(paragraph, 200_000_000 / paragraph.Length)));
        var started = TimeProvider.System.GetTimestamp();

        var outcome = Cleaned(folder, largest, path);

        outcome.Problem.ShouldNotBeNull().Code.ShouldBe(code);
        TimeProvider.System.GetElapsedTime(started).TotalSeconds.ShouldBeLessThan(200 * SecondsPerMegabyte);
        Report("a page of 200 MB", started);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Given_a_page_of_60_MB_when_cleaned_then_it_is_read_whole()
    {
        using var folder = new TempFolder();
        var paragraph = $"<p>{string.Concat(Enumerable.Repeat("The harbour of Lirre opened again on Friday, officials said. ", 12))}\n";
        var count = 60_000_000 / paragraph.Length;
        var path = folder.File("big.html.gz", string.Concat(Enumerable.Repeat(paragraph, count)));
        var started = TimeProvider.System.GetTimestamp();

        var article = Cleaned(folder, 64, path).Value.ShouldNotBeNull();

        article.Text.Length.ShouldBe((count * (paragraph.Length - "<p>".Length)) - "\n\n".Length);
        Report("a page of 60 MB", started);
    }

    [Theory]
    [InlineData("bomb.html.gz")]
    [InlineData("bomb.jsonl.gz")]
    public void Given_a_packed_bomb_when_read_then_it_is_refused_before_it_is_unpacked_whole(string name)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, name);
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            for (var megabyte = 0; megabyte < 300; megabyte++)
            {
                packed.Write(new byte[1 << 20]);
            }
        }

        Cleaned(folder, 16, path).Problem.ShouldNotBeNull().Code.ShouldBe("PX0105");
    }

    private static List<byte[]> SamplePages() => [.. Directory.EnumerateFiles(Repository.In("samples", "sollan-talks"), "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private static byte[] Unpacked(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        packed.CopyTo(memory);
        return memory.ToArray();
    }

    private static Outcome<Article> Cleaned(TempFolder folder, int largestMebibytes, string path) =>
        folder.Read(InputOptions.Default with { LargestArticle = largestMebibytes << 20 }, MetaTable.None, path).ShouldHaveSingleItem().Then<Article>(draft => new ArticleCleaner().Clean(draft));

    private void Check(List<byte[]> pages, int count, bool isDamaged = true)
    {
        var mutator = new PageMutator(seed: 1);
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (started, size, slowest, largest) = (TimeProvider.System.GetTimestamp(), 0L, 0.0, 0L);
        for (var i = 0; i < count; i++)
        {
            var page = isDamaged ? mutator.Next(pages) : pages[i];
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (seconds, code) = Measured(page);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            allocated.ShouldBeLessThan(BytesOfAnyPage + (BytesPerByte * page.Length), $"page {i} of {page.Length} bytes");
            largest = Math.Max(largest, allocated);
            for (var again = 0; again < 3 && seconds > Allowed(page); again++)
            {
                // Where only the clock tells the time, something else may have had the processor.
                seconds = Math.Min(seconds, Measured(page).Seconds);
            }

            seconds.ShouldBeLessThan(Allowed(page), $"page {i} of {page.Length} bytes");
            size += page.Length;
            slowest = Math.Max(slowest, seconds / Math.Max(1, page.Length / 1e6));
            refusals[code] = refusals.GetValueOrDefault(code) + 1;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} pages, {size / 1e6:0} MB, slowest {slowest:0.00} s a MB, at most {largest / 1e6:0} MB allocated for one; {string.Join(", ", refusals.Select(each => $"{each.Key} {each.Value}"))}"));
        refusals.Keys.ShouldBeSubsetOf(["read", "PX0103", "PX0104", "PX0110", "PX0112"]);
        Report("all of them", started);
    }

    private void Report(string what, long started)
    {
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s, peak memory so far {process.PeakWorkingSet64 / 1e6:0} MB"));
    }

    private static double Allowed(byte[] page) => SecondsPerMegabyte * Math.Max(1, page.Length / 1e6);

    private (double Seconds, string Code) Measured(byte[] page)
    {
        var started = ThreadTime.Seconds;
        var draft = _drafts.Read(new SourceItem("page", "page", "page", SourceKind.Page, () => (Outcome<byte[]>)page));
        if (draft.Value is not { } read)
        {
            return (ThreadTime.Seconds - started, draft.Problem!.Code);
        }

        var article = _cleaner.Clean(read);
        var line = JsonLines.Line(json => ArticleJson.Write(json, article));
        var seconds = ThreadTime.Seconds - started;
        line[^1].ShouldBe((byte)'\n');
        CheckSpans(article);
        return (seconds, "read");
    }

    private static void CheckSpans(Article article)
    {
        var at = 0;
        foreach (var cut in article.Cuts)
        {
            cut.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            cut.Span.Length.ShouldBeGreaterThan(0);
            at = cut.Span.End;
        }

        at.ShouldBeLessThanOrEqualTo(article.Text.Length);
        if (article.TitleSpan is { } title)
        {
            title.End.ShouldBeLessThanOrEqualTo(article.Text.Length);
            article.Cuts.ShouldAllBe(cut => cut.Span.End <= title.Start || cut.Span.Start >= title.End);
        }
    }
}
