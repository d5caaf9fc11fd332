using System.Collections.Immutable;
using System.CommandLine;
using NodaTime.Text;
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
        var asOf = new Option<string?>("--as-of") { Description = "Uses only what was published until this day, as 2031-05-12." };
        asOf.Validators.Add(result =>
        {
            if (result.GetValue(asOf) is { } day && !LocalDatePattern.Iso.Parse(day).Success)
            {
                result.AddError($"--as-of: '{day}' is no day as 2031-05-12");
            }
        });
        var explained = new Option<string?>("--explain") { Description = "Tells why an entry (f3, u1, n2, p1, c1, e4, or all) was joined as it is, and what fell short, instead of the dossier.", HelpName = "ENTRY" };
        var path = new Option<string?>("--output", "-o") { Description = "File for one dossier, folder for several and for csv; its extension sets the format (.html, .json, .md)." };
        var command = new Verb("dossier", "Compares the reports of a thread: who says what, what agrees, changes and is disputed, by how many independent voices.")
        {
            Examples =
            [
                ("parallax dossier samples/sollan-talks -o dossier.html", "one page that shows it"),
                ("parallax dossier --one reports -o facts --format csv", "a csv file a kind of fact, and datapackage.json"),
                ("parallax dossier reports -o threads --format html", "a page a thread, and an index"),
                ("parallax dossier --one reports --as-of 2031-05-12", "what was known on that day"),
                ("parallax dossier reports | jq .series", "json, a dossier a line"),
                ("parallax dossier --explain f1 reports", "why the figures of the first series stand together, and which fell short"),
            ],
        };
        options.AddTo(command);
        command.Add(one);
        command.Add(asOf);
        command.Add(explained);
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

            if (parsed.GetValue(explained) is not null && (target is not null || format is DossierFormat.Html or DossierFormat.Csv))
            {
                Console.Error.WriteLine("--explain prints json or markdown on standard output.");
                return Task.FromResult(UsageError);
            }

            var reader = new ArticleReader(Language.English);
            reader.Warm();
            var set = ArticleSet<Reading>.Load(options, parsed, reader.Read, cancellation);
            ImmutableArray<Reading> readings = [.. set.Items];
            var builder = new DossierBuilder(Language.English, reader);
            if (parsed.GetValue(asOf) is { } day)
            {
                var known = builder.PublishedUntil(readings, LocalDatePattern.Iso.Parse(day).Value, parsed.GetValue(one), cancellation);
                Tell(known, day, new Messages(Console.Error, parsed.GetValue(options.Quiet)));
                if (known.Readings.IsEmpty)
                {
                    Console.Error.WriteLine(CliProblems.NothingUntil(day, readings.Length));
                    return Task.FromResult(set.Status);
                }

                readings = known.Readings;
            }

            if (parsed.GetValue(explained) is { } entry)
            {
                if (DossierExplainer.Print(builder, readings, parsed.GetValue(one), entry, format, cancellation))
                {
                    return Task.FromResult(set.Status);
                }

                Console.Error.WriteLine(CliProblems.NoSuchEntry(entry));
                return Task.FromResult(1);
            }

            var dossiers = builder.Build(readings, parsed.GetValue(one), cancellation);
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

    private static void Tell(PublishedUntil known, string day, Messages messages)
    {
        if (!known.Unknown.IsEmpty)
        {
            messages.Notice(CliProblems.NotKnownUntil(known.Unknown.Select(article => article.Value), day));
        }

        var changed = known.Readings.Where(reading => reading.Article.Modified > known.Day).Select(reading => reading.Article.Id.Value).ToList();
        if (changed.Count > 0)
        {
            messages.Notice(CliProblems.ChangedLater(changed, day));
        }
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
