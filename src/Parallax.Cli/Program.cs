using System.CommandLine;
using System.Globalization;
using Parallax.Cli.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Reads news reports and shows who says what, which figures agree, and how many independent tellings stand behind each fact.")
{
    CleanCommand.Create(),
    CopiesCommand.Create(),
    DossierCommand.Create(),
    ReadCommand.Create(),
    StoriesCommand.Create(),
};
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
