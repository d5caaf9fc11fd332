using Parallax.Copies;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Copies;

public sealed class ArticleContentTests
{
    private static readonly WordKeys Keys = new(Language.English);

    [Fact]
    public void Given_sentences_when_laid_out_then_each_word_tells_the_sentences_it_stands_in()
    {
        var content = Content("The envoys left Karsk at dawn.", "Soldiers held the bridge.", "At dawn the soldiers left Karsk.");

        content.Spans.Length.ShouldBe(3);
        Sentences(content, "Karsk").ShouldBe([0, 2]);
        Sentences(content, "soldiers").ShouldBe([1, 2]);
        Sentences(content, "bridge").ShouldBe([1]);
        content.WordsOf(1).ToArray().Select(word => content.Words[word].Key).ShouldBe(new[] { "Soldiers", "held", "bridge" }.Select(word => Keys.KeyOf(word)), ignoreOrder: true);
        content.IndexOf(Keys.KeyOf("ceasefire")).ShouldBe(-1);
    }

    [Fact]
    public void Given_words_of_one_sense_when_asked_for_synonyms_then_exactly_those_of_the_article_come()
    {
        var content = Content("A car stood in the street.", "The automobile burned, the house did not.");
        var (asked, other) = (Word("auto"), Word("giraffe"));
        int[] expected = [.. Enumerable.Range(0, content.Words.Length).Where(word => content.Words[word].Senses.Intersect(asked.Senses).Any())];

        expected.ShouldNotBeEmpty();
        Synonyms(content, asked).ShouldBe(expected);
        Synonyms(content, other).ShouldBeEmpty();
    }

    private static int[] Sentences(ArticleContent content, string word) => content.SentencesOf(content.IndexOf(Keys.KeyOf(word))).ToArray();

    private static int[] Synonyms(ArticleContent content, ContentWord word)
    {
        var found = new List<int>();
        content.AddSynonyms(word, found);
        return [.. found.Distinct().Order()];
    }

    private static ContentWord Word(string word) => Keys.Read(word, new TextSpan(0, word.Length)).ShouldHaveSingleItem();

    private static ArticleContent Content(params string[] sentences) =>
        new([.. sentences.Select(sentence => (new TextSpan(0, sentence.Length), WordBag.Of(Keys, sentence, new TextSpan(0, sentence.Length))))]);
}
