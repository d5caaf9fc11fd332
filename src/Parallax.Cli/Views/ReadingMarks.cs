using Parallax.Printing;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Cli.Views;

/// <summary>A reading's facts written into its text, in the notation of the tests and docs.</summary>
internal static class ReadingMarks
{
    /// <param name="reading">The facts.</param>
    /// <param name="text">The article's text, or a text of the same length to show in its place.</param>
    public static string Render(Reading reading, string text)
    {
        IEnumerable<(TextSpan, string)> marks =
        [
            .. reading.Article.Cuts.Select(cut => (cut.Span, MarkedText.Label(cut))),
            .. reading.Names.Mentions.Select(mention => (mention.Span, MarkedText.Label(mention))),
            .. reading.Times.Select(time => (time.Span, MarkedText.Label(time))),
            .. reading.Figures.Select(figure => (figure.Span, MarkedText.Label(figure))),
            .. reading.Statements.Select(statement => (statement.Span, MarkedText.Label(statement))),
            .. reading.Positions.Select(position => (position.Span, MarkedText.Label(position))),
            .. reading.Events.Select(found => (found.Span, MarkedText.Label(found))),
        ];
        return MarkedText.Render(text, marks);
    }
}
