using System.Security;
using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>Finds the files of a folder and the folders in it. A folder that cannot be listed is a problem; the others go on.</summary>
internal sealed class FolderWalker
{
    private readonly List<FoundFile> _files = [];
    private readonly InputOptions _options;

    public FolderWalker(string root, InputOptions options)
    {
        _options = options;
        Visit(root, "", [Path.GetFullPath(root)]);
        _files.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
    }

    /// <summary>The files that are read, in ordinal order of their relative paths.</summary>
    public IReadOnlyList<FoundFile> Files => _files;

    /// <summary>The folders that cannot be listed.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>How many files of other kinds there are.</summary>
    public int PassedOver { get; private set; }

    private void Visit(string folder, string relative, List<string> above)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.None })];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            Problems.Add(InputProblems.Unreadable(folder, exception));
            return;
        }

        foreach (var entry in entries)
        {
            var path = $"{folder.TrimEnd('/')}/{entry.Name}";
            var name = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
            if (entry is DirectoryInfo inner)
            {
                Enter(inner, path, name, above);
            }
            else if (FileKinds.IsZip(entry.Name))
            {
                Take(new ZipFolder(path, name, _options));
            }
            else if (FileKinds.Of(entry.Name) is { } kind && KindCheck.MayBe(kind, () => InputFile.Open(path, static _ => { }), _options.Columns))
            {
                _files.Add(new FoundFile(path, name, kind));
            }
            else
            {
                PassedOver++;
            }
        }
    }

    private void Take(ZipFolder archive)
    {
        _files.AddRange(archive.Files);
        Problems.AddRange(archive.Problems);
        PassedOver += archive.PassedOver;
    }

    // A link to a folder that holds it would never end.
    private void Enter(DirectoryInfo folder, string path, string name, List<string> above)
    {
        var real = Path.Combine(above[^1], folder.Name);
        try
        {
            real = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }
        catch (IOException exception)
        {
            Problems.Add(InputProblems.Unreadable(path, exception));
            return;
        }

        if (!above.Contains(real, StringComparer.Ordinal))
        {
            above.Add(real);
            Visit(path, name, above);
            above.RemoveAt(above.Count - 1);
        }
    }
}
