using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Languages;
using Parallax.Readings;

namespace Parallax.Tests.Support;

/// <summary>The negotiation that texts tell of, whose names are linked across them.</summary>
internal static class SomeNegotiation
{
    private static readonly ArticleReader Reader = new(Language.English);
    private static readonly NegotiationFinder Finder = new(Language.English);
    private static readonly EntityLinker Linker = new();

    /// <summary>Reads texts that were all published on one day.</summary>
    public static Negotiation In(LocalDate published, params ImmutableArray<string> texts)
    {
        ImmutableArray<Reading> readings =
        [
            .. texts.Select((text, i) => Reader.Read(new Article
            {
                Id = new ArticleId($"r{i}"),
                Source = $"r{i}.txt",
                Text = text,
                Language = "en",
                Published = new PublicationDate(published, null, PublicationBasis.Record),
            })),
        ];
        return Finder.Find(readings, Linker.Link(readings), []);
    }
}
