using Parallax.Articles;
using Parallax.Languages;
using Parallax.Readings;

namespace Parallax.Tests.Support;

/// <summary>Small fixtures.</summary>
internal static class Some
{
    private static readonly ArticleReader Reader = new(Language.English);

    /// <summary>The reading of a text that is all report, published on the given day or undated.</summary>
    public static Reading Reading(string text, NodaTime.LocalDate? published = null) => Reader.Read(new Article
    {
        Id = new ArticleId("a"),
        Source = "a.txt",
        Text = text,
        Language = "en",
        Published = published is { } day ? new PublicationDate(day, null, PublicationBasis.Record) : null,
    });
}
