using System.Globalization;
using BenchmarkDotNet.Running;
using Parallax.Benchmarks;

if (args is ["pages", var folder, .. var rest])
{
    new PageComparison(folder).Run(rest is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(FrozenSlice).Assembly).Run(args);
