namespace Parallax.Evaluation.Annotation;

/// <summary>Two articles that share a telling.</summary>
/// <param name="Original">The original.</param>
/// <param name="Copy">The other.</param>
/// <param name="Kind">How they share it.</param>
/// <param name="IsNeutral">True where it may be found or not.</param>
internal sealed record CopyPair(string Original, string Copy, string Kind, bool IsNeutral)
{
    /// <summary>True for the same two articles, in either order.</summary>
    public bool IsOf(string a, string b) => (Original == a && Copy == b) || (Original == b && Copy == a);
}
