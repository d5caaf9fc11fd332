using System.Globalization;
using Parallax.Wording;

namespace Parallax.Tests.Wording;

public sealed class KnownWordsTests
{
    [Fact]
    public void Given_more_words_than_there_are_places_when_asked_again_and_at_once_then_each_is_told_rightly()
    {
        var (words, told) = (new KnownWords(), 0);
        string[] news = [.. Enumerable.Range(0, 40_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"word{i}"))];

        Parallel.For(0, 4, _ =>
        {
            foreach (var word in news)
            {
                words.Of(word, Tell).Stem.ShouldBe($"stem of {word}");
            }
        });
        var before = told;
        words.Of(news[^1], Tell).Word.ShouldBe(news[^1]);

        told.ShouldBe(before);

        KnownWord Tell(string word)
        {
            Interlocked.Increment(ref told);
            return new KnownWord(word, false, $"stem of {word}", 1, 2, []);
        }
    }
}
