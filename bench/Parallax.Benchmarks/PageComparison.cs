using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using Parallax.Cleaning;
using Parallax.Printing;
using Parallax.Running;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Benchmarks;

/// <summary>
/// Cleaning pages, from bytes to the printed line, beside AngleSharp building nothing but its tree of the same pages from a string: in turn, on one thread,
/// so that the ratio holds on a machine that does other things too.
/// </summary>
public sealed class PageComparison
{
    private const double Megabyte = 1e6;
    private const int WarmRounds = 3;
    private readonly List<(string Name, byte[] Bytes, string Html)> _pages = [];
    private readonly DraftReader _drafts = new(MetaTable.None);
    private readonly ArticleCleaner _cleaner = new();
    private readonly HtmlParser _parser = new();

    /// <summary>Takes the pages of a folder: <c>*.html</c> and <c>*.html.gz</c>.</summary>
    public PageComparison(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.html*").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            using Stream unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var memory = new MemoryStream();
            unpacked.CopyTo(memory);
            _pages.Add((path, memory.ToArray(), Encoding.UTF8.GetString(memory.ToArray())));
        }
    }

    /// <summary>Prints the rates of each round, their medians and the ratio.</summary>
    public void Run(int rounds)
    {
        var size = _pages.Sum(page => (long)page.Bytes.Length) / Megabyte;
        var (cleaned, parsed) = (new List<double>(), new List<double>());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_pages.Count} pages, {size:0.0} MB; MB/s on one thread"));
        for (var round = -WarmRounds; round < rounds; round++)
        {
            var (ours, theirs) = (size / Seconds(Clean), size / Seconds(Parse));
            if (round >= 0)
            {
                cleaned.Add(ours);
                parsed.Add(theirs);
                Print($"round {round + 1}", ours, theirs);
            }
        }

        Print("median", Median(cleaned), Median(parsed));
        Print("best", cleaned.Max(), parsed.Max());
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {process.PeakWorkingSet64 / Megabyte:0} MB, the pages themselves and AngleSharp's trees among it"));
    }

    private static void Print(string name, double ours, double theirs) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} clean {ours,6:0.0}   ParseDocument {theirs,6:0.0}   ratio {ours / theirs:0.00}"));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Seconds(Action work)
    {
        GC.Collect();
        var started = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private void Clean()
    {
        foreach (var (name, bytes, _) in _pages)
        {
            if (_drafts.Read(new SourceItem(name, name, name, SourceKind.Page, () => (Outcome<byte[]>)bytes)).Value is { } draft)
            {
                var article = _cleaner.Clean(draft);
                Stream.Null.Write(JsonLines.Line(json => ArticleJson.Write(json, article)));
            }
        }
    }

    private void Parse()
    {
        foreach (var (_, _, html) in _pages)
        {
            using var document = _parser.ParseDocument(html);
        }
    }
}
