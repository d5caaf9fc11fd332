namespace Parallax.Cli.Tests.Support;

/// <summary>The checkout that the tests run in. Found from where the tests lie, as CI maps the paths of sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared data beside the project; null where it is not there.</summary>
    public static string? Shared { get; } = Path.Combine(Root, "..", "shared") is var shared && Directory.Exists(shared) ? shared : null;

    public static string In(params ReadOnlySpan<string> names) => Path.Combine([Root, .. names]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in a checkout.");
    }
}
