namespace Parallax.Sources.Web;

/// <summary>Begins work some way ahead of where its results are asked for.</summary>
internal static class Ahead
{
    /// <summary>Each input with its result, in order; at most <paramref name="window"/> are begun and not asked for.</summary>
    public static IEnumerable<(TInput Input, TResult Result)> Each<TInput, TResult>(IEnumerable<TInput> inputs, Func<TInput, Task<TResult>> begin, int window)
    {
        var begun = new Queue<(TInput Input, Task<TResult> Work)>();
        foreach (var input in inputs)
        {
            begun.Enqueue((input, begin(input)));
            if (begun.Count >= window)
            {
                var (first, work) = begun.Dequeue();
                yield return (first, work.GetAwaiter().GetResult());
            }
        }

        while (begun.TryDequeue(out var next))
        {
            yield return (next.Input, next.Work.GetAwaiter().GetResult());
        }
    }
}
