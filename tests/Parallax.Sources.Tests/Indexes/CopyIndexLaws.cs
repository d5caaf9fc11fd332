using FsCheck;
using FsCheck.Fluent;
using Parallax.Sources.Indexes;
using Parallax.Sources.Tests.Support;

namespace Parallax.Sources.Tests.Indexes;

/// <summary>What holds of an index whatever the articles and the order in which they come.</summary>
public sealed class CopyIndexLaws
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
    private const int Few = 4;
    private const int Many = 60;

    [Fact]
    public void Given_articles_in_batches_when_run_one_after_another_then_the_last_run_prints_what_one_run_over_all_prints() => CheckBatches(Few);

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_many_times_articles_in_batches_when_run_one_after_another_then_the_last_run_prints_what_one_run_over_all_prints() => CheckBatches(Many);

    private static void CheckBatches(int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Seeds, seed =>
        {
            using var folder = new TempFolder();
            var random = new Random(seed);
            var articles = MadeCorpus.Of(seed, random.Next(2, 40)).ToArray();
            random.Shuffle(articles);
            var last = "";
            var end = 0;
            while (end < articles.Length)
            {
                var start = random.Next(end + 1); // old and new ones together
                end = random.Next(end + 1, articles.Length + 1);
                last = Indexed.Run(folder.Path, articles[start..end]);

                last.ShouldBe(Indexed.Printed(articles[..end]), $"seed {seed}, the first {end}");
            }
        }));

    [Fact]
    public void Given_a_fault_at_any_step_when_run_again_then_it_prints_the_same_bytes() => CheckFaults(Few);

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_many_times_a_fault_at_any_step_when_run_again_then_it_prints_the_same_bytes() => CheckFaults(Many);

    private static void CheckFaults(int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Seeds, seed =>
        {
            using var folder = new TempFolder();
            var random = new Random(seed);
            var articles = MadeCorpus.Of(seed, random.Next(2, 24));
            var half = articles.Length / 2;
            var faults = random.Next(1, 4);
            for (var fault = 0; fault < faults; fault++)
            {
                var steps = random.Next(1, 5);
                try
                {
                    Indexed.Run(folder.Path, fault == 0 ? articles[..half] : articles, _ =>
                    {
                        if (--steps == 0)
                        {
                            throw new FaultException();
                        }
                    });
                }
                catch (FaultException)
                {
                }
            }

            Indexed.Run(folder.Path, articles).ShouldBe(Indexed.Printed(articles), $"seed {seed}");
        }));

    [Fact]
    public void Given_bytes_changed_anywhere_in_the_file_when_run_again_then_it_prints_the_same_or_tells_the_damage() => CheckDamage(Few);

    [Fact]
    [Trait("Category", "Slow")]
    public void Given_many_times_bytes_changed_anywhere_in_the_file_when_run_again_then_it_prints_the_same_or_tells_the_damage() => CheckDamage(Many);

    private static void CheckDamage(int cases) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(Seeds, seed =>
        {
            using var folder = new TempFolder();
            var random = new Random(seed);
            var articles = MadeCorpus.Of(seed, random.Next(10, 30));
            Indexed.Run(folder.Path, articles);
            var file = Path.Combine(folder.Path, "copies.sqlite");
            var bytes = File.ReadAllBytes(file);
            for (var i = random.Next(1, 200); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            }

            File.WriteAllBytes(file, random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            var opened = CopyIndex.Open(folder.Path, Indexed.Settings);
            if (opened.Value is not { } index)
            {
                opened.Problem!.Code.ShouldBeOneOf("PX0402", "PX0403", "PX0405");
                return;
            }

            index.Dispose();
            try
            {
                Indexed.Run(folder.Path, articles).ShouldBe(Indexed.Printed(articles), $"seed {seed}");
            }
            catch (IndexException exception)
            {
                exception.Problem.Code.ShouldBe("PX0403", $"seed {seed}");
            }
        }));

    private sealed class FaultException : Exception;
}
