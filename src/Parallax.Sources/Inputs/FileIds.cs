namespace Parallax.Sources.Inputs;

/// <summary>Names articles after their files: by file name, and where several files share one, all of them by their relative path.</summary>
internal static class FileIds
{
    /// <summary>An id for each file, in the files' order. Files that no path without extensions tells apart keep one id.</summary>
    public static string[] Assign(IReadOnlyList<FoundFile> files)
    {
        var ids = files.Select(file => file.Name).ToArray();
        Lengthen(ids, files, file => FileKinds.WithoutExtensions(file.Relative));
        Lengthen(ids, files, file => FileKinds.WithoutExtensions(file.Path));
        return ids;
    }

    private static void Lengthen(string[] ids, IReadOnlyList<FoundFile> files, Func<FoundFile, string> longer)
    {
        // Records are told apart by their line, so a file of records clashes only with another one.
        var clashes = Enumerable.Range(0, ids.Length)
            .GroupBy(i => (ids[i], files[i].Kind is SourceKind.Record or SourceKind.Table))
            .Where(group => group.Count() > 1)
            .Select(group => group.ToArray());
        foreach (var group in clashes.ToArray())
        {
            var names = group.Select(i => WithoutDotSlash(longer(files[i]))).ToArray();
            if (names.Distinct(StringComparer.Ordinal).Count() == 1)
            {
                continue;
            }

            for (var n = 0; n < group.Length; n++)
            {
                ids[group[n]] = names[n];
            }
        }
    }

    private static string WithoutDotSlash(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}
