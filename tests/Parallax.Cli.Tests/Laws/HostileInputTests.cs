using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Cli.Tests.Laws;

[Trait("Category", "Slow")]
public sealed class HostileInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Report = File.ReadAllText(Repository.In("samples", "sollan-talks", "01-cpa-plan.txt"));
    private static readonly string Page = File.ReadAllText(Repository.In("samples", "sollan-talks", "03-harbour-plan.html"));

    public static TheoryData<string, string, byte[]> Inputs() => new()
    {
        { "nothing", "a.txt", [] },
        { "white space", "a.txt", "  \r\n\t\n"u8.ToArray() },
        { "NUL bytes", "a.html", new byte[10_000] },
        { "a lone byte order mark", "a.txt", [0xEF, 0xBB, 0xBF] },
        { "a UTF-16 mark and half a character", "a.txt", [0xFF, 0xFE, 0x41] },
        { "an old encoding without a name", "a.txt", Encoding.Latin1.GetBytes("Präsidentin Ilena sagte: “Nein” – 40 %. Ÿ\u0080\u009F") },
        { "two encodings in one file", "a.txt", [.. Encoding.UTF8.GetBytes("“We agree,” said Ana Ruiz. "), .. Encoding.Latin1.GetBytes("Café déjà vu. "), .. Encoding.UTF8.GetBytes("5 % of 10 000 €")] },
        { "bidirectional overrides", "a.txt", Encoding.UTF8.GetBytes("Ana \u202ERuiz said\u202C \u20665 people\u2069 died on \u200FMonday\u200E. \u202E\u202E\u202E") },
        { "control characters", "a.txt", Encoding.UTF8.GetBytes("Ana\u0007 Ruiz\u001B[31m said \u0085 \u2028 \u2029 five\u000B people died.") },
        { "combining marks without a letter", "a.txt", Encoding.UTF8.GetBytes("\u0301\u0301 5\u0301 % A\u0301na\u0308 R\u0323\u0307uiz said “\u0301yes\u0301” on M\u0301onday.") },
        { "a very long word", "a.txt", Encoding.UTF8.GetBytes(new string('x', 300_000)) },
        { "digits without end", "a.txt", Encoding.UTF8.GetBytes(string.Concat("At least ", new string('9', 50_000), " people, ", string.Join(',', Enumerable.Repeat("999", 20_000)))) },
        { "quotation marks without end", "a.txt", Encoding.UTF8.GetBytes(new string('"', 20_000) + new string('“', 20_000) + " said Ana.") },
        { "brackets without end", "a.txt", Encoding.UTF8.GetBytes(new string('(', 50_000)) },
        { "capitals without end", "a.txt", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("The President of The", 10_000))) },
        { "said without end", "a.txt", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("he said that", 10_000))) },
        { "one number word after another", "a.txt", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("two hundred million and", 8_000))) },
        { "one day after another", "a.txt", Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Repeat("the day after Monday, 5 May 2031,", 5_000))) },
        { "tags 100,000 deep", "a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Ana Ruiz said no.") },
        { "spans 100,000 deep", "a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b><i>", 50_000)) + "Ana Ruiz said no.") },
        { "half a tag", "a.html", "<html><body><p>Ana Ruiz said no.<a href=\"x"u8.ToArray() },
        { "a script without end", "a.html", "<html><script>if (a < b) { "u8.ToArray() },
        { "entities of lone surrogates", "a.html", "<p>Ana &#xD800; Ruiz &#55357; said &#0; no &#x110000; on Monday.</p>"u8.ToArray() },
        { "no record at all", "a.jsonl", "[1,2]\nnull\n\"text\"\n{}\n{\"id\":5}\n{\"id\":\"x\",\"text\":7}\n"u8.ToArray() },
        { "escapes of lone surrogates", "a.jsonl", "{\"id\":\"\\ud800\",\"text\":\"Ana \\udc00 Ruiz said \\ud83d five.\"}\n{\"id\":\"b\",\"text\":\"\\u0000\\ufffe\"}\n"u8.ToArray() },
        { "deep json", "a.jsonl", Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":" + new string('[', 100_000)) },
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Given_a_hostile_input_then_it_is_read_or_refused_with_a_code(string what, string name, byte[] bytes) => ShouldHold(what, name, bytes);

    [Fact]
    public void Given_a_line_of_2_MB_then_it_is_read_or_refused_with_a_code() => ShouldHoldInOneLine(2_000_000);

    [Fact]
    [Trait("Category", "Long")]
    public void Given_a_line_of_20_MB_then_it_is_read_or_refused_with_a_code() => ShouldHoldInOneLine(20_000_000);

    [Fact]
    public void Given_random_bytes_under_any_name_then_they_are_read_or_refused_with_a_code() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), Gen.Elements("a.txt", "a.html", "a.jsonl", "a.txt.gz").ToArbitrary(), (bytes, name) => ShouldHold("random bytes", name, bytes)));

    [Fact]
    public void Given_a_report_with_any_characters_thrown_in_then_the_span_laws_hold() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40),
            Prop.ForAll(ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (thrown, at) => Broken(Report.Insert(at.Get * 37 % Report.Length, thrown ?? "")).ShouldBeEmpty()));

    [Fact]
    public void Given_a_report_cut_off_anywhere_then_the_span_laws_hold()
    {
        for (var length = 1; length < Report.Length; length += 97)
        {
            Broken(Report[..length]).ShouldBeEmpty();
            Broken(Report[length..]).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Given_a_page_cut_off_anywhere_then_it_is_read_or_refused_with_a_code()
    {
        for (var length = 1; length < Page.Length; length += 211)
        {
            ShouldHold($"{length} characters of a page", "a.html", Encoding.UTF8.GetBytes(Page[..length]));
        }
    }

    [Fact]
    public void Given_lone_surrogates_anywhere_then_the_span_laws_hold()
    {
        for (var at = 0; at < Report.Length; at += 53)
        {
            Broken(Report.Insert(at, "\uDC00").Insert(at / 2, "\uD83D")).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Given_the_samples_when_read_then_the_span_laws_hold()
    {
        foreach (var file in Directory.GetFiles(Repository.In("samples"), "*.*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)))
        {
            ShouldHold(file, Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }

    [SharedFact]
    public void Given_real_reports_when_read_then_the_span_laws_hold()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt"))
        {
            ShouldHold(file, Path.GetFileName(file), File.ReadAllBytes(file));
        }
    }

    [SharedFact]
    public void Given_real_pages_and_articles_when_read_then_the_span_laws_hold()
    {
        foreach (var page in Directory.GetFiles(Path.Combine(Repository.Shared!, "data", "extraction", "pages"), "*.html.gz").Order(StringComparer.Ordinal).Where((_, i) => i % 20 == 0))
        {
            ShouldHold(page, Path.GetFileName(page), File.ReadAllBytes(page));
        }

        ShouldHold("basil", "basil.jsonl.gz", File.ReadAllBytes(Path.Combine(Repository.Shared!, "data", "stories", "basil.jsonl.gz")));
    }

    private static void ShouldHold(string what, string name, byte[] bytes)
    {
        var clock = Stopwatch.StartNew();

        var outcomes = Pipeline.Read(name, bytes);

        foreach (var outcome in outcomes)
        {
            if (outcome.Problem is { } problem)
            {
                problem.Code.ShouldMatch("^PX0[12][0-9][0-9]$", what);
            }
            else
            {
                SpanLaws.Broken(outcome.Value!).ShouldBeEmpty(what);
            }
        }

        clock.Elapsed.ShouldBeLessThan(Patience, what);
    }

    private static void ShouldHoldInOneLine(int length)
    {
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Report.ReplaceLineEndings(" "), length / Report.Length)));

        ShouldHold("a long line", "a.txt", line);
        ShouldHold("a long line without a space", "a.txt", Encoding.UTF8.GetBytes(new string('a', length)));
        ShouldHold("a page in one line", "a.html", [.. "<p>"u8, .. line]);
    }

    private static IEnumerable<string> Broken(string text) => SpanLaws.Broken(Pipeline.Read(text));
}
