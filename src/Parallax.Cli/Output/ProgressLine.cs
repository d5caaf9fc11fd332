using System.Globalization;

namespace Parallax.Cli.Output;

/// <summary>A line on standard error that tells how far a long run has come: share, rate, time left. Only where a person looks at it.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int Cells = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly Func<long> _done;
    private readonly long? _total;
    private readonly bool _isShown;
    private readonly long _start;
    private long _last;
    private bool _isWritten;

    public ProgressLine(bool isShown, long? total, Func<long> done)
    {
        (_isShown, _total, _done) = (isShown, total, done);
        _start = _last = _clock.GetTimestamp();
    }

    public void Report(int articles)
    {
        if (!_isShown || _clock.GetElapsedTime(_last) < Pause || _clock.GetElapsedTime(_start) < Patience)
        {
            return;
        }

        _last = _clock.GetTimestamp();
        Console.Error.Write($"\r{Line(articles, _done(), _total, _clock.GetElapsedTime(_start))}\e[K");
        _isWritten = true;
    }

    /// <summary>Takes the line away, so that a message can stand there.</summary>
    public void Clear()
    {
        if (_isWritten)
        {
            Console.Error.Write("\r\e[K");
            _isWritten = false;
        }
    }

    public void Dispose() => Clear();

    internal static string Line(int articles, long done, long? total, TimeSpan elapsed)
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {articles / elapsed.TotalSeconds:0} a second");
        if (total is not > 0 || done <= 0)
        {
            return rate;
        }

        var share = Math.Min(1, (double)done / total.Value);
        var left = TimeSpan.FromSeconds(elapsed.TotalSeconds / share * (1 - share));
        var bar = new string('#', (int)(share * Cells)).PadRight(Cells, '.');
        return string.Create(CultureInfo.InvariantCulture, $"[{bar}] {share:0%}  {rate}, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}
