namespace Parallax.Sources.Tests.Support;

/// <summary>A test that starts a shell script in place of another program; skipped on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a shell" : null;
}
