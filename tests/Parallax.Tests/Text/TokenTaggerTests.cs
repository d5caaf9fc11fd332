using Parallax.Printing;
using Parallax.Tests.Support;

namespace Parallax.Tests.Text;

public sealed class TokenTaggerTests
{
    [Theory]
    [InlineData("The minister said on Monday that talks would resume.", "DET NOUN VERB ADP PROPN SCONJ NOUN AUX VERB PUNCT")]
    [InlineData("He didn't sign Orla's offer.", "PRON AUX PART VERB PROPN PART NOUN PUNCT")]
    [InlineData("At least 27,585 people left", "ADP ADJ NUM NOUN VERB")]
    public void Given_a_sentence_when_read_then_its_words_have_their_parts_of_speech(string text, string expected)
    {
        var tags = Some.Reading(text).Text.Tokens.Select(token => ConlluText.NameOf(token.Tag));

        string.Join(' ', tags).ShouldBe(expected);
    }

    [Fact]
    public void Given_a_table_without_end_when_read_then_every_token_has_a_tag()
    {
        var text = string.Concat(Enumerable.Repeat("Orla 7 lost ", 5_000));

        Some.Reading(text).Text.Tokens.ShouldAllBe(token => token.Tag != Parallax.Text.PartOfSpeech.Unknown);
    }
}
