using Parallax.Copies;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Copies;

public sealed class ArticleContentTests
{
    private static readonly WordKeys Keys = new(Language.English);
    private static readonly ContentReader Reader = new(Keys);

    [Fact]
    public void Given_sentences_when_laid_out_then_each_word_tells_the_sentences_it_stands_in()
    {
        var content = Content("The envoys left Karsk at dawn.", "Stop!", "Soldiers held the bridge.", "At dawn the soldiers left Karsk, and Karsk burned.");

        content.Spans.Length.ShouldBe(3); // one word is no sentence
        content.Rarities.Length.ShouldBe(8);
        Sentences(content, "Karsk").ShouldBe([0, 2]);
        Sentences(content, "soldiers").ShouldBe([1, 2]);
        Sentences(content, "bridge").ShouldBe([1]);
        content.WordsOf(1).ToArray().ShouldBe(new[] { "Soldiers", "held", "bridge" }.Select(word => IndexOf(content, word)), ignoreOrder: true);
        IndexOf(content, "ceasefire").ShouldBe(-1);
    }

    [Fact]
    public void Given_an_article_when_read_after_another_then_its_content_is_what_it_is_alone()
    {
        var alone = new ContentReader(Keys).Of(Text("Soldiers held the bridge."), Spans("Soldiers held the bridge."));

        var after = Content("Soldiers held the bridge.");

        after.Rarities.ToArray().ShouldBe(alone.Rarities.ToArray());
        after.SameIn(alone).ShouldBe([0, 1, 2]);
        after.Spans.ToArray().ShouldBe(alone.Spans.ToArray());
    }

    [Fact]
    public void Given_a_content_that_is_forgotten_when_another_takes_its_room_then_that_is_what_it_is_alone()
    {
        var reader = new ContentReader(Keys);
        var first = reader.Of(Text("A car held envoys."), Spans("A car held envoys."));
        var room = first.Room;
        reader.Forget(first);

        var after = reader.Of(Text("Soldiers held a car."), Spans("Soldiers held a car."));

        var alone = Content("Soldiers held a car.");
        after.Room.ShouldBeSameAs(room);
        after.Rarities.ToArray().ShouldBe(alone.Rarities.ToArray());
        after.SameIn(alone).ShouldBe([0, 1, 2]);
        after.SynonymsIn(alone, [-1, -1, -1]).ShouldBe(alone.SynonymsIn(alone, [-1, -1, -1]));
        Sentences(after, "car").ShouldBe([0]);
    }

    [Fact]
    public void Given_words_of_one_key_when_laid_out_then_the_rarest_weighs_for_all()
    {
        var (one, other) = (Word("envoy"), Word("diplomat"));
        var lighter = one with { Rarity = 2 };
        var heavier = other with { Key = one.Key, Rarity = 3 };

        new ArticleContent([new(0, 5), new(5, 13)], [lighter, heavier], [0, 1, 2], new SpareArrays()).Rarities.ToArray().ShouldBe([3]);
        new ArticleContent([new(0, 5), new(5, 13)], [heavier, lighter], [0, 1, 2], new SpareArrays()).Rarities.ToArray().ShouldBe([3]);
    }

    [Fact]
    public void Given_words_of_one_sense_when_asked_for_synonyms_then_exactly_those_of_the_other_article_come()
    {
        var content = Content("A car stood in the street.", "The automobile burned, the house did not.");
        var asked = Content("The auto hit a giraffe, the house burned.");
        var (auto, car, house) = (IndexOf(asked, "auto"), IndexOf(content, "car"), IndexOf(content, "house"));

        var same = asked.SameIn(content);
        var synonyms = asked.SynonymsIn(content, same);

        Word("auto").Senses.Intersect(Word("car").Senses).ShouldNotBeEmpty();
        same[auto].ShouldBe(Word("auto").Key == Word("car").Key ? car : -1);
        same[IndexOf(asked, "house")].ShouldBe(house);
        synonyms.ShouldAllBe(pair => same[pair.Word] != pair.Other);
        synonyms.Where(pair => pair.Word == IndexOf(asked, "giraffe")).ShouldBeEmpty();
        synonyms.Select(pair => (pair.Other, pair.Word)).Order().ShouldBe(content.SynonymsIn(asked, content.SameIn(asked)).Order());
        string[] there = ["car", "stood", "street", "automobile", "burned", "house"];
        string[] here = ["auto", "hit", "giraffe", "house", "burned"];
        synonyms.Distinct().Order().ShouldBe(
            here.SelectMany(word => there.Select(other => (Word: IndexOf(asked, word), Other: IndexOf(content, other), Shared: Word(word).Senses.Intersect(Word(other).Senses).Any())))
                .Where(pair => pair.Shared && same[pair.Word] != pair.Other).Select(pair => (pair.Word, pair.Other)).Distinct().Order());
    }

    private static int[] Sentences(ArticleContent content, string word) => content.SentencesOf(IndexOf(content, word)).ToArray();

    private static int IndexOf(ArticleContent content, string word) => new ArticleContent([default], [Word(word)], [0, 1], new SpareArrays()).SameIn(content).ShouldHaveSingleItem();

    private static ContentWord Word(string word) => Keys.Read(word, new TextSpan(0, word.Length)).ShouldHaveSingleItem();

    private static ArticleContent Content(params string[] sentences) => Reader.Of(Text(sentences), Spans(sentences));

    private static string Text(params string[] sentences) => string.Join(' ', sentences);

    private static IEnumerable<TextSpan> Spans(params string[] sentences)
    {
        var start = 0;
        foreach (var sentence in sentences)
        {
            yield return new TextSpan(start, start + sentence.Length);
            start += sentence.Length + 1;
        }
    }
}
