using Microsoft.Win32.SafeHandles;

namespace Parallax.Cli.Output;

/// <summary>Where data go. A reader that closes its end of a pipe ends the program, quietly.</summary>
internal static class StandardOutput
{
    private const int BufferSize = 128 * 1024;
    private const int OutputHandle = 1;
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);

    /// <summary>True where a person looks at the output.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected;

    public static Stream Open() => new BufferedStream(OpenPipe() ?? Console.OpenStandardOutput(), BufferSize);

    public static bool IsClosedPipe(IOException exception) =>
        exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsClosingPipe || exception.InnerException is IOException { HResult: BrokenPipe };

    // The console's stream swallows the error of a closed pipe. A file stays with the console's stream, which shares its position with other programs.
    private static FileStream? OpenPipe()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return null;
        }

        try
        {
            var stream = new FileStream(new SafeFileHandle(OutputHandle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return stream.CanSeek ? null : stream;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
