using System.Text;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Sources.Indexes;

namespace Parallax.Sources.Tests.Support;

/// <summary>Runs over articles with an index and without, and what they print.</summary>
internal static class Indexed
{
    /// <summary>Few enough articles for all pairs only where there are fewer than nine, so that small corpora meet both ways.</summary>
    public static CopyOptions Options { get; } = CopyOptions.Default with { MostArticlesForAllPairs = 8 };

    public static IndexSettings Settings { get; } = new(IsWhole: false, Options);

    private static CopyFinder Finder { get; } = new(Language.English, Options);

    /// <summary>What a run without an index prints.</summary>
    public static string Printed(IEnumerable<Article> articles) => Print(Finder.Find([.. articles]));

    /// <summary>What a run over some articles prints that uses a folder's index.</summary>
    public static string Run(string folder, IEnumerable<Article> articles, Action<string>? step = null)
    {
        using var index = Open(folder, step);
        foreach (var article in articles)
        {
            index.Add(StoredArticle.Of(article));
        }

        return Print(Finder.Find(index));
    }

    public static CopyIndex Open(string folder, Action<string>? step = null)
    {
        var opened = CopyIndex.Open(folder, Settings, step ?? (_ => { }));
        return opened.Value ?? throw new InvalidOperationException(opened.Problem!.ToString());
    }

    private static string Print(IEnumerable<CopyLink> links) => string.Concat(links.Select(link => Encoding.UTF8.GetString(JsonLines.Line(json => CopyJson.Write(json, link)))));
}
