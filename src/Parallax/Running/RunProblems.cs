namespace Parallax.Running;

/// <summary>What can go wrong while a batch runs.</summary>
public static class RunProblems
{
    /// <summary>An article made a stage fail: a defect of the program.</summary>
    public static Problem Defect(string subject, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new("PX0900", subject, $"a defect of the program, please report it: {exception.GetType().Name}: {exception.Message}{FirstFrame(exception)}");
    }

    private static string FirstFrame(Exception exception)
    {
        var trace = (exception.StackTrace ?? "").Trim();
        var end = trace.IndexOf('\n', StringComparison.Ordinal);
        return trace.Length == 0 ? "" : $" ({(end < 0 ? trace : trace[..end]).Trim()})";
    }
}
