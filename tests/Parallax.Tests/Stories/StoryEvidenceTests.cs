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
        index.Add(Article("a", ("Quake shakes Orrin", "A quake shook Cape Orrin on Sunday, 11 May 2031."), 1));
        index.Add(Article("b", ("Quake shakes Velm", "A quake shook the island of Velm on Monday, 3 March 2029, and 45 houses fell."), 2));
        index.Add(Article("c", ("Fire in Tessaly", "Runa Ekhart said on Sunday that 45 boats burned in Tessaly."), 3));
        var used = new StoryEvidence(index);
        var values = new float[StoryEvidence.Names.Length];

        foreach (var (later, earlier) in new[] { (1, 0), (2, 0), (2, 1), (1, 0), (2, 1) })
        {
            var expected = new float[StoryEvidence.Names.Length];
            new StoryEvidence(index).Fill(later, earlier, expected);

            used.Fill(later, earlier, values);

            values.ShouldBe(expected);
        }
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
