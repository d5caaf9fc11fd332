namespace Parallax.Running;

/// <summary>Why an input was refused, or what its reader should know.</summary>
/// <param name="Code">Stable code, <c>PX</c> and four digits.</param>
/// <param name="Subject">The input's name: path, URL, or path and line.</param>
/// <param name="Message">What was found, what was expected, and where.</param>
public sealed record Problem(string Code, string Subject, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Subject}: {Message}";
}
