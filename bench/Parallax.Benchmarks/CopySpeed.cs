using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Testing;
using Parallax.Text;

namespace Parallax.Benchmarks;

/// <summary>
/// Articles a second of finding copies, on one thread, once their words are at hand: near duplicates (candidates, each verified by the Jaccard index of its
/// distinct runs of five words), and all of it (every kind of copy with passages and direction); at growing sizes, with the memory that each takes.
/// For more articles than the file has, its first ten thousand are taken as a month and followed by <see cref="LaterMonths"/>, each as rich in copies as the first.
/// </summary>
internal sealed class CopySpeed
{
    private const int Width = 5; // words of a run, as shared/peers/neardup
    private const double Alike = 0.8;
    private const int Passes = 3;
    private const int LargestRepeated = 10_000; // more articles are gone through once, so that sizes beyond it compare
    private const int LargestIndexed = 100_000;
    private const int FewestArticles = 1000;
    private const int ArticlesOfAMonth = 10_000;
    private static readonly int[] Parts = [100, 10, 1];
    private readonly ImmutableArray<Article> _articles;
    private readonly Lazy<LaterMonths> _months;

    private CopySpeed(ImmutableArray<Draft> drafts)
    {
        var cleaner = new ArticleCleaner();
        _articles = [.. drafts.Select(cleaner.Clean)];
        _months = new(() => new LaterMonths([.. _articles.Take(ArticlesOfAMonth)]));
    }

    /// <summary>Prints a table of sizes up to <paramref name="count"/>; writes the near duplicates of the file's own texts, as they are, not cleaned, a line <c>id TAB id</c> each, to <paramref name="pairsFile"/>.</summary>
    public static void Tell(string path, int count, string? pairsFile)
    {
        if (!File.Exists(path))
        {
            Console.WriteLine($"Skipped: there are no articles at {path}.");
            return;
        }

        var speed = new CopySpeed(ArticleRecords.Read(path, int.MaxValue));
        Say($"| articles | near duplicates: articles/s | pairs | every copy: articles/s | pairs | MB beside the articles |");
        Say($"| ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var size in Parts.Select(part => count / part).Where(size => size >= FewestArticles))
        {
            speed.TellSize(size);
        }

        IndexSpeed.Tell(speed.Articles(Math.Min(count, LargestIndexed)));

        if (pairsFile is not null)
        {
            var words = Words([.. speed._articles.Select(article => new Article { Id = article.Id, Source = article.Source, Text = article.Text })]);
            File.WriteAllLines(pairsFile, NearDuplicates(words).Select(pair => $"{words[pair.I].Article.Id.Value}\t{words[pair.J].Article.Id.Value}"));
        }

        Say($"peak memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private void TellSize(int size)
    {
        var articles = Articles(size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var words = Words(articles);
        var (near, all) = (double.MaxValue, double.MaxValue);
        var (nearPairs, allPairs, held) = (0, 0, 0L);
        var passes = size <= LargestRepeated ? Passes : 1;
        for (var pass = 0; pass < passes; pass++)
        {
            var start = ThreadTime.Seconds;
            nearPairs = NearDuplicates(words).Count;
            near = Math.Min(near, ThreadTime.Seconds - start);
        }

        for (var pass = 0; pass < passes; pass++)
        {
            words = Words(articles);
            var finder = new CopyFinder(Language.English, CopyOptions.Default);
            var start = ThreadTime.Seconds;
            allPairs = finder.Find(words, default).Length;
            all = Math.Min(all, ThreadTime.Seconds - start);
            held = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(finder);
        }

        GC.KeepAlive(words);
        Say($"| {size} | {size / near:0} | {nearPairs} | {size / all:0} | {allPairs} | {held >> 20} |");
    }

    private static List<ArticleWords> Words(ImmutableArray<Article> articles) => ArticleWords.InOrderOfIds(articles);

    private static List<(int I, int J)> NearDuplicates(List<ArticleWords> words)
    {
        var runs = new ulong[]?[words.Count];
        var found = new List<(int, int)>();
        var pairs = new CopyFinder(Language.English, CopyOptions.Default).KinOf(words).Pairs;
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (j, _) in pairs.After(i))
            {
                if (Jaccard(runs[i] ??= SortedHashes.Distinct(words[i].Shingles(Width)), runs[j] ??= SortedHashes.Distinct(words[j].Shingles(Width))) >= Alike)
                {
                    found.Add((i, j));
                }
            }
        }

        return found;
    }

    private static double Jaccard(ulong[] a, ulong[] b)
    {
        if (Math.Min(a.Length, b.Length) < Alike * Math.Max(a.Length, b.Length))
        {
            return 0;
        }

        var shared = SortedHashes.InBoth(a, b, (int)(Alike * (a.Length + b.Length) / (1 + Alike)));
        return (double)shared / Math.Max(1, a.Length + b.Length - shared);
    }

    /// <summary>The file's articles, or more: months of them.</summary>
    private ImmutableArray<Article> Articles(int size)
    {
        var month = Math.Min(ArticlesOfAMonth, _articles.Length);
        return [.. Enumerable.Range(0, size).Select(i => size <= _articles.Length || i < month ? _articles[i] : _months.Value.Of(i % month, i / month))];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
