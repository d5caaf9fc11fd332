using Parallax.Text;

namespace Parallax.Statements;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Inner">What stands between the marks, white space at both ends apart.</param>
/// <param name="Outer">The same with its marks.</param>
/// <param name="Paragraph">The number of the paragraph it stands in.</param>
/// <param name="IsOpeningLost">True where no opening mark stands before it.</param>
/// <param name="IsClosingLost">True where no closing mark stands behind it and it does not go on in the next paragraph.</param>
/// <param name="IsContinued">True where it goes on with the next quotation, a paragraph later.</param>
internal readonly record struct Quotation(TextSpan Inner, TextSpan Outer, int Paragraph, bool IsOpeningLost, bool IsClosingLost, bool IsContinued);
