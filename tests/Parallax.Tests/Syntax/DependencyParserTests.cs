using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Tests.Syntax;

public sealed class DependencyParserTests
{
    private static readonly DependencyParser Parser = new(Language.English);
    private static readonly string[] Words = ["The", "minister", "said", "that", ",", "\"", "talks", "(", "FAILED", "to", "\uD83D", "a", "27", "…", "%", "was", "e\u0301", "by", "and", "who"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_random_words_with_random_tags_when_parsed_then_each_sentence_is_a_tree_of_unbroken_subtrees(int seed)
    {
        var random = new Random(seed);
        var text = Sentences([.. Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, random.Next(0, 60)).Select(_ => (Words[random.Next(Words.Length)], (PartOfSpeech)random.Next(18))).ToArray())]);

        var parsed = Parser.Parse(text);

        foreach (var sentence in text.Sentences.Where(sentence => sentence.EndToken > sentence.FirstToken))
        {
            var words = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).ToArray();
            Assert.Equal(parsed.Root(sentence), Assert.Single(words, word => parsed.Head(word) < 0));
            foreach (var word in words)
            {
                Assert.NotEqual(Relation.Unknown, parsed.Relation(word));
                Assert.Equal(parsed.Head(word) < 0, parsed.Relation(word) == Relation.Root);
                Assert.Equal(parsed.Root(sentence), Ancestor(parsed, word, words.Length));
                var (first, end) = parsed.Subtree(word);
                Assert.InRange(word, first, end - 1);
                Assert.Equal(words.Count(other => other == word || Descends(parsed, other, word)), end - first);
            }
        }
    }

    [Fact]
    public void Given_a_sentence_of_ten_thousand_tokens_when_parsed_then_it_has_one_root()
    {
        var text = Sentences(Enumerable.Range(0, 10_000).Select(i => (Words[i % Words.Length], PartOfSpeech.Noun)).ToArray());

        var parsed = Parser.Parse(text);

        Assert.True(parsed.IsParsed(text.Sentences[0]));
    }

    [Fact]
    public void Given_a_longer_sentence_when_parsed_then_its_words_stay_unknown_and_the_others_are_parsed()
    {
        var text = Sentences(Enumerable.Repeat(("a", PartOfSpeech.Noun), DependencyParser.LongestSentence + 1).ToArray(), [("Talks", PartOfSpeech.Noun), ("failed", PartOfSpeech.Verb)]);

        var parsed = Parser.Parse(text);

        Assert.False(parsed.IsParsed(text.Sentences[0]));
        Assert.Equal((-1, Relation.Unknown), (parsed.Head(7), parsed.Relation(7)));
        Assert.Equal(DependencyParser.LongestSentence + 2, parsed.Root(text.Sentences[1]));
    }

    [Fact]
    public void Given_no_text_when_parsed_then_there_are_no_trees()
    {
        var parsed = Parser.Parse(new TokenizedText("", [], []));

        Assert.Empty(parsed.Text.Sentences);
    }

    private static int Ancestor(ParsedText parsed, int word, int steps)
    {
        while (parsed.Head(word) >= 0 && steps-- > 0)
        {
            word = parsed.Head(word);
        }

        return word;
    }

    private static bool Descends(ParsedText parsed, int word, int from)
    {
        for (var head = parsed.Head(word); head >= 0; head = parsed.Head(head))
        {
            if (head == from)
            {
                return true;
            }
        }

        return false;
    }

    internal static TokenizedText Sentences(params (string Form, PartOfSpeech Tag)[][] sentences)
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var made = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var sentence in sentences)
        {
            var (first, start) = (tokens.Count, text.Length);
            foreach (var (form, tag) in sentence)
            {
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + form.Length), TokenKind.Word, tag, IsJoined: false));
                text.Append(form).Append(' ');
            }

            made.Add(new Sentence(made.Count, new TextSpan(start, text.Length), first, tokens.Count, made.Count, Zone.Body));
        }

        return new TokenizedText(text.ToString(), tokens.ToImmutable(), made.ToImmutable());
    }
}
