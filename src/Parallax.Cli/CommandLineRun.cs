using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Parallax.Cli.Commands;
using Parallax.Cli.Output;

namespace Parallax.Cli;

/// <summary>One run of the program: arguments in, exit status out.</summary>
internal static class CommandLineRun
{
    private const int UsageError = 2;
    private const int Interrupted = 130;

    // After an interrupt the article at hand may end within this time; then the program goes.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    public static RootCommand Root()
    {
        var root = new RootCommand("Reads news reports and shows who says what, which figures agree, and how many independent tellings stand behind each fact.");
        foreach (var verb in Verbs.All())
        {
            root.Add(verb);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error }).ConfigureAwait(false);
            Console.Error.WriteLine($"'parallax {HelpPath(parsed)}--help' tells what is expected.");
            return UsageError;
        }

        using var interrupt = new CancellationTokenSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, interrupt));
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, interrupt));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, interrupt.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (IOException exception) when (StandardOutput.IsClosedPipe(exception))
        {
            return 0;
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine(CliProblems.CannotWrite(exception));
            return 1;
        }
    }

    private static string HelpPath(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";

    private static void Stop(PosixSignalContext context, CancellationTokenSource interrupt)
    {
        context.Cancel = true;
        interrupt.Cancel();
        _ = Task.Delay(Grace, CancellationToken.None).ContinueWith(static _ => Environment.Exit(Interrupted), TaskScheduler.Default);
    }
}
