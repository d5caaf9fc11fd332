using System.Globalization;
using NodaTime;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class JoiningStoriesTests
{
    [Fact]
    public void Given_two_dated_stories_when_an_undated_one_is_joined_to_either_then_only_that_may_be_joined_to_the_other()
    {
        var stories = Stories([[0], [1]], undated: 2, days: [3, 13], (2, 0, 0.9f), (2, 1, 0.8f));

        stories.MayJoin(0, 1).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => stories.Join(0, 1));
        stories.Join(2, 0).ShouldBe(0);

        stories.MayJoin(0, 1).ShouldBeTrue();
        stories.Members(0).ShouldBe([0, 2]);
        stories.StoryOf(2).ShouldBe(0);
        stories.IsThere(2).ShouldBeFalse();
    }

    [Fact]
    public void Given_two_stories_when_valued_then_their_means_leads_and_days_are_told()
    {
        var stories = Stories([[0, 1], [2]], undated: 3, days: [3, 4, 9], (3, 0, 0.9f), (3, 1, 0.5f), (3, 2, 0.4f), (1, 0, 0.6f));

        var shown = Shown(stories.Values(0, 2));

        shown["mean"].ShouldBe(0.7f, 1e-5f);
        shown["most"].ShouldBe(0.9f);
        shown["lead"].ShouldBe(0.3f, 1e-5f);
        shown["meanInside"].ShouldBe(-1); // one article
        shown["meanInsideOther"].ShouldBe(0.6f, 1e-5f);
        shown["days"].ShouldBe(-1); // one has no date
    }

    [Fact]
    public void Given_two_stories_with_dates_when_valued_then_the_days_between_their_nearest_are_told()
    {
        var stories = Stories([[0, 1], [2]], undated: 3, days: [3, 4, 9], (3, 0, 0.9f), (3, 1, 0.5f), (3, 2, 0.4f), (1, 0, 0.6f));
        stories.Join(0, 2);

        Shown(stories.Values(0, 1))["days"].ShouldBe(5);
    }

    [Fact]
    public void Given_a_story_of_near_copies_when_asked_for_others_then_its_own_do_not_hide_them()
    {
        const int Copies = 40;
        var own = Enumerable.Range(0, Copies).SelectMany(one => Enumerable.Range(0, one).Select(other => (one, other, 0.95f)));
        var foreign = Enumerable.Range(0, Copies).Select(one => (one, Copies, 0.5f));
        var stories = Stories([], undated: 0, days: [], articles: Copies + 1, [.. own, .. foreign]);
        for (var copy = 1; copy < Copies; copy++)
        {
            stories.Join(0, copy);
        }

        stories.Mean(0, Copies).ShouldBe(0.5f, 1e-5f);
        Shown(stories.Values(0, Copies))["meanBack"].ShouldBe(0.5f, 1e-5f);
    }

    [Fact]
    public void Given_stories_when_joined_surest_first_then_the_likeliest_come_first_and_the_unlikely_stay_apart()
    {
        var stories = Stories([], undated: 0, days: [], articles: 5, (1, 0, 0.6f), (2, 1, 0.9f), (4, 3, 0.8f), (3, 2, 0.2f));
        var joined = new List<(int, int)>();

        SurestFirst.Join(stories, (story, other) => stories.Mean(story, other), 0.25, (story, other) =>
        {
            joined.Add((story, other));
            return true;
        });

        joined.ShouldBe([(1, 2), (3, 4), (0, 1)]); // the mean of .6 and nothing
        stories.Members(0).Order().ShouldBe([0, 1, 2]);
        stories.Members(3).ShouldBe([3, 4]);
    }

    [Fact]
    public void Given_a_refused_pair_when_joined_surest_first_then_the_others_go_on()
    {
        var stories = Stories([], undated: 0, days: [], articles: 3, (1, 0, 0.9f), (2, 1, 0.5f));

        SurestFirst.Join(stories, (story, other) => stories.Mean(story, other), 0.25, (story, other) => (story, other) != (0, 1));

        stories.Members(0).ShouldBe([0]);
        stories.Members(1).ShouldBe([1, 2]);
    }

    private static Dictionary<string, float> Shown(float[] values) => JoiningStories.Names.Zip(values).ToDictionary(StringComparer.Ordinal);

    private static JoiningStories Stories(int[][] dated, int undated, int[] days, params (int Article, int Other, float Probability)[] pairs) => Stories(dated, undated, days, undated + 1, pairs);

    /// <summary>Dated articles on the days of May, the rest without dates; the more probable a pair, the more like.</summary>
    private static JoiningStories Stories(int[][] dated, int undated, int[] days, int articles, params (int Article, int Other, float Probability)[] pairs)
    {
        var index = new ProfileIndex(Language.English, StoryOptions.Default.ThreadLookbackDays);
        for (var i = 0; i < days.Length; i++)
        {
            index.Add(Article(i, new PublicationDate(new LocalDate(2031, 5, days[i]), null, PublicationBasis.Record)));
        }

        index.AddUndated([.. Enumerable.Range(days.Length, articles - days.Length).Select(i => Article(i, null))]);
        var near = new NearArticles(pairs.Select(pair => (pair.Article, new NearArticle(pair.Other, pair.Probability, pair.Probability))), articles);
        return new JoiningStories(index, near, dated, Enumerable.Range(undated, articles - undated));
    }

    private static Article Article(int i, PublicationDate? published) => new()
    {
        Id = new ArticleId(i.ToString("000", CultureInfo.InvariantCulture)),
        Source = "a.txt",
        Title = "Ferries stop at Merrow",
        Text = $"The ferry of Merrow stopped in the week of ship{i}.",
        Published = published,
    };
}
