using Parallax.Coreference;
using Parallax.Languages;
using Parallax.Tests.Support;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Coreference;

public sealed class EventMentionReaderTests
{
    private static readonly WordKeys Keys = new(Language.English);
    private static readonly EventMentionReader Reader = new(Language.English, Keys);

    [Theory]
    [InlineData("Police arrested Torvald Brenn in Port Hale.", "arrested", "arrest")]
    [InlineData("Kestria made an offer to the union.", "made an offer", "offer")]
    [InlineData("Gunmen opened fire on the crowd.", "opened fire", "open")]
    [InlineData("The double murder shocked Port Hale.", "double murder", "murder")]
    public void The_word_that_carries_the_event_is_the_head(string text, string words, string lemma) => Read(text, words).Lemma.ShouldBe(lemma);

    [Theory]
    [InlineData("Police arrested Torvald Brenn in Port Hale.", "arrested", "police", "brenn")]
    [InlineData("Torvald Brenn was arrested by police in Port Hale.", "arrested", "police", "brenn")]
    [InlineData("Kestria's attack shook the valley.", "attack", "kestria", null)]
    [InlineData("It rained.", "rained", null, null)]
    public void Who_acts_and_who_undergoes_it_are_told_apart(string text, string words, string? actor, string? undergoer)
    {
        var mention = Read(text, words);

        Has(mention.Actor, actor);
        Has(mention.Undergoer, undergoer);
    }

    [Theory]
    [InlineData("Kestria will attack the port.", "attack", true)]
    [InlineData("Kestria did not attack the port.", "attack", true)]
    [InlineData("Kestria did not want to attack the port.", "attack", true)]
    [InlineData("Kestria attacked the port.", "attacked", false)]
    public void What_is_denied_or_only_possible_is_hedged(string text, string words, bool isHedged) => Read(text, words).IsHedged.ShouldBe(isHedged);

    [Fact]
    public void Names_places_numbers_and_times_of_the_sentence_are_kept_and_those_of_others_are_not()
    {
        var mention = Read("On May 6, 2031, Torvald Brenn killed 14 people in Kestria. Ada Quill left Sollan with 22 guards on May 9, 2031.", "killed");

        mention.Names.ShouldContain(Keys.KeyOf("Brenn"));
        mention.Names.ShouldNotContain(Keys.KeyOf("Quill"));
        mention.Numbers.ShouldContain(Keys.KeyOf("14"));
        mention.Numbers.ShouldNotContain(Keys.KeyOf("22"));
        mention.Times.ShouldHaveSingleItem().Value.ShouldBe("2031-05-06");
    }

    [Fact]
    public void A_short_name_counts_as_its_fullest_form_in_the_article() =>
        Read("Torvald Brenn lives in Port Hale. Police arrested Brenn.", "arrested").Undergoer.Has(Keys.KeyOf("Torvald")).ShouldBeTrue();

    private static void Has(WordBag words, string? word)
    {
        if (word is null)
        {
            words.Count.ShouldBe(0);
        }
        else
        {
            words.Has(Keys.KeyOf(word)).ShouldBeTrue();
        }
    }

    private static EventMention Read(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return Reader.Read(Some.Reading(text), 0, new TextSpan(start, start + words.Length)).ShouldNotBeNull();
    }
}
