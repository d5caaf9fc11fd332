using System.Text;

namespace Parallax.Cli.Tests.Laws;

public sealed class MutatedSentencesTests
{
    /// <summary>As many sentences stand in one report.</summary>
    private const int InReport = 25;

    /// <summary>What is thrown in: whole and lone surrogates, marks, joiners, quotation marks, digits, breaks, and words that stages look for.</summary>
    private static readonly string[] Thrown =
    [
        "\U0001F600", "\uD83D", "\uDE00", "\U00010400", "\u0301", "\u20E3", "\u200D", "\u202E", "\uFEFF", "\0", "\n", "\n\n", "\u2028", "\"", "“", "”", "'", "’", "«", "(", ")", "—", "-", ".", "...", "?!", ":", ";",
        "$", "€5", "%", "4.5", "1,000", "½", "Ⅳ", "٣", "九", "27,585", "02/30/2024", "two", "dozens of", "at least", "on Monday", "last week", "3 p.m.", "said", "he said", "according to", "“no,” she said",
        "vowed to", "Dr.", "U.S.", "Ana Ruiz", "Élodie", "Ministry", "İ", "ß", "ǅ", "ﬁ", "A\u030A", "عربي", "中文", "x@y.z", "https://a.b/c?d=e",
    ];

    private static readonly string[] Sentences =
    [
        .. Directory.GetFiles(Repository.In("samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split(["\n", ". "], StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Fact]
    public void Given_5_000_random_and_mutated_sentences_when_read_then_the_span_laws_hold() => ShouldHold(5_000);

    /// <summary>Reports of the million that once broke a law: a quotation over a line that was cut, a noun of stance behind what it governs.</summary>
    [Theory]
    [InlineData(35818)]
    [InlineData(36302)]
    public void Given_a_report_that_broke_a_law_when_read_then_the_span_laws_hold(int seed) => ShouldHoldFor(seed);

    [Fact]
    [Trait("Category", "Long")]
    public void Given_a_million_random_and_mutated_sentences_when_read_then_the_span_laws_hold() => ShouldHold(1_000_000);

    private static void ShouldHold(int count) =>
        Parallel.For(0, count / InReport, ShouldHoldFor);

    private static void ShouldHoldFor(int seed)
    {
        var broken = Should.NotThrow(() => SpanLaws.Broken(Pipeline.Read(Report(new Random(seed)))), $"report {seed}");
        broken.ShouldBeEmpty($"report {seed}");
    }

    private static string Report(Random random)
    {
        var report = new StringBuilder();
        for (var i = 0; i < InReport; i++)
        {
            report.Append(random.Next(8) == 0 ? Noise(random) : Mutated(random)).Append(random.Next(4) == 0 ? "\n\n" : random.Next(8) == 0 ? "" : ". ");
        }

        return report.ToString();
    }

    private static string Mutated(Random random)
    {
        var sentence = new StringBuilder(Sentences[random.Next(Sentences.Length)]);
        for (var changes = random.Next(6); changes > 0; changes--)
        {
            var at = random.Next(sentence.Length + 1);
            var length = Math.Min(random.Next(12), sentence.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    sentence.Remove(at, length);
                    break;
                case 1:
                    sentence.Insert(at, sentence.ToString(at, length));
                    break;
                case 2:
                    sentence.Insert(at, Sentences[random.Next(Sentences.Length)]);
                    break;
                case 3:
                    sentence.Insert(at, (char)random.Next(char.MaxValue + 1));
                    break;
                default:
                    sentence.Insert(at, Thrown[random.Next(Thrown.Length)]);
                    break;
            }
        }

        return sentence.ToString();
    }

    private static string Noise(Random random)
    {
        var noise = new StringBuilder();
        for (var length = random.Next(40); length > 0; length--)
        {
            noise.Append(random.Next(3) switch
            {
                0 => ((char)random.Next(' ', 0x250)).ToString(),
                1 => " ",
                _ => Thrown[random.Next(Thrown.Length)],
            });
        }

        return noise.ToString();
    }
}
