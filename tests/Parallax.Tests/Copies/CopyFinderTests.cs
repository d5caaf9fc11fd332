using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;

namespace Parallax.Tests.Copies;

public sealed class CopyFinderTests
{
    private const string Report = """
        The harbour council voted on Monday to close the lower quay for repairs that will take most of the summer and cost nine million crowns.
        Fishermen said they had been promised another berth before the work began, and they asked for a written answer by the end of the week.
        The mayor told the meeting that two berths at the northern pier would be free from June and that no boat would have to leave the town.
        """;

    private static readonly CopyFinder Finder = new(Language.English, CopyOptions.Default);

    [Fact]
    public void Given_groups_of_articles_that_lie_apart_when_judged_then_each_pair_comes_once_and_one_group_after_the_other()
    {
        const int Groups = 7;
        const int Articles = 70;

        var pairs = CopyFinder.InOrderOfKinship(Articles, place => Enumerable.Range(0, Articles).Where(other => other != place && other % Groups == place % Groups)).ToList();

        pairs.ShouldBeUnique();
        pairs.Count.ShouldBe(Articles * ((Articles / Groups) - 1) / 2);
        pairs.ShouldAllBe(pair => pair.I < pair.J && pair.I % Groups == pair.J % Groups);
        pairs.Select(pair => pair.I % Groups).ShouldBeInOrder();
    }

    [Fact]
    public void Given_a_trimmed_copy_when_compared_then_it_is_a_copy_of_the_earlier_report()
    {
        var original = Article("b", Report, 5);
        var copy = Article("a", Report[..Report.LastIndexOf("The mayor", StringComparison.Ordinal)], 6);

        var link = Finder.Find([copy, original]).ShouldHaveSingleItem();

        link.Kind.ShouldBe(CopyKind.Copy);
        link.From.ShouldBe(original.Id);
        link.Share.ShouldBe(1);
        link.Passages.ShouldAllBe(passage => passage.A.Of(copy.Text) == passage.B.Of(original.Text));
    }

    [Fact]
    public void Given_two_reports_of_one_event_when_compared_then_they_share_no_telling()
    {
        var other = Article("b", "Work on the lower quay begins in June. The council wants to spend nine million crowns. \"Nobody asked us,\" said a fisherman at the northern pier, where two boats can berth.", 5);

        Finder.Find([Article("a", Report, 5), other]).ShouldBeEmpty();
    }

    [Fact]
    public void Given_only_a_shared_quotation_when_compared_then_they_share_no_telling()
    {
        const string quote = "\"We have waited for this berth for eleven years and we will not wait another summer for a letter from the council,\" she said. ";
        var a = Article("a", quote + string.Concat(Enumerable.Range(0, 60).Select(i => $"Alpha{i} went north. ")), 5);
        var b = Article("b", quote + string.Concat(Enumerable.Range(0, 60).Select(i => $"Omega{i} stayed south. ")), 5);

        Finder.Find([a, b]).ShouldBeEmpty();
    }

    [Fact]
    public void Given_a_portrait_that_a_site_prints_under_long_reports_when_nothing_says_that_they_are_of_the_same_days_then_they_share_no_telling()
    {
        Article[] undated = [.. new[] { "Alpha", "Beta", "Gamma" }.Select(name => Article(name, Own(name) + Report, 5) with { Published = null })];

        Finder.Find([.. undated]).ShouldBeEmpty();
        Finder.Find([.. undated.Select((article, i) => Article(article.Id.Value, article.Text, 5 + i))]).Length.ShouldBe(3);
    }

    [Fact]
    public void Given_one_text_printed_by_three_outlets_with_a_few_words_of_their_own_when_compared_then_all_share_a_telling()
    {
        Finder.Find([Article("a", Report + "Alpha went north.", 5), Article("b", Report + "Beta stayed south.", 5), Article("c", "Gamma slept. " + Report, 5)]).Length.ShouldBe(3);
    }

    /// <summary>A report of some 480 words that shares none with another's.</summary>
    private static string Own(string name) => string.Concat(Enumerable.Range(0, 120).Select(i => $"{name}{i} met {name}man{i}. "));

    [Fact]
    public void Given_the_articles_in_another_order_when_found_then_the_links_are_the_same()
    {
        var articles = new[] { Article("a", Report, 5), Article("b", Report, 6), Article("c", "Nothing of the kind happened anywhere else.", 6) };

        var forth = Finder.Find([.. articles]);
        var back = Finder.Find([.. articles.Reverse()]);

        forth.Select(link => (link.A, link.B, link.From, link.Score)).ShouldBe(back.Select(link => (link.A, link.B, link.From, link.Score)));
        forth.ShouldHaveSingleItem().From.ShouldBe(new ArticleId("a"));
    }

    [Theory]
    [InlineData(0)] // only pairs with runs in common are looked at
    [InlineData(250)] // all pairs are
    public void Given_days_in_another_order_than_ids_when_found_then_the_links_stand_in_the_order_of_ids_each_once(int mostArticlesForAllPairs)
    {
        var finder = new CopyFinder(Language.English, CopyOptions.Default with { MostArticlesForAllPairs = mostArticlesForAllPairs });
        Article[] articles = [Article("a", Report, 9), Article("b", Report, 3), Article("c", Report, 6) with { Published = null }, Article("d", Report, 1), Article("e", Own("Velm"), 2)];

        var links = finder.Find([.. articles]);

        links.Select(link => link.A.Value + link.B.Value).ShouldBe(["ab", "ac", "ad", "bc", "bd", "cd"]);
        var alone = finder.Compare([.. articles], [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
        links.Select(link => (link.Kind, link.Score, link.From)).ShouldBe(alone.Select(link => (link.Kind, link.Score, link.From)));
    }

    [Fact]
    public void Given_an_undated_copy_with_damaged_words_when_compared_then_the_whole_one_is_the_original()
    {
        var damaged = Report.Replace("harbour", "harbuor", StringComparison.Ordinal).Replace("promised", "promsed", StringComparison.Ordinal).Replace("northern", "northrn", StringComparison.Ordinal);

        var link = Finder.Find([Undated("a", damaged), Undated("b", Report)]).ShouldHaveSingleItem();

        link.From.ShouldBe(new ArticleId("b"));
        link.Reasons.ShouldContain("b has the whole words where the other's are damaged");
    }

    [Fact]
    public void Given_an_undated_exact_copy_when_compared_then_no_original_is_named()
    {
        Finder.Find([Undated("a", Report), Undated("b", Report)]).ShouldHaveSingleItem().From.ShouldBeNull();
    }

    [Fact]
    public void Given_a_pair_in_the_other_order_when_compared_then_the_original_is_the_same()
    {
        var (whole, part) = (Undated("a", Report), Undated("b", Report[..Report.LastIndexOf("The mayor", StringComparison.Ordinal)]));

        Finder.Compare(whole, part).From.ShouldBe(whole.Id);
        Finder.Compare(part, whole).From.ShouldBe(whole.Id);
    }

    [Fact]
    public void Given_two_articles_of_one_id_when_compared_then_each_is_judged_by_its_own_text()
    {
        Finder.Compare(Undated("a", Report), Undated("a", Report)).Kind.ShouldBe(CopyKind.Copy);
        Finder.Compare(Undated("a", Report), Undated("a", Own("Alpha"))).Kind.ShouldBe(CopyKind.None);
    }

    [Fact]
    public void Given_a_report_put_together_of_two_others_when_compared_then_a_short_line_of_the_second_is_a_shared_telling()
    {
        const string line = "The ferry company said on Tuesday that it would not change its timetable before the autumn.";
        var second = Undated("b", line + "\n" + Own("Beta"));
        var compound = Undated("c", line + "\n" + string.Join('\n', Report.Split('\n').Skip(1)) + Own("Alpha"));

        var links = Finder.Find([Undated("a", Report + Own("Alpha")), second, compound]);

        links.Single(link => link.A == second.Id).From.ShouldBe(second.Id);
    }

    private static Article Undated(string id, string text) => Article(id, text, 5) with { Published = null };

    private static Article Article(string id, string text, int day) => new()
    {
        Id = new ArticleId(id),
        Source = $"{id}.txt",
        Text = text,
        Published = new PublicationDate(new NodaTime.LocalDate(2031, 5, day), null, PublicationBasis.Record),
    };
}
