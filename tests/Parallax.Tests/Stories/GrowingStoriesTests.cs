using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class GrowingStoriesTests
{
    private const float Exact = 1e-5f;

    [Fact]
    public void Given_two_stories_when_weighed_then_each_shows_its_articles_and_its_lead_over_the_other()
    {
        var weighed = TwoStories().Weigh([(2, 0.2f), (0, 0.9f), (1, 0.7f)], new EarlierLikeness(0, [0.5f, 0.3f, 0.1f]), 0, Undated);

        weighed.Select(each => each.Story).ShouldBe([0, 1]);
        var (first, second) = (Shown(weighed[0].Values), Shown(weighed[1].Values));
        first["nearest"].ShouldBe(0.9f);
        first["tenNearest"].ShouldBe(0.8f, Exact);
        first["size"].ShouldBe(MathF.Log(2));
        first["lead"].ShouldBe(0.6f, Exact);
        first["likeness"].ShouldBe(0.4f, Exact);
        first["likenessInside"].ShouldBe(0.6f, Exact);
        first["likenessToMiddle"].ShouldBe(0.4f / MathF.Sqrt(0.8f), Exact); // two unit vectors of cosine .6: their mean is √.8 long
        second["lead"].ShouldBe(-0.6f, Exact);
        second["likenessInside"].ShouldBe(-1);
        second["daysSinceLast"].ShouldBe(-1);
        second["likenessToMiddle"].ShouldBe(second["likeness"]);
    }

    [Fact]
    public void Given_an_article_that_is_like_one_of_two_when_weighed_then_the_other_counts_as_nothing()
    {
        var values = Shown(TwoStories().Weigh([(0, 0.9f)], new EarlierLikeness(0, [0.5f, 0, 0]), 0, Undated).ShouldHaveSingleItem().Values);

        values["nearest"].ShouldBe(0.9f);
        values["tenNearest"].ShouldBe(0.45f, Exact);
        values["lead"].ShouldBe(0.45f, Exact);
    }

    [Fact]
    public void Given_an_article_too_far_back_when_weighed_then_its_story_is_as_long_as_the_rest()
    {
        var values = Shown(TwoStories().Weigh([(1, 0.7f)], new EarlierLikeness(1, [0.3f, 0.1f]), 1, Undated).ShouldHaveSingleItem().Values);

        values["size"].ShouldBe(0);
        values["tenNearest"].ShouldBe(0.7f, Exact);
        values["likeness"].ShouldBe(0.3f, Exact);
    }

    [Fact]
    public void Given_two_stories_as_near_when_weighed_then_none_leads()
    {
        var growing = new GrowingStories();
        growing.Add(null, new EarlierLikeness(0, []), 0);
        growing.Add(null, new EarlierLikeness(0, [0.1f]), 0);

        var weighed = growing.Weigh([(0, 0.5f), (1, 0.5f)], new EarlierLikeness(0, [0.2f, 0.2f]), 0, Undated);

        weighed.ShouldAllBe(each => Shown(each.Values)["lead"] == 0);
    }

    [Fact]
    public void Given_dated_articles_when_weighed_then_a_story_shows_the_days_since_its_last_and_its_first_article()
    {
        int[] days = [30, 4, 4];

        var weighed = TwoStories().Weigh([(1, 0.7f), (2, 0.2f)], new EarlierLikeness(1, [0.3f, 0.1f]), 1, earlier => days[earlier]);

        var (first, second) = (Shown(weighed[0].Values), Shown(weighed[1].Values));
        first["daysSinceLast"].ShouldBe(4);
        first["daysSinceFirst"].ShouldBe(15); // that long or longer, though the article lies too far back
        second["daysSinceFirst"].ShouldBe(4);
    }

    [Fact]
    public void Given_no_pairs_when_weighed_then_there_is_no_story() =>
        TwoStories().Weigh([], new EarlierLikeness(0, [0, 0, 0]), 0, Undated).ShouldBeEmpty();

    /// <summary>Articles 0 and 1 of likeness .6 are one story, article 2 is another.</summary>
    private static GrowingStories TwoStories()
    {
        var growing = new GrowingStories();
        growing.Add(null, new EarlierLikeness(0, []), 0);
        growing.Add(0, new EarlierLikeness(0, [0.6f]), 0);
        growing.Add(null, new EarlierLikeness(0, [0.1f, 0.1f]), 0);
        return growing;
    }

    private static int? Undated(int earlier) => null;

    private static Dictionary<string, float> Shown(float[] values) =>
        GrowingStories.Names.Zip(values).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal);
}
