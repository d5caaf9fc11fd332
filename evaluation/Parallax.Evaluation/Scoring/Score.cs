namespace Parallax.Evaluation.Scoring;

/// <summary>How many of the expected were found, and how many of the found were expected.</summary>
/// <param name="Right">Found and expected.</param>
/// <param name="Expected">Expected.</param>
/// <param name="Found">Found.</param>
internal readonly record struct Score(int Right, int Expected, int Found)
{
    /// <summary>Share of the found that was expected; 0 where nothing was found.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the expected that was found; 0 where nothing was expected.</summary>
    public double Recall => Expected == 0 ? 0 : (double)Right / Expected;

    /// <summary>Their harmonic mean.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Score operator +(Score a, Score b) => new(a.Right + b.Right, a.Expected + b.Expected, a.Found + b.Found);

    /// <summary>The sum.</summary>
    public Score Add(Score other) => this + other;
}
