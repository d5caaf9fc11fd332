namespace Parallax.Cli.Tests.Support;

/// <summary>A test that tells OpenSSL whom to trust, as only .NET on Linux heeds; skips elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "needs Linux, where SSL_CERT_FILE names whom to trust";
}
