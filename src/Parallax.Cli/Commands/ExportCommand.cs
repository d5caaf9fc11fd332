using System.CommandLine;
using System.Globalization;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax export</c>: facts in the formats of other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var options = new CommonOptions("plover");
        var command = new Verb("export", "Prints facts in the formats of other programs: events as PLOVER's JSON.")
        {
            Examples =
            [
                ("parallax export --format plover reports/ > events.jsonl", "a line an event that has an actor and a day"),
                ("parallax export --meta days.csv reports/", "with days of publication from a table, for events whose own day is not told"),
            ],
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var reader = new ArticleReader(Language.English);
            reader.Warm();
            var plover = new PloverJson(Language.English);
            return Task.FromResult(new ArticleBatch(options, parsed).Run(article => Print(reader.Read(article), plover), cancellation));
        });
        return command;
    }

    private static Printed Print(Reading reading, PloverJson plover)
    {
        var records = PloverJson.Records(reading);
        byte[] lines = [.. records.SelectMany((found, i) => JsonLines.Line(json => plover.Write(json, reading, found, i + 1)))];
        var left = reading.Events.Length - records.Length;
        return new Printed(lines)
        {
            Notices = left == 0
                ? reading.Notices
                : [.. reading.Notices, string.Create(CultureInfo.InvariantCulture, $"{left} of {reading.Events.Length} events are no PLOVER records: no actor, or no day and no day of publication")],
        };
    }
}
