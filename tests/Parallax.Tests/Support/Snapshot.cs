namespace Parallax.Tests.Support;

/// <summary>
/// Compares whole outputs with an approved file under <c>Snapshots/</c>. On a mismatch what was received is written beside it;
/// a person looks at it and renames it. Nothing approves by itself.
/// </summary>
internal static class Snapshot
{
    public static void ShouldMatch(string received, string name)
    {
        var extension = Path.GetExtension(name);
        var stem = Path.Combine(Repository.Root, "tests", "Parallax.Tests", "Snapshots", Path.GetFileNameWithoutExtension(name));
        var approvedPath = $"{stem}.approved{extension}";
        var receivedPath = $"{stem}.received{extension}";
        var approved = File.Exists(approvedPath) ? File.ReadAllText(approvedPath).ReplaceLineEndings("\n") : null;
        if (approved == received.ReplaceLineEndings("\n"))
        {
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, received);
        throw new ShouldAssertException(approved is null ? $"{name} has no approved file; see {receivedPath}" : $"{name} is not as approved; compare {receivedPath} with {approvedPath}");
    }
}
