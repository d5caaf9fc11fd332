using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Printing.Pages;
using Parallax.Readings;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Browser.Tests.Support;

/// <summary>Pages made from the samples, written where a browser opens them from disk.</summary>
internal static class Pages
{
    private static readonly Lazy<ImmutableArray<Article>> Talks = new(() => Read("sollan-talks"));
    private static readonly ArticleReader Reader = new(Language.English);

    /// <summary>The page of the sample talks.</summary>
    public static string OfTalks() => DossierPage.Of(Build(Talks.Value));

    /// <summary>The page of the sample strike as it stood before it was settled.</summary>
    public static string OfOpenStrike() => DossierPage.Of(Build([.. Read("strike").Where(article => article.Published?.Day < new LocalDate(2032, 9, 13))]));

    /// <summary>A page of so many reports: the sample talks over and over, under new names.</summary>
    public static string OfReports(int count) => DossierPage.Of(Build(
        [.. Enumerable.Range(0, count).Select(i => Talks.Value[i % Talks.Value.Length] with { Id = new ArticleId($"r{i:D3}") })]));

    /// <summary>Saves a page and gives its address.</summary>
    public static string Save(string page, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"parallax-pages-{Environment.ProcessId}"));
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, page);
        return new Uri(path).AbsoluteUri;
    }

    private static Dossier Build(ImmutableArray<Article> articles) =>
        new DossierBuilder(Language.English).Build([.. articles.Select(Reader.Read)], asOne: true).Single();

    private static ImmutableArray<Article> Read(string sample)
    {
        var cleaner = new ArticleCleaner();
        var drafts = new DraftReader(MetaTable.None);
        return
        [
            .. new InputWalker(InputOptions.Default).List([Path.Combine(Repository.Root, "samples", sample)]).Items()
                .Select(item => item.Then(drafts.Read).Value)
                .OfType<Draft>()
                .Select(cleaner.Clean),
        ];
    }
}
