using Parallax.Printing;
using Parallax.Readings;
using Parallax.Text;
using Spectre.Console;

namespace Parallax.Cli.Views;

/// <summary>A reading for a person: the text with its facts marked, then who said what, which figures, which stances, and what the looks mean.</summary>
internal sealed class ReadingView(bool isColoured)
{
    public byte[] Render(Reading reading)
    {
        using var canvas = new Canvas(isColoured);
        ArticleView.Head(canvas, reading.Article);
        if (isColoured)
        {
            canvas.Text(reading.Article.Text, Looks(reading));
        }
        else
        {
            canvas.Text(ReadingMarks.Render(reading, reading.Article.Text), []);
        }

        canvas.Blank();
        List(canvas, reading);
        if (isColoured)
        {
            canvas.Line(Palette.Legend().SelectMany(each => new[] { each, ("  ", Style.Plain) }));
        }

        canvas.Blank();
        return canvas.ToBytes();
    }

    private static IEnumerable<(TextSpan Span, Style Style)> Looks(Reading reading) =>
    [
        .. ArticleView.Looks(reading.Article),
        .. reading.Statements.Select(statement => (statement.Span, Palette.Statement)),
        .. reading.Positions.Select(position => (position.Span, Palette.Position)),
        .. reading.Events.Select(found => (found.Span, Palette.Event)),
        .. reading.Names.Mentions.Select(mention => (mention.Span, Palette.Of(mention.Kind))),
        .. reading.Times.Select(time => (time.Span, Palette.Time)),
        .. reading.Figures.Select(figure => (figure.Span, Palette.Figure)),
        .. reading.Flags.Select(flag => (flag.Span, Palette.Flag)),
    ];

    private static void List(Canvas canvas, Reading reading)
    {
        var text = reading.Article.Text;
        foreach (var statement in reading.Statements)
        {
            canvas.Line(("  said      ", Palette.Aside), ($"{statement.Speaker ?? "(not known)"}: ", Style.Plain), (statement.Span.Of(text), Palette.Statement));
        }

        foreach (var figure in reading.Figures)
        {
            canvas.Line(
                ("  figure    ", Palette.Aside), (figure.Span.Of(text), Palette.Figure), ($"  {MarkedText.Label(figure)["figure ".Length..]}", Palette.Aside),
                (figure.Counts is { } counts ? $"  {counts}" : "", Style.Plain), (figure.Attribution is { } source ? $", by {source}" : "", Style.Plain));
        }

        foreach (var position in reading.Positions)
        {
            canvas.Line(("  position  ", Palette.Aside), ($"{MarkedText.Label(position)["position ".Length..]}: ", Style.Plain), (position.Span.Of(text), Palette.Position));
        }

        foreach (var found in reading.Events)
        {
            canvas.Line(("  event     ", Palette.Aside), ($"{MarkedText.Label(found)["event ".Length..]}: ", Style.Plain), (found.Span.Of(text), Palette.Event));
        }

        foreach (var flag in reading.Flags)
        {
            canvas.Line(("  beware    ", Palette.Aside), ($"{flag.Reason}: ", Style.Plain), (flag.Span.Of(text), Palette.Flag));
        }
    }
}
