namespace Parallax.Browser.Tests.Support;

/// <summary>What <c>./test</c> installs for these tests; null where it is not there.</summary>
internal static class Installed
{
    public static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static string? Axe { get; } = Existing(Path.Combine(Repository.Root, "artifacts", "browser", "node_modules", "axe-core", "axe.min.js"));

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
