using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Tests.Support;

/// <summary>Small fixtures.</summary>
internal static class Some
{
    internal static readonly ArticleReader English = new(Language.English);

    /// <summary>The reading of an article.</summary>
    public static Reading Reading(Article article) => English.Read(article);

    /// <summary>The reading of a text that is all report, published on the given day or undated.</summary>
    public static Reading Reading(string text, NodaTime.LocalDate? published = null) => Read(text, published, []);

    /// <summary>The reading of an undated text of which one stretch is no report.</summary>
    public static Reading Reading(string text, TextSpan cut) => Read(text, null, [new Cut(cut, CutReason.Related, "test")]);

    private static Reading Read(string text, NodaTime.LocalDate? published, ImmutableArray<Cut> cuts) => English.Read(new Article
    {
        Id = new ArticleId("a"),
        Source = "a.txt",
        Text = text,
        Language = "en",
        Cuts = cuts,
        Published = published is { } day ? new PublicationDate(day, null, PublicationBasis.Record) : null,
    });
}
