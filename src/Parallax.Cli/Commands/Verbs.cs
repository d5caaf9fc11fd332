using System.CommandLine;

namespace Parallax.Cli.Commands;

/// <summary>The verbs of the program. A new verb is a file here and a line below.</summary>
internal static class Verbs
{
    public static Command[] All() =>
    [
        CleanCommand.Create(),
        CompletionCommand.Create(),
        CopiesCommand.Create(),
        DiffCommand.Create(),
        DossierCommand.Create(),
        ExportCommand.Create(),
        ReadCommand.Create(),
        StoriesCommand.Create(),
        TokensCommand.Create(),
        UnfoldCommand.Create(),
    ];
}
