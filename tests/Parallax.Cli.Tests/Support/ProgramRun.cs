using System.Diagnostics;

namespace Parallax.Cli.Tests.Support;

/// <summary>One run of the built program, as a person or a script starts it.</summary>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Parallax.Cli.dll");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static ProgramRun Of(params string[] arguments) => Of(arguments, null);

    public static ProgramRun Of(string[] arguments, byte[]? input, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        if (input is not null)
        {
            process.StandardInput.BaseStream.Write(input);
        }

        process.StandardInput.Close();
        return End(process);
    }

    /// <summary>Starts the program and does not wait for it; what it prints is let go.</summary>
    public static Process Begin(params string[] arguments)
    {
        var process = Start(new ProcessStartInfo("dotnet", [Program, .. arguments]));
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a shell line in which <c>parallax</c> is the program; <c>script</c> makes a terminal of it.</summary>
    public static ProgramRun InShell(string line) => End(Start(new ProcessStartInfo("bash", ["-c", $"parallax() {{ dotnet '{Program}' \"$@\"; }}; {line}"])));

    /// <summary>Runs the program on a terminal of 100 columns; what it printed there.</summary>
    public static ProgramRun OnTerminal(string arguments) =>
        InShell($"TERM=xterm-256color script -qec \"stty cols 100; dotnet '{Program}' {arguments}\" /dev/null < /dev/null");

    private static Process Start(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        return Process.Start(start)!;
    }

    private static ProgramRun End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {Patience}.");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
