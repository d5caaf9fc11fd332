using System.ComponentModel;
using System.Diagnostics;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Documents;

/// <summary>
/// Runs <c>pdftotext</c>, without a shell, on bytes given on its standard input. A process of its own cannot take the others with it: it is ended where it takes too long or says too much.
/// </summary>
internal sealed class PdfProgram
{
    private const string Usual = "pdftotext";
    private const int PasswordNeeded = 1;
    private const int NoSuchFile = 2;
    private const int BufferSize = 64 * 1024;
    private static readonly string[] Arguments = ["-q", "-enc", "UTF-8", "-nopgbrk", "-htmlmeta", "-", "-"];
    private readonly string _program;
    private readonly TimeSpan _longest;
    private readonly int _largest;

    /// <summary>The program of the system, a minute for each document, and as much text as an article may have.</summary>
    public static PdfProgram Default { get; } = new(Usual, TimeSpan.FromMinutes(1), InputOptions.Default.LargestArticle);

    public PdfProgram(string program, TimeSpan longest, int largest) => (_program, _longest, _largest) = (program, longest, largest);

    /// <summary>What the program says of the document, in UTF-8; a problem where it is not there, fails, or goes past the limits.</summary>
    public Outcome<byte[]> Run(string subject, byte[] pdf)
    {
        var start = new ProcessStartInfo(_program, Arguments) { UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Process? started;
        try
        {
            started = Process.Start(start);
        }
        catch (Win32Exception exception)
        {
            return exception.NativeErrorCode == NoSuchFile ? DocumentProblems.NoPdfReader(subject) : DocumentProblems.UnreadPdf(subject, $"it cannot be started: {exception.Message}");
        }

        using var process = started!;
        using var timer = new CancellationTokenSource(_longest);
        using var ending = timer.Token.Register(() => process.Kill(entireProcessTree: true));
        process.BeginErrorReadLine();
        var writer = new Thread(() => Write(process, pdf));
        writer.Start();
        var said = Said(process);
        if (said is null)
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        writer.Join();
        return timer.IsCancellationRequested ? DocumentProblems.UnreadPdf(subject, "it took too long")
            : said is null ? InputProblems.TooLarge(subject, _largest)
            : process.ExitCode == PasswordNeeded && pdf.AsSpan().IndexOf("/Encrypt"u8) >= 0 ? DocumentProblems.Encrypted(subject)
            : process.ExitCode != 0 ? DocumentProblems.UnreadPdf(subject, "it is damaged, or no PDF")
            : said;
    }

    private static void Write(Process process, byte[] pdf)
    {
        try
        {
            process.StandardInput.BaseStream.Write(pdf);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit status tells why.
        }
    }

    private byte[]? Said(Process process)
    {
        using var said = new MemoryStream();
        var buffer = new byte[BufferSize];
        var output = process.StandardOutput.BaseStream;
        for (var count = output.Read(buffer); count > 0; count = output.Read(buffer))
        {
            said.Write(buffer.AsSpan(0, count));
            if (said.Length > _largest)
            {
                return null;
            }
        }

        return said.ToArray();
    }
}
