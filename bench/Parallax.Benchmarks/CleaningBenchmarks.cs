using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Parallax.Articles;
using Parallax.Cleaning;

namespace Parallax.Benchmarks;

/// <summary>Cleaning: pages alone, and all samples.</summary>
[MemoryDiagnoser]
public class CleaningBenchmarks
{
    private readonly ImmutableArray<Draft> _all = FrozenSlice.Drafts();
    private readonly ImmutableArray<Draft> _pages = FrozenSlice.Pages();
    private readonly ArticleCleaner _cleaner = new();

    [Benchmark]
    public int Pages() => _pages.Sum(draft => _cleaner.Clean(draft).Cuts.Length);

    [Benchmark]
    public int All() => _all.Sum(draft => _cleaner.Clean(draft).Cuts.Length);
}
