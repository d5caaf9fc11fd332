using System.Diagnostics;
using System.Globalization;

namespace Parallax.Benchmarks;

/// <summary>Processor time of the calling thread, so that other programs on the machine do not count; where the system does not tell it, the time of the clock.</summary>
internal static class ProcessorClock
{
    private const string Schedule = "/proc/thread-self/schedstat";

    /// <summary>Seconds from a fixed moment.</summary>
    public static double Seconds() => File.Exists(Schedule)
        ? long.Parse(File.ReadAllText(Schedule).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9
        : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
}
