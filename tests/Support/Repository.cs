namespace Parallax.Testing;

/// <summary>The checkout that the tests run in. Found from where the tests lie, as CI maps the paths of sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared data beside the project; null where it is not there.</summary>
    public static string? Shared { get; } = Path.Combine(Root, "..", "shared") is var shared && Directory.Exists(shared) ? shared : null;

    /// <summary>A path in the checkout.</summary>
    public static string In(params ReadOnlySpan<string> names) => Path.Combine([Root, .. names]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parallax.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No Parallax.slnx above {AppContext.BaseDirectory}.");
    }
}
