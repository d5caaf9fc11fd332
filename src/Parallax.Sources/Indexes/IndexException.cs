using Parallax.Running;

namespace Parallax.Sources.Indexes;

/// <summary>An index that was open can no longer be read or written. What was kept before stays.</summary>
public sealed class IndexException : Exception
{
    /// <summary>Tells the problem.</summary>
    public IndexException(Problem problem, Exception? cause)
        : base(problem?.ToString(), cause)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>What is wrong.</summary>
    public Problem Problem { get; }
}
