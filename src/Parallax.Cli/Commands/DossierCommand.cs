using System.Collections.Immutable;
using System.CommandLine;
using Parallax.Cli.Output;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax dossier</c>: what several reports tell of one thread, side by side.</summary>
internal static class DossierCommand
{
    public static Command Create()
    {
        var options = new CommonOptions();
        var one = new Option<bool>("--one") { Description = "All inputs are one thread." };
        var command = new Command("dossier", "Compares the reports of a thread: who says what, what agrees, changes and is disputed, by how many independent voices.");
        options.AddTo(command);
        command.Add(one);
        command.SetAction((parsed, cancellation) =>
        {
            var reader = new ArticleReader(Language.English);
            var set = ArticleSet<Reading>.Load(options, parsed, reader.Read, cancellation);
            ImmutableArray<Reading> readings = [.. set.Items];
            using var output = StandardOutput.Open();
            foreach (var dossier in new DossierBuilder(Language.English).Build(readings, parsed.GetValue(one), cancellation))
            {
                output.Write(JsonLines.Line(json => DossierJson.Write(json, dossier)));
            }

            return Task.FromResult(set.Status);
        });
        return command;
    }
}
