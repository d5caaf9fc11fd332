using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Tests.Support;
using Parallax.Text;

namespace Parallax.Tests.Text;

public sealed class TextSplitterTests
{
    private static readonly TextSplitter Splitter = new(Language.English);

    public static TheoryData<string, string> Cases => GoldFile.Cases("sentences.md");

    [Theory, MemberData(nameof(Cases))]
    public void Given_a_gold_case_when_split_then_the_sentences_are_the_marked_ones(string name, string marked)
    {
        var text = MarkedText.Strip(marked);

        var sentences = Split(text).Sentences;

        MarkedText.Render(text, sentences.Select(sentence => (sentence.Span, "s"))).ShouldBe(marked, name);
    }

    [Theory]
    [InlineData("I don't know.", "I do+n't know .")]
    [InlineData("We cannot, won’t and can't.", "We can+not , wo+n’t and ca+n't .")]
    [InlineData("Orla's ferries and the owners' fees", "Orla+'s ferries and the owners+' fees")]
    [InlineData("the 'old owners' left", "the ' old owners ' left")]
    [InlineData("They're O'Neill's", "They+'re O'Neill+'s")]
    [InlineData("a so-called anti-fee three-day cease-fire", "a so - called anti-fee three - day cease - fire")]
    [InlineData("$27,585 or 4.5%, 430km, 1, 200", "$ 27,585 or 4.5 % , 430 km , 1 , 200")]
    [InlineData("US$5 and £3bn at 7:30am", "US$ 5 and £ 3 bn at 7:30 am")]
    [InlineData("between 5-10, 1990-92, 555-0199", "between 5 - 10 , 1990 - 92 , 555-0199")]
    [InlineData("See (https://orla.example/a.b?c=1). Or www.orla.example, desk@orla.example!", "See ( https://orla.example/a.b?c=1 ) . Or www.orla.example , desk@orla.example !")]
    [InlineData("Wait... what?! No -- yes—maybe", "Wait ... what ?! No -- yes — maybe")]
    [InlineData("and/or 9/11, AT&T", "and / or 9/11 , AT&T")]
    [InlineData("the '90s and 1990s, 7th", "the '90s and 1990s , 7th")]
    [InlineData("U.S.-led e.g. Inc.", "U.S. - led e.g. Inc.")]
    [InlineData("👍🏽👍 ok 🇫🇷!", "👍🏽 👍 ok 🇫🇷 !")]
    public void Given_a_text_when_split_then_the_tokens_are_those_of_universal_dependencies(string text, string expected)
    {
        var split = Split(text);

        string.Concat(split.Tokens.Select((token, i) => (i == 0 ? "" : token.IsJoined ? "+" : " ") + token.Span.Of(text))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("27,585", TokenKind.Number)]
    [InlineData("7th", TokenKind.Number)]
    [InlineData("U.S.", TokenKind.Word)]
    [InlineData("“", TokenKind.Quote)]
    [InlineData("'", TokenKind.Quote)]
    [InlineData(";", TokenKind.Punctuation)]
    [InlineData("€", TokenKind.Symbol)]
    [InlineData("☂", TokenKind.Symbol)]
    public void Given_one_token_when_split_then_its_kind_is_its_shape(string text, TokenKind kind)
    {
        Split(text).Tokens.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Fact]
    public void Given_blank_lines_when_split_then_paragraphs_count_up()
    {
        var split = Split("One. Two.\n\nThree.\n \n\nFour.");

        split.Sentences.Select(sentence => sentence.Paragraph).ShouldBe([0, 0, 1, 2]);
    }

    [Fact]
    public void Given_any_text_when_split_then_the_span_laws_hold() =>
        Prop.ForAll<string, string>((a, b) => LawsHold(a + " U.S. don't " + b + "'s 5-6k (\u0301 \uD83D\uDE00\u200D\uD83D\uDE00\u0301 " + a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_any_text_and_a_paragraph_in_front_when_split_then_spans_move_by_its_length() =>
        Prop.ForAll<string>(noise =>
        {
            const string front = "Rents rose.\n\n";
            var text = "He can't. \"Go,\" she said" + noise;
            var plain = Split(text);
            var moved = Split(front + text);
            return plain.Tokens.Select(token => token.Span.Start + front.Length).SequenceEqual(moved.Tokens.Skip(3).Select(token => token.Span.Start))
                && plain.Sentences.Select(sentence => sentence.Span.End + front.Length).SequenceEqual(moved.Sentences.Skip(1).Select(sentence => sentence.Span.End));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('\'')]
    [InlineData(')')]
    [InlineData('-')]
    [InlineData(' ')]
    [InlineData('\n')]
    [InlineData('\uD800')]
    [InlineData('\u0301')]
    public void Given_very_many_of_one_character_when_split_then_it_ends_soon_and_the_laws_hold(char c)
    {
        LawsHold("x" + new string(c, 300_000)).ShouldBeTrue();
        LawsHold(string.Concat(Enumerable.Repeat("a" + c, 60_000))).ShouldBeTrue();
        LawsHold(string.Concat(Enumerable.Repeat(". " + c + ")1", 30_000))).ShouldBeTrue();
    }

    private static TokenizedText Split(string text) => Splitter.Split(text, [new TextRegion(new TextSpan(0, text.Length), Zone.Body)]);

    private static bool LawsHold(string text)
    {
        var split = Split(text);
        var tokens = split.Tokens;
        var isCovered = split.Sentences.Length == 0 ? tokens.Length == 0 : split.Sentences[0].FirstToken == 0 && split.Sentences[^1].EndToken == tokens.Length;
        return isCovered
            && tokens.All(token => !token.Span.IsEmpty && token.Span.End <= text.Length && IsWhole(text, token.Span.Start) && IsWhole(text, token.Span.End))
            && tokens.All(token => token.Span.Of(text).All(c => !char.IsWhiteSpace(c)))
            && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start)
            && tokens.Zip(tokens.Skip(1)).All(pair => !pair.Second.IsJoined || pair.First.Span.End == pair.Second.Span.Start)
            && split.Sentences.All(sentence => sentence.Span == new TextSpan(tokens[sentence.FirstToken].Span.Start, tokens[sentence.EndToken - 1].Span.End))
            && split.Sentences.Zip(split.Sentences.Skip(1)).All(pair => pair.First.EndToken == pair.Second.FirstToken && pair.First.Paragraph <= pair.Second.Paragraph);
    }

    private static bool IsWhole(string text, int offset) =>
        offset == 0
        || offset == text.Length
        || (!char.IsSurrogatePair(text[offset - 1], text[offset])
            && char.GetUnicodeCategory(text[offset]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));
}
