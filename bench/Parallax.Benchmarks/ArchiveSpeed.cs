using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Parallax.Cleaning;
using Parallax.Printing;
using Parallax.Sources;
using Parallax.Sources.Archives;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Benchmarks;

/// <summary>Cleaning pages out of web archives beside cleaning the same pages from files, in turn on one thread; and the memory that a large archive takes.</summary>
internal sealed class ArchiveSpeed : IDisposable
{
    private const double Megabyte = 1e6;
    private const int WarmRounds = 2;
    private const int Steps = 10;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parallax-bench-");
    private readonly DraftReader _drafts = new(MetaTable.None);
    private readonly ArticleCleaner _cleaner = new();
    private readonly List<byte[]> _pages = [];
    private readonly string _files;
    private readonly string _plain;
    private readonly string _packed;

    /// <summary>Takes the pages of a folder: <c>*.html</c> and <c>*.html.gz</c>.</summary>
    public ArchiveSpeed(string folder)
    {
        _files = _folder.CreateSubdirectory("pages").FullName;
        (_plain, _packed) = (Path.Combine(_folder.FullName, "pages.warc"), Path.Combine(_folder.FullName, "pages.warc.gz"));
        foreach (var path in Directory.EnumerateFiles(folder, "*.html*").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            using Stream unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var memory = new MemoryStream();
            unpacked.CopyTo(memory);
            File.WriteAllBytes(Path.Combine(_files, string.Create(CultureInfo.InvariantCulture, $"{_pages.Count}.html")), memory.ToArray());
            _pages.Add(memory.ToArray());
        }

        File.WriteAllBytes(_plain, Archive(isPacked: false));
        File.WriteAllBytes(_packed, Archive(isPacked: true));
    }

    /// <summary>Prints the rates of each round and their medians.</summary>
    public void CompareSpeed(int rounds)
    {
        var size = _pages.Sum(page => (long)page.Length) / Megabyte;
        using var process = Process.GetCurrentProcess();
        string[] inputs = [_files, _plain, _packed];
        var rates = inputs.Select(_ => new List<double>()).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_pages.Count} pages, {size:0.0} MB; MB/s of pages, in processor time of one thread"));
        for (var round = -WarmRounds; round < rounds; round++)
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                var started = process.TotalProcessorTime;
                Clean(inputs[i]);
                if (round >= 0)
                {
                    rates[i].Add(size / ProcessorTime(process, started).TotalSeconds);
                }
            }

            if (round >= 0)
            {
                Print($"round {round + 1}", [.. rates.Select(rate => rate[^1])]);
            }
        }

        Print("median", [.. rates.Select(rate => rate.Order().ElementAt(rate.Count / 2))]);
    }

    /// <summary>Prints the memory in use as an archive of so many megabytes goes by, and how much it grows with each.</summary>
    public void MeasureMemory(int megabytes)
    {
        foreach (var isPacked in (bool[])[false, true])
        {
            var unit = Archive(isPacked);
            var times = (long)(megabytes * Megabyte / unit.Length) + 1;
            using var stream = new RepeatedStream(unit, times);
            var (seen, next, points) = (0L, 0L, new List<(double Read, double Used)>());
            foreach (var item in new WarcFile("bench", InputOptions.Default.LargestArticle, static _ => { }).Items(() => stream, count => seen += count))
            {
                if (item.Value!.Load().Value is null)
                {
                    throw new InvalidOperationException("A page of the archive was not read.");
                }

                if (seen >= next)
                {
                    points.Add((seen / Megabyte, GC.GetTotalMemory(forceFullCollection: true) / Megabyte));
                    next += stream.Length / Steps;
                }
            }

            // The first point is before buffers are there.
            var steady = points.Skip(1).ToArray();
            var (read, used) = (steady.Average(point => point.Read), steady.Average(point => point.Used));
            var slope = steady.Sum(point => (point.Read - read) * (point.Used - used)) / steady.Sum(point => (point.Read - read) * (point.Read - read));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isPacked ? "packed" : "plain"),-6} {stream.Length / Megabyte:0} MB: {used:0.0} MB in use, {steady.Min(point => point.Used):0.0} to {steady.Max(point => point.Used):0.0}; grows by {slope * 1e6:0.0} bytes a megabyte"));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Print(string name, double[] rates) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-9} files {rates[0],6:0.0}   .warc {rates[1],6:0.0} ({rates[1] / rates[0]:0.00})   .warc.gz {rates[2],6:0.0} ({rates[2] / rates[0]:0.00})"));

    private static TimeSpan ProcessorTime(Process process, TimeSpan started)
    {
        process.Refresh();
        return process.TotalProcessorTime - started;
    }

    private void Clean(string input)
    {
        var count = 0;
        foreach (var item in new InputWalker(InputOptions.Default).List([input]).Items())
        {
            count++;
            if (item.Then(_drafts.Read).Value is { } draft)
            {
                var article = _cleaner.Clean(draft);
                Stream.Null.Write(JsonLines.Line(json => ArticleJson.Write(json, article)));
            }
        }

        if (count != _pages.Count)
        {
            throw new InvalidOperationException($"{count} of {_pages.Count} pages were read from {input}.");
        }
    }

    private byte[] Archive(bool isPacked)
    {
        using var archive = new MemoryStream();
        for (var i = 0; i < _pages.Count; i++)
        {
            var answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8;
            var head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:{i}>\r\nWARC-Date: 2031-03-02T08:00:00Z\r\nWARC-Target-URI: https://courier.example/{i}\r\nContent-Type: application/http\r\nContent-Length: {answer.Length + _pages[i].Length}\r\n\r\n");
            byte[] record = [.. Encoding.ASCII.GetBytes(head), .. answer, .. _pages[i], .. "\r\n\r\n"u8];
            if (!isPacked)
            {
                archive.Write(record);
                continue;
            }

            using var member = new GZipStream(archive, CompressionLevel.Optimal, leaveOpen: true);
            member.Write(record);
        }

        return archive.ToArray();
    }
}
