using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Coreference;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Tests.Support;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Coreference;

public sealed class EventValuesTests
{
    private static readonly WordKeys Keys = new(Language.English);
    private static readonly EventMentionReader Reader = new(Language.English, Keys);

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        var (a, b, articles) = Mentions("Police arrested Torvald Brenn in Port Hale on May 6, 2031.", "arrested", "Brenn was detained in the north of Port Hale.", "detained");

        Values(a, b, articles).ShouldBe(Values(b, a, articles));
    }

    [Theory]
    [InlineData("sameLemma", 0)]
    [InlineData("sameClass", 1)]
    [InlineData("undergoer", 1)]
    [InlineData("times", -1)]
    [InlineData("sameArticle", 0)]
    [InlineData("sentencesApart", -1)]
    public void An_arrest_in_other_words_shows_what_it_shares(string name, float value)
    {
        var (a, b, articles) = Mentions("On May 6, 2031, police arrested Torvald Brenn.", "arrested", "Torvald Brenn was detained.", "detained");

        Values(a, b, articles)[EventValues.Names.IndexOf(name)].ShouldBe(value);
    }

    [Theory]
    [InlineData("on May 6, 2031", 1)]
    [InlineData("on May 7, 2031", 0)]
    public void Two_dates_agree_or_do_not(string date, float value)
    {
        var (a, b, articles) = Mentions("Police arrested Brenn on May 6, 2031.", "arrested", $"Brenn was detained {date}.", "detained");

        Values(a, b, articles)[EventValues.Names.IndexOf("times")].ShouldBe(value);
    }

    private static float[] Values(EventMention a, EventMention b, ArticleLikeness articles)
    {
        var values = new float[EventValues.Names.Length];
        EventValues.Fill(a, b, articles, values);
        return values;
    }

    private static (EventMention A, EventMention B, ArticleLikeness Articles) Mentions(string a, string word, string b, string other)
    {
        ImmutableArray<Reading> readings = [Reading("a", a), Reading("b", b)];
        return (Read(readings[0], 0, word), Read(readings[1], 1, other), new ArticleLikeness(readings, Keys));
    }

    private static EventMention Read(Reading reading, int number, string word)
    {
        var start = reading.Article.Text.IndexOf(word, StringComparison.Ordinal);
        return Reader.Read(reading, number, new TextSpan(start, start + word.Length)).ShouldNotBeNull();
    }

    private static Reading Reading(string id, string text) => Some.Reading(new Article { Id = new ArticleId(id), Source = id, Text = text, Language = "en" });
}
