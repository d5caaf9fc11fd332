using System.Collections.Concurrent;

namespace Parallax.Sources.Tests.Support;

/// <summary>A clock that jumps to the end of each pause at once, and keeps how long each was.</summary>
internal sealed class SwiftTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2031, 3, 2, 8, 0, 0, TimeSpan.Zero).Ticks;

    public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Pauses.Enqueue(dueTime);
            Interlocked.Add(ref _ticks, dueTime.Ticks);
        }

        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
