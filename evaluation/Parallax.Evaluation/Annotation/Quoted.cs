namespace Parallax.Evaluation.Annotation;

/// <summary>Words of an article: <c>article: words</c>.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Words">The words.</param>
internal sealed record Quoted(string Article, string Words)
{
    /// <summary>Reads <c>article: words</c>.</summary>
    public static Quoted Parse(string cell) =>
        cell.Split(": ", 2) is [var article, var words] ? new Quoted(article, words) : throw new AnnotationException($"not 'article: words': {cell}");
}
