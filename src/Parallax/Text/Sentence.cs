namespace Parallax.Text;

/// <summary>A sentence, a heading or a headline of an article.</summary>
/// <param name="Number">Its index among the article's sentences, from 0.</param>
/// <param name="Span">Its characters, white space at both ends apart.</param>
/// <param name="FirstToken">Index of its first token in <see cref="TokenizedText.Tokens"/>.</param>
/// <param name="EndToken">Index just past its last token.</param>
/// <param name="Paragraph">The number of the paragraph it stands in, from 0.</param>
/// <param name="Zone">Headline or body.</param>
public sealed record Sentence(int Number, TextSpan Span, int FirstToken, int EndToken, int Paragraph, Zone Zone);
