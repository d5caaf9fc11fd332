namespace Parallax.Evaluation.Results;

/// <summary>One figure about one stage on one data set.</summary>
/// <param name="Stage">The stage: cleaning, mentions, …</param>
/// <param name="Data">What was measured on: <c>samples</c>, or a name of the reference measures.</param>
/// <param name="Measure">What the figure is.</param>
/// <param name="Value">The figure.</param>
internal sealed record Measurement(string Stage, string Data, string Measure, double Value)
{
    /// <summary>Its name in the floors.</summary>
    public string Key => $"{Data}/{Measure}";

    /// <summary>True for a count of mistakes: lower is better, so a floor would say nothing.</summary>
    public bool IsCount => Measure.Contains("traps", StringComparison.Ordinal);

    /// <summary>True for what depends on the machine, and for what describes and is neither good nor bad: it is shown but has no floor.</summary>
    public bool IsShownOnly => Data.StartsWith("speed:", StringComparison.Ordinal) || Data == Calibration.CalibrationMeasures.Name;
}
