using NodaTime;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class StoryEvidenceTests
{
    [Fact]
    public void Given_an_article_and_its_like_when_shown_then_likeness_is_whole_and_nothing_contradicts()
    {
        var values = Evidence(
            ("Quake shakes Orrin", "A quake of magnitude 5.6 shook Cape Orrin in Aldmere on Sunday, 11 May 2031."),
            ("Quake shakes Orrin", "A quake of magnitude 5.6 shook Cape Orrin in Aldmere on Sunday, 11 May 2031."));

        values["likeness"].ShouldBe(1, 1e-3);
        values["headlineNamesKnown"].ShouldBe(1);
        values["otherWeekdays"].ShouldBe(0);
        values["otherYears"].ShouldBe(0);
        values["days"].ShouldBe(2);
    }

    [Fact]
    public void Given_two_quakes_when_shown_then_names_weekdays_and_years_tell_them_apart()
    {
        var values = Evidence(
            ("Quake shakes Orrin", "A quake shook Cape Orrin on Sunday, 11 May 2031."),
            ("Quake shakes Velm", "A quake shook the island of Velm on Monday, 3 March 2029."));

        values["otherWeekdays"].ShouldBe(1);
        values["otherYears"].ShouldBe(1);
        values["headlineNamesKnown"].ShouldBeLessThan(1);
        values["headlineNamesKnownBack"].ShouldBeLessThan(1);
    }

    [Fact]
    public void Given_reports_that_tell_the_day_when_shown_then_one_day_speaks_for_and_another_against_one_story()
    {
        var one = Evidence(("Quake in Orrin", "A quake shook Orrin on April 12."), ("Quake", "The quake of 12 April 2031 shook Orrin."));
        var other = Evidence(("Quake in Orrin", "A quake shook Orrin."), ("Quake", "A quake shook Orrin."));

        one["sharedDay"].ShouldBe(1);
        one["daysBetweenTold"].ShouldBe(0);
        other["sharedDay"].ShouldBe(0);
        other["daysBetweenTold"].ShouldBe(2); // the days of publication
    }

    [Fact]
    public void Given_articles_without_words_when_shown_then_every_value_is_a_number()
    {
        Evidence(("", "?!"), ("12", "")).Values.ShouldAllBe(value => float.IsFinite(value));
    }

    [Fact]
    public void Given_the_same_terms_in_each_part_when_shown_then_every_likeness_is_that_of_the_vectors()
    {
        var values = Evidence(
            ("Orrin fire", "Runa Ekhart saw 45 boats burn near Orrin."),
            ("Orrin fire", "Runa Ekhart saw 72 boats burn near Marwick."));

        values["headlineLikeness"].ShouldBe(1, 1e-3);
        values["openingLikeness"].ShouldBeInRange(0.1f, 0.99f);
        values["nameLikeness"].ShouldBeInRange(0.1f, 0.99f);
        values["wordLikeness"].ShouldBe(1, 1e-3);
        values["numberLikeness"].ShouldBe(0);
        values["sharedNames"].ShouldBe(3); // Orrin, Runa, Ekhart
        values["headlineKnown"].ShouldBe(1);
        values["openingPairs"].ShouldBe(6 / 10f); // orrin fire, fire runa, runa ekhart, ekhart saw, boats burn, burn near: of nine
    }

    [Fact]
    public void Given_articles_shown_one_after_another_when_shown_again_then_nothing_of_the_others_is_left()
    {
        var index = new ProfileIndex(Language.English, 60);
        var used = new StoryEvidence(index);
        var values = new float[StoryEvidence.Names.Length];
        Article[] articles =
        [
            Article("a", ("Quake shakes Orrin", "A quake shook Cape Orrin on Sunday, 11 May 2031."), 1),
            Article("b", ("Quake shakes Velm", "A quake shook the island of Velm on Monday, 3 March 2029, and 45 houses fell."), 2),
            Article("c", ("Fire in Tessaly", "Runa Ekhart said on Sunday that 45 boats burned in Tessaly."), 3),
        ];

        for (var later = 0; later < articles.Length; later++)
        {
            index.Add(articles[later]);
            foreach (var earlier in Enumerable.Range(0, later).Concat(Enumerable.Range(0, later)))
            {
                var expected = new float[StoryEvidence.Names.Length];
                new StoryEvidence(index).Fill(later, earlier, expected);

                used.Fill(later, earlier, values);

                values.ShouldBe(expected);
            }
        }
    }

    [Fact]
    public void Given_a_folder_on_one_topic_when_shown_then_what_all_its_articles_have_brings_no_two_of_them_together()
    {
        var words = ("Sollan Front answers", "The Sollan Front answered Kestria's truce.");
        var topic = Last([.. Enumerable.Range(1, 6).Select(_ => words)]);
        var news = Last([("Vestre loses final", "Aldmere's team lost."), ("Quake shakes Velm", "Houses fell."), ("Budget passes", "Taxes rise."), ("Ferry sinks", "Nine drowned."), words, words]);

        topic["likeness"].ShouldBe(1, 1e-3);
        news["likeness"].ShouldBe(1, 1e-3);
        topic["ofTopic"].ShouldBe(5 / 7f, 0.02); // five of five earlier articles and the two without; common words count nothing
        news["ofTopic"].ShouldBe(1 / 7f, 0.02);
        topic["likenessApart"].ShouldBe(1 - topic["sharedOfTopic"], 1e-3);
        topic["likenessApart"].ShouldBeLessThan(news["likenessApart"]);
        topic["headlineLikenessApart"].ShouldBeLessThan(news["headlineLikenessApart"]);
        topic["rareSharedApart"].ShouldBeLessThan(topic["rareShared"] / 2);
    }

    /// <summary>What the last article and the one before it show.</summary>
    private static Dictionary<string, float> Last((string Title, string Text)[] articles)
    {
        var index = new ProfileIndex(Language.English, 60);
        foreach (var (place, words) in articles.Index())
        {
            index.Add(Article($"{place}", words, 1 + place));
        }

        var values = new float[StoryEvidence.Names.Length];
        new StoryEvidence(index).Fill(articles.Length - 1, articles.Length - 2, values);
        return StoryEvidence.Names.Zip(values).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
    }

    private static Dictionary<string, float> Evidence((string Title, string Text) later, (string Title, string Text) earlier)
    {
        var index = new ProfileIndex(Language.English, 60);
        index.Add(Article("a", earlier, 1));
        index.Add(Article("b", later, 3));
        var values = new float[StoryEvidence.Names.Length];
        new StoryEvidence(index).Fill(1, 0, values);
        return StoryEvidence.Names.Zip(values).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
    }

    private static Article Article(string id, (string Title, string Text) words, int day) => new()
    {
        Id = new ArticleId(id),
        Source = $"{id}.txt",
        Title = words.Title,
        Text = words.Text,
        Published = new PublicationDate(new LocalDate(2031, 5, day), null, PublicationBasis.Record),
    };
}
