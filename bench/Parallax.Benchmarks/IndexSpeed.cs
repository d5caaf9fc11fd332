using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Sources.Indexes;
using Parallax.Testing;

namespace Parallax.Benchmarks;

/// <summary>An index of copies on disk: its bytes, its seconds of processor time on one thread, and what a run beside it holds in memory.</summary>
internal static class IndexSpeed
{
    private const int NewOneIn = 100;
    private static readonly IndexSettings Settings = new(IsWhole: false, CopyOptions.Default);

    /// <summary>Takes all articles but one in a hundred in, then these, and prints what each run took.</summary>
    public static void Tell(ImmutableArray<Article> articles)
    {
        var folder = Directory.CreateTempSubdirectory("parallax-bench-").FullName;
        try
        {
            Say($"| index on disk: articles | of them new | seconds | links | bytes an article on disk | bytes an article in memory |");
            Say($"| ---: | ---: | ---: | ---: | ---: | ---: |");
            ImmutableArray<Article> old = [.. articles.Where((_, i) => i % NewOneIn != 0)];
            TellRun(folder, old, old.Length);
            TellRun(folder, [.. articles.Where((_, i) => i % NewOneIn == 0)], articles.Length);
            TellRun(folder, [], articles.Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void TellRun(string folder, ImmutableArray<Article> added, int all)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = ThreadTime.Seconds;
        using var index = CopyIndex.Open(folder, Settings).Value!;
        foreach (var article in added)
        {
            index.Add(StoredArticle.Of(article));
        }

        var (links, held) = (0, 0L);
        foreach (var _ in new CopyFinder(Language.English, CopyOptions.Default).Find(index))
        {
            if (links++ == 0)
            {
                held = GC.GetTotalMemory(forceFullCollection: true) - before;
            }
        }

        var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        Say($"| {all} | {added.Length} | {ThreadTime.Seconds - start:0.0} | {links} | {bytes / all} | {held / all} |");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
