using Parallax.Articles;
using Parallax.Languages;
using Parallax.Stories;

namespace Parallax.Tests.Stories;

public sealed class StoryFinderTests
{
    private static readonly StoryFinder Finder = new(Language.English, StoryOptions.Default);

    private static readonly Article[] Articles =
    [
        Article("fire-1", "Fire guts lighthouse museum on Cape Orrin", "A fire destroyed most of the lighthouse museum on Cape Orrin on Sunday, fire chief Runa Ekhart said.", 11),
        Article("fire-2", "Lighthouse museum burns down", "The lighthouse museum on Cape Orrin burned down on Sunday. Fire chief Runa Ekhart said 45 firefighters fought the blaze.", 12),
        Article("talks-1", "Kestria offers truce in Sollan valley", "Kestria has offered a six-week truce in the Sollan valley, mediators from Aldmere said on Tuesday.", 6),
        Article("talks-2", "Sollan Front answers Kestria", "The Sollan Front has answered the truce that Kestria offered in the Sollan valley, mediators from Aldmere said.", 7),
    ];

    [Fact]
    public void Given_two_stories_when_grouped_then_each_article_joins_its_own()
    {
        var places = Finder.Group([.. Articles]);

        places[0].Story.ShouldBe(places[1].Story);
        places[2].Story.ShouldBe(places[3].Story);
        places[0].Thread.ShouldNotBe(places[2].Thread);
    }

    [Fact]
    public void Given_shuffled_articles_when_grouped_then_every_article_has_the_same_place()
    {
        var forth = Finder.Group([.. Articles]);
        var back = Finder.Group([.. Articles.Reverse()]);

        back.Reverse().ShouldBe(forth);
    }

    [Fact]
    public void Given_a_report_beyond_the_lookback_when_grouped_then_it_is_another_story_of_the_same_thread()
    {
        var late = Article("talks-3", "Sollan Front answers Kestria", "The Sollan Front has answered the truce that Kestria offered in the Sollan valley, mediators from Aldmere said.", 28);

        var places = Finder.Group([Articles[3], late]);

        places[1].Story.ShouldNotBe(places[0].Story);
        places[1].Thread.ShouldBe(places[0].Thread);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.05, false)] // twenty-one days on, more than any likeness
    public void Given_days_in_between_when_grouped_then_a_thread_asks_for_more_likeness(double aDay, bool isOne)
    {
        var late = Article("talks-3", "Sollan Front answers Kestria", "The Sollan Front has answered the truce that Kestria offered in the Sollan valley, mediators from Aldmere said.", 28);

        var places = new StoryFinder(Language.English, StoryOptions.Default with { ThreadNearnessADay = aDay }).Group([Articles[3], late]);

        (places[1].Thread == places[0].Thread).ShouldBe(isOne);
    }

    [Fact]
    public void Given_two_quakes_of_one_week_when_grouped_then_each_has_its_story()
    {
        var places = Finder.Group(
        [
            Article("q1", "Quake kills nine on Cape Orrin", "A quake of magnitude 6.1 struck Cape Orrin on Sunday and killed nine people, the Aldmere interior ministry said. The harbour wall of Tessaly fell into the sea, and the road to Marwick is closed. Minister Runa Ekhart asked for tents.", 11),
            Article("q2", "Nine dead in Cape Orrin quake", "Nine people died when a quake of magnitude 6.1 shook Cape Orrin on Sunday, Aldmere's interior ministry said. In Tessaly the harbour wall collapsed. Runa Ekhart, the minister, said tents were on the way to Marwick.", 11),
            Article("q3", "Two die as quake hits Velm", "On the island of Velm a quake of magnitude 5.2 brought down a church on Wednesday; two people died, the coast guard of Kestria said. Ferries to Port Hale were stopped, and Mayor Tobin Hask closed the schools.", 14),
        ]);

        places[0].Story.ShouldBe(places[1].Story);
        places[2].Story.ShouldNotBe(places[0].Story);
    }

    [Fact]
    public void Given_an_offer_and_its_refusal_days_later_when_grouped_then_they_are_two_stories_of_one_thread()
    {
        var places = Finder.Group(
        [
            Article("offer-1", "Lorrec offers dockers 3 per cent", "The port company Lorrec offered the Dockers' League of Aldmere a pay rise of 3 per cent on Monday, its director Ossa Brannick said. The league's leader, Tam Velloran, said members would look at it.", 1),
            Article("offer-2", "Port company puts 3 per cent on the table", "Lorrec has put a pay rise of 3 per cent to the Dockers' League, director Ossa Brannick said on Monday in Aldmere. Tam Velloran, who leads the league, said members would look at the offer.", 1),
            Article("refusal-1", "Dockers turn Lorrec down and ask for 7 per cent", "The Dockers' League of Aldmere refused the offer of the port company Lorrec on Saturday and asked for 7 per cent and a shorter week. Tam Velloran said nobody could live on 3 per cent.", 6),
        ]);

        places.Select(place => Array.FindIndex([.. places], other => other.Story == place.Story)).ShouldBe([0, 0, 2]);
        places.ShouldAllBe(place => place.Thread == places[0].Thread);
    }

    [Fact]
    public void Given_articles_of_one_story_when_grouped_then_they_are_of_one_thread()
    {
        var places = Finder.Group([.. Articles]);

        places.GroupBy(place => place.Story).ShouldAllBe(story => story.Select(place => place.Thread).Distinct().Count() == 1);
    }

    [Fact]
    public void Given_an_article_when_explained_then_what_it_was_weighed_against_is_told_in_order()
    {
        var explanation = Finder.Explain([.. Articles], new ArticleId("fire-2")).ShouldNotBeNull();

        var joined = explanation.Stories[0];
        joined.IsJoined.ShouldBeTrue();
        joined.Likeness.ShouldBeGreaterThan(explanation.LeastLikeness);
        joined.Articles[0].Article.Value.ShouldBe("fire-1");
        joined.Articles[0].Days.ShouldBe(1);
        joined.Articles[0].Shared.ShouldContain("Orrin");
        explanation.Place.ShouldBe(Finder.Group([.. Articles])[1]);
    }

    [Fact]
    public void Given_undated_articles_when_their_ids_change_their_order_then_the_groups_stay()
    {
        Article[] undated = [.. Articles.Select(article => article with { Published = null })];
        string[][] orders = [["a", "b", "c", "d"], ["d", "c", "b", "a"], ["c", "a", "d", "b"]];

        foreach (var ids in orders)
        {
            var places = Finder.Group([.. undated.Zip(ids, (article, id) => article with { Id = new ArticleId(id) })]);

            places.Select(place => Array.FindIndex([.. places], other => other.Story == place.Story)).ShouldBe([0, 0, 2, 2]);
        }
    }

    [Fact]
    public void Given_a_folder_of_nothing_but_one_story_when_grouped_then_it_is_one_though_all_share_all_words()
    {
        var copies = Enumerable.Range(0, 30).Select(i => new Article
        {
            Id = new ArticleId($"ferry-{i}"),
            Source = "a.txt",
            Title = "Ferries stop at Merrow",
            Text = $"The ferry of Merrow stopped on Monday after a storm broke the harbour wall, harbour master Ada Lind said. Nobody was hurt. Boat {i}.",
        });

        Finder.Group([.. copies]).Select(place => place.Story).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_dated_reports_beyond_the_lookback_when_an_undated_one_tells_the_same_then_all_are_one_story_of_one_thread()
    {
        var late = Article("talks-3", "Sollan Front answers Kestria", "The Sollan Front has answered the truce that Kestria offered in the Sollan valley, mediators from Aldmere said.", 28);
        var undated = late with { Id = new ArticleId("talks-4"), Published = null };

        var places = Finder.Group([Articles[3], late, undated]);

        places.Select(place => (place.Story, place.Thread)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_threads_of_dated_articles_when_an_undated_article_joins_their_stories_then_they_are_one_thread()
    {
        var first = Articles[3];
        var late = first with { Id = new ArticleId("talks-3"), Published = new PublicationDate(new NodaTime.LocalDate(2031, 9, 28), null, PublicationBasis.Record) };
        var undated = first with { Id = new ArticleId("talks-4"), Published = null };
        var dated = Finder.Group([first, late]);
        dated[0].Thread.ShouldNotBe(dated[1].Thread); // beyond the lookback of threads

        var places = Finder.Group([first, late, undated]);

        places.Select(place => (place.Story, place.Thread)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Given_an_undated_article_when_explained_then_what_it_was_weighed_against_is_told()
    {
        Article[] undated = [.. Articles.Select(article => article with { Published = null })];

        var explanation = Finder.Explain([.. undated], new ArticleId("fire-1")).ShouldNotBeNull();

        explanation.Stories[0].IsJoined.ShouldBeTrue();
        explanation.Stories[0].Articles.ShouldHaveSingleItem().Article.Value.ShouldBe("fire-2");
        explanation.Stories[0].Articles[0].Days.ShouldBeNull();
        explanation.Place.ShouldBe(Finder.Group([.. undated])[0]);
    }

    [Fact]
    public void Given_an_undated_article_like_no_other_when_explained_then_it_joined_none()
    {
        var alone = Articles[0] with { Id = new ArticleId("alone"), Title = "Herring season opens", Text = "The herring season opened off Velm, the fishermen's league said.", Published = null };

        var explanation = Finder.Explain([.. Articles, alone], alone.Id).ShouldNotBeNull();

        explanation.Stories.ShouldAllBe(story => !story.IsJoined);
    }

    [Fact]
    public void Given_an_unknown_id_when_explained_then_there_is_no_explanation() =>
        Finder.Explain([.. Articles], new ArticleId("nobody")).ShouldBeNull();

    private static Article Article(string id, string title, string text, int day) => new()
    {
        Id = new ArticleId(id),
        Source = $"{id}.txt",
        Title = title,
        Text = text,
        Published = new PublicationDate(new NodaTime.LocalDate(2031, 5, day), null, PublicationBasis.Record),
    };
}
