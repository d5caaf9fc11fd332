using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Differences;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Differences;

public sealed class ArticleComparerTests
{
    private const string First = "At least 2,140 people have been killed in the Sollan valley since February, the health office said.\n\n\"We will not sign away the valley,\" President Ilena Marwick told reporters in Brannoch.";
    private static readonly ArticleComparer Comparer = new(new DossierBuilder(Language.English));

    [Fact]
    public void Given_two_articles_of_the_same_words_when_compared_then_every_fact_is_the_same()
    {
        var differences = Comparer.Compare(Reading("a", First, 6), Reading("b", First, 6));

        differences.ShouldNotBeEmpty();
        differences.ShouldAllBe(difference => difference.Change == FactChange.Same);
        differences.ShouldContain(difference => difference.Kind == FactKind.Figure && difference.AWords == "At least 2,140");
        differences.ShouldContain(difference => difference.Kind == FactKind.Statement && difference.What == "Ilena Marwick");
    }

    [Theory]
    [InlineData(6, 6, FactChange.Same)]
    [InlineData(6, 7, FactChange.Same)]
    [InlineData(6, 14, FactChange.OnlyA)]
    [InlineData(6, null, FactChange.Same)]
    public void Given_the_same_words_when_compared_then_they_are_the_same_only_where_they_may_be_of_one_occasion(int day, int? other, FactChange change)
    {
        foreach (var said in (string[])["\"We will not sign away the valley,\" President Ilena Marwick told reporters in Brannoch.", "\"Never,\" President Ilena Marwick told reporters in Brannoch."])
        {
            var statements = Comparer.Compare(Reading("a", said, day), Reading("b", said, other)).Where(difference => difference.Kind == FactKind.Statement).ToList();

            statements[0].Change.ShouldBe(change, said);
            statements.Count.ShouldBe(change == FactChange.Same ? 1 : 2, said);
        }
    }

    [Fact]
    public void Given_a_count_that_grew_when_compared_then_it_changed_and_both_numbers_are_told()
    {
        var figure = Compare(First, First.Replace("2,140", "2,312", StringComparison.Ordinal)).Single(difference => difference.Kind == FactKind.Figure);

        figure.Change.ShouldBe(FactChange.Changed);
        (figure.AWords, figure.BWords).ShouldBe(("At least 2,140", "At least 2,312"));
        figure.Reason.ShouldNotBeNull();
    }

    [Fact]
    public void Given_a_quotation_that_one_report_leaves_out_when_compared_then_it_stands_on_one_side_only()
    {
        var shorter = First[..First.IndexOf("\n\n\"We", StringComparison.Ordinal)];

        Compare(First, shorter).Where(difference => difference.Kind == FactKind.Statement && difference.What == "Ilena Marwick").ShouldHaveSingleItem().Change.ShouldBe(FactChange.OnlyA);
        Compare(shorter, First).Where(difference => difference.Kind == FactKind.Statement && difference.What == "Ilena Marwick").ShouldHaveSingleItem().Change.ShouldBe(FactChange.OnlyB);
    }

    [Fact]
    public void Given_two_articles_when_compared_then_each_figure_and_statement_of_either_is_told_at_its_place()
    {
        var (a, b) = (Reading("a", First), Reading("b", "The war has cost 2,431 lives, the health office said. Three bridges fell. \"We shall rebuild them,\" President Ilena Marwick said."));
        var differences = Comparer.Compare(a, b);

        Places(differences, a, FactKind.Figure).ShouldBe(a.Figures.Select(figure => figure.Span), ignoreOrder: true);
        Places(differences, b, FactKind.Figure).ShouldBe(b.Figures.Select(figure => figure.Span), ignoreOrder: true);
        Places(differences, a, FactKind.Statement).ShouldBe(a.Statements.Select(statement => statement.Span).Distinct(), ignoreOrder: true);
        Places(differences, b, FactKind.Statement).ShouldBe(b.Statements.Select(statement => statement.Span).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Given_one_id_twice_when_compared_then_it_is_refused() =>
        Should.Throw<ArgumentException>(() => Comparer.Compare(Reading("a", First), Reading("a", First)));

    private static List<TextSpan> Places(ImmutableArray<FactDifference> differences, Reading reading, FactKind kind) =>
        [.. differences.Where(difference => difference.Kind == kind).SelectMany(difference => difference.A.Concat(difference.B)).Where(place => place.Article == reading.Article.Id).Select(place => place.Span).Distinct()];

    private static ImmutableArray<FactDifference> Compare(string a, string b) => Comparer.Compare(Reading("a", a), Reading("b", b));

    private static Reading Reading(string id, string text) => Reading(id, text, id == "a" ? 6 : 14);

    private static Reading Reading(string id, string text, int? day)
    {
        var reading = Some.Reading(text, day is { } known ? new LocalDate(2031, 5, known) : null);
        return reading with { Article = reading.Article with { Id = new ArticleId(id) } };
    }
}
