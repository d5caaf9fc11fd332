using System.Globalization;
using BenchmarkDotNet.Running;
using Parallax.Benchmarks;

switch (args)
{
    case ["pages", var folder, .. var rest]:
        new PageComparison(folder).Run(rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5);
        break;
    case ["warc", var folder, .. var rest]:
        using (var archives = new ArchiveSpeed(folder))
        {
            archives.CompareSpeed(5);
            archives.MeasureMemory(rest is [var megabytes] ? int.Parse(megabytes, CultureInfo.InvariantCulture) : 1000);
        }

        break;
    case ["stages", var path, var count, .. var only]:
        StageSpeed.Tell(path, int.Parse(count, CultureInfo.InvariantCulture), string.Concat(only));
        break;
    case ["copies", var path, var count, .. var rest]:
        CopySpeed.Tell(path, int.Parse(count, CultureInfo.InvariantCulture), rest is [var file] ? file : null);
        break;
    case ["stories", var path, var count]:
        StorySpeed.Tell(path, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FrozenSlice).Assembly).Run(args);
        break;
}
