using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax unfold FOLDER</c>, which the build calls and help does not show: writes the models as they lie in memory, for a quick start.</summary>
internal static class UnfoldCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The program's own folder." };
        folder.AcceptExistingOnly();
        var command = new Command("unfold", "Writes the models as they lie in memory, for a quick start.") { Hidden = true };
        command.Add(folder);
        command.SetAction(parsed => UnfoldedModelsFile.WriteInto(parsed.GetValue(folder)!.FullName));
        return command;
    }
}
