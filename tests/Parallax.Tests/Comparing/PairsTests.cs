using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Statements;
using Parallax.Tests.Support;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Comparing;

public sealed class PairsTests
{
    private static readonly WordKeys Keys = new(Language.English);
    private static readonly AlignedPlaces Nothing = new([]);
    private static readonly string[] Words = ["harbour", "herring", "fleet", "truce", "ceasefire", "lighthouse", "levy", "ferry", "dredger", "council", "strike", "bridge"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_random_sayings_when_paired_then_each_pair_that_can_be_one_saying_is_there_once(int seed)
    {
        var random = new Random(seed);
        var sayings = Enumerable.Range(0, 120).Select(i => Saying(i, Phrase(random), Day(random), Day(random))).ToList();

        var pairs = new SayingPairs(sayings).Comparable().ToList();

        pairs.Distinct().Count().ShouldBe(pairs.Count);
        pairs.ShouldAllBe(pair => pair.I < pair.J);
        AllPairs(sayings.Count).Where(pair => SayingComparer.Weigh(sayings[pair.I], sayings[pair.J], Nothing) > 0).Except(pairs).ShouldBeEmpty();
        AllPairs(sayings.Count).Count(pair => SayingComparer.Weigh(sayings[pair.I], sayings[pair.J], Nothing) > 0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Given_the_same_words_every_day_for_years_when_paired_then_only_neighbouring_days_are_compared()
    {
        var sayings = Enumerable.Range(0, 2000).Select(i => Saying(i, "the herring fleet", new LocalDate(2031, 1, 1).PlusDays(i), null)).ToList();

        new SayingPairs(sayings).Comparable().Count().ShouldBe((3 * 2000) - 6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_random_figures_when_paired_then_each_pair_that_can_be_one_quantity_is_there_once(int seed)
    {
        var random = new Random(seed);
        string[] units = ["", "people", "days", "percent"];
        var slots = Enumerable.Range(0, 150).Select(i => SomeSlot.Of(i, units[random.Next(units.Length)], random.Next(-3, 12) * (decimal)Math.Pow(10, random.Next(0, 4)), random.Next(4) * 0.2m)).ToList();

        var pairs = new SlotPairs(slots).Comparable().ToList();

        pairs.Distinct().Count().ShouldBe(pairs.Count);
        pairs.ShouldAllBe(pair => pair.I < pair.J);
        AllPairs(slots.Count).Where(pair => !double.IsNegativeInfinity(SlotComparer.Weigh(slots[pair.I], slots[pair.J], Nothing))).Except(pairs).ShouldBeEmpty();
    }

    [Fact]
    public void Given_numbers_of_every_size_when_paired_then_far_ones_are_not_compared()
    {
        var slots = Enumerable.Range(0, 60).Select(i => SomeSlot.Of(i, "people", (decimal)Math.Pow(2, i), 0)).ToList();

        new SlotPairs(slots).Comparable().Count().ShouldBe(59);
    }

    [Fact]
    public void Given_figures_of_two_quantities_when_joined_then_groups_are_those_of_a_look_at_every_pair()
    {
        var slots = Enumerable.Range(0, 24).Select(i => SomeSlot.Of(i, "people", i % 2 == 0 ? 2140 : 36, 0, i % 2 == 0 ? "killed" : "held")).ToList();

        var groups = new SlotGroups(slots, Nothing).Join(SlotComparer.Enough - 0.6);

        groups.Select(group => group.Count).ShouldBe([12, 12]);
        groups.ShouldAllBe(group => group.TrueForAll(slot => slot.Low == group[0].Low));
    }

    private static IEnumerable<(int I, int J)> AllPairs(int count) => Enumerable.Range(0, count).SelectMany(j => Enumerable.Range(0, j).Select(i => (i, j)));

    private static string Phrase(Random random) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[random.Next(Words.Length)]));

    private static LocalDate? Day(Random random) => random.Next(4) == 0 ? null : new LocalDate(2031, 5, 1).PlusDays(random.Next(9));

    private static Saying Saying(int reading, string words, LocalDate? published, LocalDate? said) => new(
        reading, new ArticleId($"a{reading}"),
        new Statement(new TextSpan(0, words.Length), "test", null, StatementKind.Direct, null, "Ada Lind", null, null, said, null, Certainty.Said, null),
        "lind", IsNamed: true, WordBag.Of(Keys, words, new TextSpan(0, words.Length)), published);
}
