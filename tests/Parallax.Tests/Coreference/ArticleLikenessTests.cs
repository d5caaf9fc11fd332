using Parallax.Articles;
using Parallax.Coreference;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Tests.Support;
using Parallax.Wording;

namespace Parallax.Tests.Coreference;

/// <summary>Two look-alike stories, an arrest in Port Hale and one in Brannoch, of two reports each.</summary>
public sealed class ArticleLikenessTests
{
    private static readonly WordKeys Keys = new(Language.English);

    private static readonly ArticleLikeness Articles = new(
    [
        Report("a", "Police in Port Hale arrested Torvald Brenn over the blast at the fish market, in which four died. Brenn had sold herring there."),
        Report("b", "Police in Brannoch arrested Ines Calder over the theft of church silver. Calder had kept the silver in a barn near Brannoch."),
        Report("c", "Torvald Brenn, arrested in Port Hale, denied a part in the fish market blast. Police found powder in his herring boat."),
        Report("d", "Ines Calder, arrested in Brannoch, admitted that she stole the silver from the church. Police found it in her barn."),
    ],
    Keys);

    [Fact]
    public void Reports_of_one_story_are_more_alike_than_those_of_a_look_alike()
    {
        Articles.Here(0, 2).ShouldBeGreaterThan(Articles.Here(0, 1));
        Articles.Anywhere(1, 3).ShouldBeGreaterThan(Articles.Anywhere(1, 2));
        Articles.Names(0, 2).ShouldBeGreaterThan(Articles.Names(0, 3));
    }

    [Fact]
    public void Stories_are_found() => Articles.Stories.ShouldBe([0, 1, 0, 1]);

    [Fact]
    public void A_word_of_all_is_common_and_a_word_of_one_story_is_common_there()
    {
        Articles.ShareHolding(Keys.KeyOf("police")).ShouldBe(1);
        Articles.ShareHolding(Keys.KeyOf("silver")).ShouldBe(0.5f);
        Articles.ShareHolding(Keys.KeyOf("silver"), story: 1).ShouldBe(1);
        Articles.ShareHolding(Keys.KeyOf("silver"), story: 0).ShouldBe(0);
    }

    [Fact]
    public void Given_an_empty_text_then_it_is_like_nothing()
    {
        var articles = new ArticleLikeness([Report("a", ""), Report("b", "Police arrested a man.")], Keys);

        articles.Here(0, 1).ShouldBe(0);
        articles.Stories.ShouldBe([0, 1]);
    }

    private static Reading Report(string id, string text) => Some.Reading(new Article { Id = new ArticleId(id), Source = id, Text = text, Language = "en" });
}
