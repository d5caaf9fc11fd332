using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Languages;
using Parallax.Stories;
using Parallax.Testing;

namespace Parallax.Benchmarks;

/// <summary>
/// What stories cost for an article, on one thread, once the articles are read and cleaned: at growing sizes, with the memory that the process takes at most.
/// The file's first ten thousand articles are taken as a month and followed by <see cref="LaterMonths"/>.
/// </summary>
internal static class StorySpeed
{
    private const int ArticlesOfAMonth = 10_000;
    private const int FewestArticles = 1000;
    private static readonly int[] Parts = [100, 10, 1];

    /// <summary>Prints a table of sizes up to <paramref name="count"/>, the smallest first.</summary>
    public static void Tell(string path, int count)
    {
        if (!File.Exists(path))
        {
            Console.WriteLine($"Skipped: there are no articles at {path}.");
            return;
        }

        var cleaner = new ArticleCleaner();
        ImmutableArray<Article> month = [.. ArticleRecords.Read(path, ArticlesOfAMonth).Select(cleaner.Clean)];
        var months = new LaterMonths(month);
        new StoryFinder(Language.English, StoryOptions.Default).Group([.. month.Take(FewestArticles)]); // reads the models
        Say($"| articles | stories | ms an article | as many times as before | MB of the articles | peak MB of the process |");
        Say($"| ---: | ---: | ---: | ---: | ---: | ---: |");
        var last = 0.0;
        foreach (var size in Parts.Select(part => count / part).Where(size => size >= FewestArticles))
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            ImmutableArray<Article> articles = [.. Enumerable.Range(0, size).Select(i => i < month.Length ? month[i] : months.Of(i % month.Length, i / month.Length))];
            var held = GC.GetTotalMemory(forceFullCollection: true) - before;
            var start = ThreadTime.Seconds;
            var places = new StoryFinder(Language.English, StoryOptions.Default).Group(articles);
            var cost = 1000 * (ThreadTime.Seconds - start) / size;
            Say($"| {size} | {places.Select(place => place.Story).Distinct().Count()} | {cost:0.000} | {(last > 0 ? cost / last : 1):0.00} | {held >> 20} | {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} |");
            last = cost;
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
