using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Tests.Text;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Lemmas = new(Language.English);

    [Theory]
    [InlineData("said", PartOfSpeech.Verb, "say")]
    [InlineData("Released", PartOfSpeech.Verb, "release")]
    [InlineData("ministries", PartOfSpeech.Noun, "ministry")]
    [InlineData("was", PartOfSpeech.Auxiliary, "be")]
    [InlineData("n’t", PartOfSpeech.Particle, "not")]
    [InlineData("better", PartOfSpeech.Adjective, "good")]
    [InlineData("Orla", PartOfSpeech.ProperNoun, "Orla")]
    [InlineData("", PartOfSpeech.Noun, "")]
    public void Given_a_word_and_its_part_of_speech_when_asked_then_the_lemma_is_its_dictionary_form(string form, PartOfSpeech tag, string lemma)
    {
        Lemmas.Of(form, tag).ShouldBe(lemma);
    }

    [Fact]
    public void Given_a_word_without_end_when_asked_then_it_is_its_own_lemma()
    {
        var word = new string('s', 100_000);

        Lemmas.Of(word, PartOfSpeech.Noun).ShouldBe(word);
    }
}
