namespace Parallax.Browser.Tests.Support;

/// <summary>Where the tests' own repository lies.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution, above the built tests.</summary>
    public static string Folder { get; } = FolderWithSolution();

    private static string FolderWithSolution()
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
