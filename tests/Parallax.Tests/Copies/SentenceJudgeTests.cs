using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Wording;

namespace Parallax.Tests.Copies;

public sealed class SentenceJudgeTests
{
    private const string Vote = "The harbour council voted on Monday to close the lower quay for repairs costing nine million crowns.";

    private static readonly CopyFinder Finder = new(Language.English, CopyOptions.Default);

    [Theory]
    [InlineData("On Monday the harbour council voted to shut the lower quay for repairs that cost nine million crowns.")]
    [InlineData("The council of the harbour voted Monday to close the lower quay for repairs costing nine million crowns, officials said.")]
    public void Given_the_same_in_other_words_when_compared_then_it_is_a_rewrite(string other)
    {
        var link = Compare(Vote, other);

        link.Kind.ShouldBe(CopyKind.Rewrite);
        link.Passages.ShouldHaveSingleItem().B.Of(other).ShouldBe(other);
    }

    [Theory]
    [InlineData("Fishermen said on Monday that nobody had asked the crews of the two boats at the northern pier.")]
    [InlineData("")]
    [InlineData("\u2026 !")]
    public void Given_something_else_when_compared_then_they_are_two_sentences(string other) => Compare(Vote, other).Kind.ShouldBe(CopyKind.None);

    [Fact]
    public void Given_the_same_sentence_when_compared_then_it_is_a_copy() => Compare(Vote, Vote).Kind.ShouldBe(CopyKind.Copy);

    [Fact]
    public void Given_two_sentences_in_either_order_when_valued_then_no_number_changes()
    {
        var values = new ParaphraseValues(Language.English, new WordKeys(Language.English));
        const string other = "\"No boat will have to leave,\" Mayor Ostrand said of the quay's nine-month closure, which cost 4.5 million.";

        values.Of(Vote, other).ShouldBe(values.Of(other, Vote));
        values.Of(Vote, other).Length.ShouldBe(ParaphraseValues.Names.Length);
    }

    private static CopyLink Compare(string a, string b) => Finder.CompareSentences(Article("a", a), Article("b", b));

    private static Article Article(string id, string text) => new() { Id = new ArticleId(id), Source = id, Text = text };
}
