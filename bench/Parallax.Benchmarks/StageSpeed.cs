using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Events;
using Parallax.Figures;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Printing;
using Parallax.Readings;
using Parallax.Syntax;
using Parallax.Testing;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Benchmarks;

/// <summary>Words a second of each stage with all before it, on one thread, over the first real articles of a file of records.</summary>
internal sealed class StageSpeed
{
    private const int WarmPasses = 2;
    private const int Passes = 5;
    private static readonly char[] Blanks = [' ', '\n', '\r', '\t', '\u00A0'];
    private readonly ArticleCleaner _cleaner = new();
    private readonly TextSplitter _splitter = new(Language.English);
    private readonly TokenTagger _tagger = new(Language.English);
    private readonly DependencyParser _parser = new(Language.English);
    private readonly MentionFinder _names = new(Language.English);
    private readonly TimeFinder _times = new(Language.English);
    private readonly FigureFinder _figures = new(Language.English);
    private readonly EventFinder _events = new(Language.English);
    private readonly Dictionary<ArticleId, Reading> _readings = [];
    private readonly ArticleReader _reader = new(Language.English);
    private readonly ImmutableArray<(Draft Draft, Article Article)> _articles;
    private readonly int _words;

    private StageSpeed(ImmutableArray<Draft> drafts)
    {
        _articles = [.. drafts.Select(draft => (draft, _cleaner.Clean(draft)))];
        _words = drafts.Sum(draft => draft.Text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Measures the stages whose name holds <paramref name="only"/> and prints a table; a message alone where the file is not there.</summary>
    public static void Tell(string path, int count, string only)
    {
        if (File.Exists(path))
        {
            new StageSpeed(ArticleRecords.Read(path, count)).Tell(only);
        }
        else
        {
            Console.WriteLine($"Skipped: there are no articles at {path}.");
        }
    }

    private void Tell(string only)
    {
        Say($"{_articles.Length} articles, {_words} words, one thread's processor time, best of {Passes} passes after {WarmPasses}");
        Say($"| stages | words/s | µs a word | bytes a word |");
        Say($"| --- | ---: | ---: | ---: |");
        foreach (var (name, work) in Stages().Where(stage => stage.Name.Contains(only, StringComparison.Ordinal)))
        {
            var (seconds, bytes) = Best(work);
            Say($"| {name} | {_words / seconds:0} | {seconds * 1e6 / _words:0.00} | {bytes / _words} |");
        }

        Say($"peak memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private IEnumerable<(string Name, Action<Draft, Article> Work)> Stages()
    {
        yield return ("sentences and tokens", (_, article) => Split(article));
        yield return ("+ tags", (_, article) => _tagger.Tag(Split(article)));
        yield return ("+ names", (_, article) => _names.Find(_tagger.Tag(Split(article))));
        yield return ("+ times, trees and figures", (_, article) =>
        {
            var text = _tagger.Tag(Split(article));
            _names.Find(text);
            _figures.Find(text, _parser.Parse(text), _times.Find(text, article.Published?.Day), article.Published?.Day);
        });
        yield return ("events alone", (_, article) =>
        {
            if (!_readings.TryGetValue(article.Id, out var reading))
            {
                _readings[article.Id] = reading = _reader.Read(article);
            }

            if (reading.Syntax is { } syntax)
            {
                _events.Find(reading.Text, syntax, reading.Names, reading.Times, reading.Statements, article.Published?.Day);
            }
        });
        yield return ("all facts", (_, article) => _reader.Read(article));
        yield return ("cleaned, all facts, printed", (draft, _) => JsonLines.Line(json => ReadingJson.Write(json, _reader.Read(_cleaner.Clean(draft)))));
    }

    private TokenizedText Split(Article article) => _splitter.Split(article.Text, article.Regions());

    private (double Seconds, long Bytes) Best(Action<Draft, Article> work)
    {
        var (best, bytes) = (double.MaxValue, 0L);
        for (var pass = -WarmPasses; pass < Passes; pass++)
        {
            var (start, allocated) = (ThreadTime.Seconds, GC.GetAllocatedBytesForCurrentThread());
            foreach (var (draft, article) in _articles)
            {
                work(draft, article);
            }

            best = pass < 0 ? best : Math.Min(best, ThreadTime.Seconds - start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return (best, bytes);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
