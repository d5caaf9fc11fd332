namespace Parallax.Evaluation.Annotation;

/// <summary>An annotation does not fit its report.</summary>
internal sealed class AnnotationException(string message) : Exception(message);
