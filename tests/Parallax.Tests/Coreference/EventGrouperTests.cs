using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Coreference;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Tests.Support;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Coreference;

/// <summary>Reports of one day from Sollan: a harbour blast, an arrest, and a second arrest elsewhere.</summary>
public sealed class EventGrouperTests
{
    private static readonly EventGrouper Grouper = new(Language.English, new WordKeys(Language.English));

    private static readonly ImmutableArray<Reading> Reports =
    [
        Report("a", "Police arrested Torvald Brenn in Port Hale on Tuesday over the blast at the fish market. The explosion killed four people at the market on Monday night."),
        Report("b", "Torvald Brenn was detained in Port Hale on Tuesday, police said. Four people died in the explosion at the fish market in Port Hale."),
        Report("c", "Port Hale police have arrested a man, Torvald Brenn, over the fish market blast. The blast on Monday killed four."),
        Report("d", "Farmers in Kestria sold less barley this year. The ministry of Kestria arrested the fall of prices with a subsidy for barley farmers."),
    ];

    [Fact]
    public void Given_an_arrest_in_other_words_then_it_is_one_event() => AreOne("a/arrested", "b/detained").ShouldBeTrue();

    [Fact]
    public void Given_an_arrest_in_the_same_words_then_it_is_one_event() => AreOne("a/arrested", "c/arrested").ShouldBeTrue();

    [Fact]
    public void Given_a_blast_and_an_explosion_then_they_are_one_event() => AreOne("a/explosion", "b/explosion", "c/blast on").ShouldBeTrue();

    [Fact]
    public void Given_an_arrest_and_a_blast_then_they_are_two_events() => AreOne("a/arrested", "a/explosion").ShouldBeFalse();

    [Fact]
    public void Given_the_same_verb_in_another_story_then_it_is_another_event() => AreOne("a/arrested", "d/arrested").ShouldBeFalse();

    [Fact]
    public void Given_reports_and_places_in_another_order_then_the_groups_are_the_same()
    {
        string[] words = ["a/arrested", "a/explosion", "a/killed", "b/detained", "b/died", "b/explosion", "c/arrested", "c/blast on", "c/killed", "d/arrested", "d/sold"];

        var groups = Group(Reports, words);
        var turned = Group([.. Reports.Reverse()], [.. words.Reverse()]);

        Partition(words, groups).ShouldBe(Partition([.. words.Reverse()], turned));
        Partition(words, Group(Reports, words)).ShouldBe(Partition(words, groups));
    }

    [Fact]
    public void Given_a_place_without_a_word_then_it_has_no_event()
    {
        var reading = Some.Reading("Police arrested a man.");
        var space = reading.Article.Text.IndexOf(' ', StringComparison.Ordinal);

        Grouper.Group([reading], [(0, new TextSpan(space, space + 1)), (0, new TextSpan(0, 6))]).Select(group => group is null).ShouldBe([true, false]);
    }

    [Fact]
    public void Given_an_article_of_another_language_then_its_places_have_no_event()
    {
        var reading = Some.Reading(new Article { Id = new ArticleId("de"), Source = "de.txt", Text = "Die Polizei nahm einen Mann fest.", Language = "de" });

        Grouper.Group([reading], [(0, new TextSpan(12, 16))]).ShouldBe([null]);
    }

    [Fact]
    public void Given_nothing_then_there_is_nothing() => Grouper.Group([], []).ShouldBeEmpty();

    private static bool AreOne(params string[] words) => Group(Reports, words).Distinct().Count() == 1;

    private static ImmutableArray<int?> Group(ImmutableArray<Reading> readings, string[] words) =>
        Grouper.Group(readings, [.. words.Select(word => Place(readings, word))]);

    private static (int, TextSpan) Place(ImmutableArray<Reading> readings, string word)
    {
        var number = readings.Select(reading => reading.Article.Id.Value).ToList().IndexOf(word[..1]);
        var start = readings[number].Article.Text.IndexOf(word[2..], StringComparison.Ordinal);
        return (number, new TextSpan(start, start + word[2..].Split(' ')[0].Length));
    }

    private static IEnumerable<string> Partition(string[] words, ImmutableArray<int?> groups) =>
        words.Zip(groups).GroupBy(each => each.Second).Select(group => string.Join(' ', group.Select(each => each.First).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private static Reading Report(string id, string text) => Some.Reading(new Article
    {
        Id = new ArticleId(id),
        Source = $"{id}.txt",
        Text = text,
        Language = "en",
        Published = new PublicationDate(new LocalDate(2031, 5, 7), null, PublicationBasis.Record),
    });
}
