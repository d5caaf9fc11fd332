using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Parallax.Differences;
using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Differences;

public sealed class DossierComparerTests
{
    private static readonly byte[] Printed = JsonLines.Line(json => DossierJson.Write(json, SomeDossier.Create()));

    [Fact]
    public void Given_a_dossier_when_compared_with_itself_then_every_fact_is_the_same()
    {
        var facts = Facts(Printed);
        var differences = DossierComparer.Compare(facts, facts);

        differences.Length.ShouldBe(facts.Length);
        differences.ShouldAllBe(difference => difference.Change == FactChange.Same && difference.Reason == null);
        differences.Select(difference => difference.Kind).Distinct().Count().ShouldBe(Enum.GetValues<FactKind>().Length);
    }

    [Theory]
    [InlineData("articles", FactKind.Report)]
    [InlineData("series", FactKind.Figure)]
    [InlineData("utterances", FactKind.Statement)]
    [InlineData("positions", FactKind.Position)]
    [InlineData("proposals", FactKind.Proposal)]
    [InlineData("entities", FactKind.Entity)]
    [InlineData("timeline", FactKind.Event)]
    [InlineData("contradictions", FactKind.Contradiction)]
    public void Given_a_fact_that_the_other_has_not_when_compared_then_it_stands_on_one_side_only(string list, FactKind kind)
    {
        var without = Changed(dossier => dossier[list]!.AsArray().RemoveAt(0));

        Differing(Printed, without).ShouldHaveSingleItem().ShouldSatisfyAllConditions(only => only.Kind.ShouldBe(kind), only => only.Change.ShouldBe(FactChange.OnlyA));
        Differing(without, Printed).ShouldHaveSingleItem().Change.ShouldBe(FactChange.OnlyB);
    }

    [Fact]
    public void Given_a_series_with_one_more_telling_when_compared_then_what_is_new_is_told()
    {
        var before = Changed(dossier =>
        {
            dossier["series"]![0]!["members"]!.AsArray().RemoveAt(2);
            dossier["series"]![0]!["origins"] = 1;
        });

        var changed = Differing(before, Printed).ShouldHaveSingleItem();
        changed.Change.ShouldBe(FactChange.Changed);
        changed.Reason.ShouldBe("1 place more, 0 fewer; values: now 131 in tribune, by The health board; independent tellings: 1, then 2");
    }

    [Fact]
    public void Given_other_ids_and_another_order_when_compared_then_nothing_differs()
    {
        var turned = Changed(dossier =>
        {
            var series = dossier["series"]!.AsArray();
            var first = series[0]!;
            series.RemoveAt(0);
            first["id"] = "f9";
            series.Add(first);
        });

        Differing(Printed, turned).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[1]", "\"articles\"")]
    [InlineData("{\"story\":{}}", "\"articles\"")]
    [InlineData("{} {}", "not JSON")]
    public void Given_what_is_no_dossier_when_read_then_it_is_told_what_was_expected(string text, string said)
    {
        var why = DossierFacts.TryRead(Encoding.UTF8.GetBytes(text), out var facts);

        facts.ShouldBeEmpty();
        why.ShouldNotBeNull().ShouldContain(said);
    }

    [Fact]
    public void Given_a_damaged_dossier_when_read_then_it_is_told_or_read_and_nothing_is_thrown()
    {
        var random = new Random(7);
        var refused = 0;
        for (var i = 0; i < 500; i++)
        {
            var damaged = (byte[])Printed.Clone();
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var length = i % 2 == 0 ? damaged.Length : random.Next(damaged.Length);
            refused += DossierFacts.TryRead(damaged.AsMemory(0, length), out _) is null ? 0 : 1;
        }

        refused.ShouldBeGreaterThan(250);
    }

    private static ImmutableArray<FactDifference> Differing(byte[] a, byte[] b) => [.. DossierComparer.Compare(Facts(a), Facts(b)).Where(difference => difference.Change != FactChange.Same)];

    private static ImmutableArray<DossierFact> Facts(byte[] printed)
    {
        DossierFacts.TryRead(printed, out var facts).ShouldBeNull();
        return facts;
    }

    private static byte[] Changed(Action<JsonNode> change)
    {
        var dossier = JsonNode.Parse(Printed)!;
        change(dossier);
        return Encoding.UTF8.GetBytes(dossier.ToJsonString());
    }
}
