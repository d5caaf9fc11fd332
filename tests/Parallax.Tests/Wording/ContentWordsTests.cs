using System.Globalization;
using Parallax.Languages;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Wording;

public sealed class ContentWordsTests
{
    [Fact]
    public void Given_more_words_than_there_are_places_when_read_again_then_the_content_words_are_those_of_the_tables()
    {
        var keys = new WordKeys(Language.English);
        var (words, read) = (new ContentWords(keys), new List<ContentWord>());
        var text = "The envoys of Kestria left the car in the streets, a counterrevolutionarieswordtoolong stood there. "
            + string.Join(' ', Enumerable.Range(0, 150_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"w{i}")));

        for (var round = 0; round < 2; round++)
        {
            read.Clear();
            words.Read(text, new TextSpan(0, text.Length), read);

            read.ShouldBe(keys.Read(text, new TextSpan(0, text.Length)));
        }
    }
}
