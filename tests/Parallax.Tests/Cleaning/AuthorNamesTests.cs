using Parallax.Articles;
using Parallax.Cleaning;

namespace Parallax.Tests.Cleaning;

public sealed class AuthorNamesTests
{
    private readonly ArticleCleaner _cleaner = new();

    [Theory]
    [InlineData("Ana Ruiz and Jon Bek", "Ana Ruiz|Jon Bek")]
    [InlineData("By Ana Ruiz, Jon Bek and Mina Torrel", "Ana Ruiz|Jon Bek|Mina Torrel")]
    [InlineData("Ana Ruiz; Jon Bek", "Ana Ruiz|Jon Bek")]
    [InlineData("Ana Ruiz & CPA", "Ana Ruiz|CPA")]
    [InlineData("Ana Ruiz, ANA RUIZ", "Ana Ruiz")]
    [InlineData("Ruiz, Ana", "Ruiz, Ana")]
    [InlineData("Ana Ruiz, 7 May", "Ana Ruiz, 7 May")]
    [InlineData("the desk and its friends", "the desk and its friends")]
    [InlineData("Órla Ní Brún", "Órla Ní Brún")]
    [InlineData(" and ", "and")]
    [InlineData("by ", "")]
    public void Given_what_a_feed_or_document_says_of_its_authors_when_cleaned_then_a_list_of_full_names_is_parted(string told, string authors)
    {
        foreach (var fields in (RecordFields[])[RecordFields.None with { Authors = [told] }, RecordFields.None with { Creators = [told] }])
        {
            var draft = new Draft { Id = new ArticleId("a"), Source = "a", Text = "Rain fell on the hills of Sollan for the third day.", Fields = fields };

            string.Join('|', _cleaner.Clean(draft).Authors).ShouldBe(authors);
        }
    }
}
