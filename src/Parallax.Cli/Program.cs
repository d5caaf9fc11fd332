using System.Globalization;
using Parallax.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
UnfoldedModelsFile.UseBesideProgram();
return await CommandLineRun.RunAsync(args).ConfigureAwait(false);
