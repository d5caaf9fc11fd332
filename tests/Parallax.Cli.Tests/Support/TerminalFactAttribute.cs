namespace Parallax.Cli.Tests.Support;

/// <summary>A test on a terminal, which the tool <c>script</c> of Linux makes; skips where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() => Skip = OperatingSystem.IsLinux() && File.Exists("/usr/bin/script") ? null : "needs /usr/bin/script, of Debian's bsdutils";
}
