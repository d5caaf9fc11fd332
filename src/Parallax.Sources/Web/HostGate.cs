namespace Parallax.Sources.Web;

/// <summary>Lets one request a host through at a time, each a while after the one before it.</summary>
internal sealed class HostGate(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private long? _last;

    /// <summary>Does the work when it is its turn.</summary>
    public async Task<T> PassAsync<T>(TimeSpan delay, Func<Task<T>> work, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_last is { } last && delay - time.GetElapsedTime(last) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, time, cancellation).ConfigureAwait(false);
            }

            return await work().ConfigureAwait(false);
        }
        finally
        {
            _last = time.GetTimestamp();
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
