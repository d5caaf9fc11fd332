namespace Parallax.Text;

/// <summary>Something found in a text: it points at its characters and names the rule that found it.</summary>
public interface ISpanned
{
    /// <summary>The characters it was found at.</summary>
    TextSpan Span { get; }

    /// <summary>What found it, for example <c>figure.percentage</c>.</summary>
    string Rule { get; }
}
