using System.Globalization;
using Parallax.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await CommandLineRun.RunAsync(args).ConfigureAwait(false);
