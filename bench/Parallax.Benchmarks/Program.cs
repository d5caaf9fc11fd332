using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Parallax.Benchmarks.FrozenSlice).Assembly).Run(args);
