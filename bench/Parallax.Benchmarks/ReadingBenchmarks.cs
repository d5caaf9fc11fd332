using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Benchmarks;

/// <summary>Reading all samples, and the whole way from draft to printed line.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly ImmutableArray<Draft> _drafts = FrozenSlice.Drafts();
    private readonly ArticleCleaner _cleaner = new();
    private readonly ArticleReader _reader = new(Language.English);
    private ImmutableArray<Article> _articles = [];

    [GlobalSetup]
    public void Clean() => _articles = [.. _drafts.Select(_cleaner.Clean)];

    [Benchmark]
    public int Read() => _articles.Sum(article => _reader.Read(article).Figures.Length);

    [Benchmark]
    public int EndToEnd() => _drafts.Sum(draft => JsonLines.Line(json => ReadingJson.Write(json, _reader.Read(_cleaner.Clean(draft)))).Length);
}
