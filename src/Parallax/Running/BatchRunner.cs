namespace Parallax.Running;

/// <summary>Runs one piece of work over many inputs on several threads; results come in the order of the inputs.</summary>
public sealed class BatchRunner
{
    private const int WindowPerThread = 8;
    private readonly int _threads;

    /// <summary>Makes a runner that uses so many threads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    public BatchRunner(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _threads = threads;
    }

    /// <summary>
    /// The outcome of every input, in order. A defect in one input's work becomes that input's problem, named by <paramref name="nameOf"/>; the others go on.
    /// Inputs are drawn as they are needed, so that few are held at a time.
    /// </summary>
    public IEnumerable<Outcome<TResult>> Run<TInput, TResult>(
        IEnumerable<TInput> inputs, Func<TInput, string> nameOf, Func<TInput, Outcome<TResult>> work, CancellationToken cancellation)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(nameOf);
        ArgumentNullException.ThrowIfNull(work);
        return _threads == 1
            ? inputs.Select(input => Guarded(input, nameOf, work, cancellation))
            : RunSeveral(inputs, nameOf, work, cancellation);
    }

    /// <summary>A single input is worked on here: no thread is started for it.</summary>
    private IEnumerable<Outcome<TResult>> RunSeveral<TInput, TResult>(
        IEnumerable<TInput> inputs, Func<TInput, string> nameOf, Func<TInput, Outcome<TResult>> work, CancellationToken cancellation)
        where TResult : class
    {
        using var rest = inputs.GetEnumerator();
        if (!rest.MoveNext())
        {
            yield break;
        }

        var first = rest.Current;
        if (!rest.MoveNext())
        {
            yield return Guarded(first, nameOf, work, cancellation);
            yield break;
        }

        foreach (var outcome in RunInParallel(All(first, rest), nameOf, work, cancellation))
        {
            yield return outcome;
        }
    }

    private static IEnumerable<TInput> All<TInput>(TInput first, IEnumerator<TInput> rest)
    {
        yield return first;
        do
        {
            yield return rest.Current;
        }
        while (rest.MoveNext());
    }

    private IEnumerable<Outcome<TResult>> RunInParallel<TInput, TResult>(
        IEnumerable<TInput> inputs, Func<TInput, string> nameOf, Func<TInput, Outcome<TResult>> work, CancellationToken cancellation)
        where TResult : class
    {
        using var slots = new SemaphoreSlim(_threads);
        var pending = new Queue<Task<Outcome<TResult>>>();
        try
        {
            foreach (var input in inputs)
            {
                slots.Wait(cancellation);
                pending.Enqueue(Task.Run(
                    () =>
                    {
                        try
                        {
                            return Guarded(input, nameOf, work, cancellation);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    },
                    CancellationToken.None));
                while (pending.Count > 0 && (pending.Count >= _threads * WindowPerThread || pending.Peek().IsCompleted))
                {
                    yield return pending.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (pending.Count > 0)
            {
                yield return pending.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            Task.WhenAll(pending).ContinueWith(static _ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private static Outcome<TResult> Guarded<TInput, TResult>(
        TInput input, Func<TInput, string> nameOf, Func<TInput, Outcome<TResult>> work, CancellationToken cancellation)
        where TResult : class
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return work(input);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return RunProblems.Defect(nameOf(input), exception);
        }
    }
}
