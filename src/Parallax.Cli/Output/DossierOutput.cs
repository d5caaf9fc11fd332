using System.Collections.Immutable;
using System.Text;
using Parallax.Cli.Commands;
using Parallax.Dossiers;
using Parallax.Printing;
using Parallax.Printing.Pages;
using Parallax.Printing.Tables;

namespace Parallax.Cli.Output;

/// <summary>Writes dossiers where they were asked for: to standard output, into a file, or several into a folder with an index.</summary>
internal static class DossierOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the dossiers.</summary>
    /// <param name="dossiers">The dossiers, not empty.</param>
    /// <param name="format">The form.</param>
    /// <param name="path">A file for one dossier, a folder for several and for CSV; null for standard output.</param>
    public static void Write(ImmutableArray<Dossier> dossiers, DossierFormat format, string? path)
    {
        if (format == DossierFormat.Csv)
        {
            WriteTables(dossiers, path!);
        }
        else if (path is null)
        {
            using var output = StandardOutput.Open();
            foreach (var dossier in dossiers)
            {
                output.Write(Utf8.GetBytes(Printed(dossier, format)));
            }
        }
        else if (dossiers.Length == 1 && !Directory.Exists(path))
        {
            Save(path, Printed(dossiers[0], format));
        }
        else
        {
            WriteFolder(dossiers, format, path);
        }
    }

    private static string Printed(Dossier dossier, DossierFormat format) => format switch
    {
        DossierFormat.Html => DossierPage.Of(dossier),
        DossierFormat.Markdown => DossierMarkdown.Of(dossier),
        _ => Utf8.GetString(JsonLines.Line(json => DossierJson.Write(json, dossier))),
    };

    private static void WriteFolder(ImmutableArray<Dossier> dossiers, DossierFormat format, string folder)
    {
        Directory.CreateDirectory(folder);
        var extension = format switch { DossierFormat.Html => "html", DossierFormat.Markdown => "md", _ => "json" };
        foreach (var dossier in dossiers)
        {
            Save(Path.Combine(folder, $"{dossier.Id}.{extension}"), Printed(dossier, format));
        }

        Save(Path.Combine(folder, $"index.{extension}"), format switch
        {
            DossierFormat.Html => DossierPage.Index([.. dossiers.Select(dossier => (dossier, $"{dossier.Id}.html"))]),
            DossierFormat.Markdown => DossierMarkdown.Index([.. dossiers.Select(dossier => (dossier, $"{dossier.Id}.md"))]),
            _ => Utf8.GetString(JsonLines.Line(json => DossierJson.WriteIndex(json, dossiers))),
        });
    }

    private static void WriteTables(ImmutableArray<Dossier> dossiers, string folder)
    {
        Directory.CreateDirectory(folder);
        var tables = DossierTables.Of(dossiers);
        foreach (var table in tables)
        {
            Save(Path.Combine(folder, $"{table.Name}.csv"), Csv.Of(table));
        }

        Save(Path.Combine(folder, "datapackage.json"), DataPackage.Of(tables));
    }

    // Written beside its place and then moved there, so that an interrupted run leaves no half file.
    private static void Save(string path, string content)
    {
        var unfinished = $"{path}.unfinished";
        File.WriteAllText(unfinished, content, Utf8);
        File.Move(unfinished, path, overwrite: true);
    }
}
