using System.Globalization;

namespace Parallax.Testing;

/// <summary>How long this thread has had a processor, so that what else the machine does is not counted.</summary>
public static class ThreadTime
{
    // Nanoseconds on a processor stand first (Linux, Documentation/scheduler/sched-stats.rst).
    private const string Statistics = "/proc/thread-self/schedstat";

    /// <summary>Seconds since the thread began; of the clock on the wall where the system does not count them.</summary>
    public static double Seconds => File.Exists(Statistics)
        ? long.Parse(File.ReadAllText(Statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9
        : TimeProvider.System.GetTimestamp() / (double)TimeProvider.System.TimestampFrequency;
}
