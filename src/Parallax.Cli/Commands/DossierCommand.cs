using System.Collections.Immutable;
using System.CommandLine;
using Parallax.Cli.Output;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax dossier</c>: what several reports tell of one thread, side by side.</summary>
internal static class DossierCommand
{
    private const int UsageError = 2;

    public static Command Create()
    {
        var options = new CommonOptions("json", "html", "markdown", "csv");
        var one = new Option<bool>("--one") { Description = "All inputs are one thread." };
        var path = new Option<string?>("--output", "-o") { Description = "File for one dossier, folder for several and for csv; its extension sets the format (.html, .json, .md)." };
        var command = new Verb("dossier", "Compares the reports of a thread: who says what, what agrees, changes and is disputed, by how many independent voices.")
        {
            Examples =
            [
                ("parallax dossier samples/sollan-talks -o dossier.html", "one page that shows it"),
                ("parallax dossier --one reports -o facts --format csv", "a csv file a kind of fact, and datapackage.json"),
                ("parallax dossier reports -o threads --format html", "a page a thread, and an index"),
                ("parallax dossier reports | jq .series", "json, a dossier a line"),
            ],
        };
        options.AddTo(command);
        command.Add(one);
        command.Add(path);
        command.SetAction((parsed, cancellation) =>
        {
            var target = parsed.GetValue(path);
            var format = FormatOf(parsed.GetValue(options.Format), target);
            if (format == DossierFormat.Csv && target is null)
            {
                Console.Error.WriteLine("--format csv writes several files: name their folder with -o.");
                return Task.FromResult(UsageError);
            }

            var reader = new ArticleReader(Language.English);
            reader.Warm();
            var set = ArticleSet<Reading>.Load(options, parsed, reader.Read, cancellation);
            ImmutableArray<Reading> readings = [.. set.Items];
            var dossiers = new DossierBuilder(Language.English, reader).Build(readings, parsed.GetValue(one), cancellation);
            if (dossiers.IsEmpty)
            {
                Console.Error.WriteLine(CliProblems.NoThread(readings.Length));
                return Task.FromResult(set.Status);
            }

            DossierOutput.Write(dossiers, format, target);
            return Task.FromResult(set.Status);
        });
        return command;
    }

    /// <summary>What was asked for by name, else by the file's extension, else Markdown for a person at a terminal and JSON for a program.</summary>
    private static DossierFormat FormatOf(string? name, string? path) => (name ?? Path.GetExtension(path)?.ToUpperInvariant()) switch
    {
        "html" or ".HTML" or ".HTM" => DossierFormat.Html,
        "markdown" or ".MD" => DossierFormat.Markdown,
        "csv" => DossierFormat.Csv,
        "json" or ".JSON" or ".JSONL" => DossierFormat.Json,
        _ => path is not null ? DossierFormat.Html : StandardOutput.IsTerminal ? DossierFormat.Markdown : DossierFormat.Json,
    };
}
