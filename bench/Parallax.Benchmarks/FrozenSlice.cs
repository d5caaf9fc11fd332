using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Benchmarks;

/// <summary>The reports that the benchmarks run on: the samples, which change only on purpose.</summary>
public static class FrozenSlice
{
    /// <summary>Every sample as the cleaner takes it.</summary>
    public static ImmutableArray<Draft> Drafts() => Load("*");

    /// <summary>Only the samples that are pages.</summary>
    public static ImmutableArray<Draft> Pages() => Load(".html");

    private static ImmutableArray<Draft> Load(string ending)
    {
        var reader = new DraftReader(MetaTable.None);
        return
        [
            .. new InputWalker(InputOptions.Default).List([Path.Combine(Root(), "samples", "sollan-talks"), Path.Combine(Root(), "samples", "orrin-fire")]).Items()
                .Where(item => ending == "*" || item.Value!.Source.EndsWith(ending, StringComparison.Ordinal))
                .Select(item => item.Then(reader.Read).Value!),
        ];
    }

    // The benchmarks run from a folder of their own, somewhere below.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks do not run in a checkout.");
        }

        return folder.FullName;
    }
}
