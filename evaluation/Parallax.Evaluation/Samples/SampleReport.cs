using Parallax.Readings;

namespace Parallax.Evaluation.Samples;

/// <summary>One sample report as Parallax reads it, and what a person says about it.</summary>
/// <param name="Reading">What was read.</param>
/// <param name="Gold">What a person says.</param>
internal sealed record SampleReport(Reading Reading, Annotation.Annotation Gold)
{
    /// <summary>The report's id.</summary>
    public string Id => Reading.Article.Id.Value;
}
