using System.IO.Compression;
using Parallax.Running;
using Parallax.Sources.Documents;

namespace Parallax.Sources.Inputs;

/// <summary>Lists the files in a zip archive as those of a folder of its name. Nothing is ever written to the disk, so that names with <c>..</c> lead nowhere.</summary>
internal sealed class ZipFolder
{
    /// <summary>How deep archives are opened in one another.</summary>
    public const int Deepest = 2;

    /// <summary>How many files of an archive, with those in it, are listed.</summary>
    public const int MostFiles = 100_000;

    private readonly InputOptions _options;
    private readonly List<FoundFile> _files = [];
    private int _listed;

    /// <summary>Lists an archive.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="relative">Its path inside the folder that was named.</param>
    /// <param name="options">The largest file that is read.</param>
    public ZipFolder(string path, string relative, InputOptions options)
    {
        _options = options;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            List(file, path, relative, new ZipPlace(path, []), 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Problems.Add(InputProblems.Unreadable(path, exception));
        }

        _files.Sort((a, b) => string.CompareOrdinal(a.Relative, b.Relative));
    }

    /// <summary>The files that are read, in ordinal order of their relative paths.</summary>
    public IReadOnlyList<FoundFile> Files => _files;

    /// <summary>What cannot be listed.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>How many files of other kinds there are.</summary>
    public int PassedOver { get; private set; }

    private void List(Stream stream, string path, string relative, ZipPlace place, int depth)
    {
        try
        {
            using var archive = BoundedZip.Open(stream);
            for (var i = 0; i < archive.Entries.Count; i++)
            {
                if (++_listed > MostFiles)
                {
                    Problems.Add(DocumentProblems.ArchiveTooLarge(path, $"more than {MostFiles} files"));
                    return;
                }

                Take(archive.Entries[i], path, relative, place with { Entries = place.Entries.Add(i) }, depth);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException)
        {
            Problems.Add(DocumentProblems.Broken(path, "a zip archive", exception.Message.TrimEnd('.')));
        }
    }

    private static Outcome<InputFile> Opened(ZipArchiveEntry entry) => new InputFile(entry.Open(), FileKinds.IsPacked(entry.Name), isOwned: true, static _ => { });

    private void Take(ZipArchiveEntry entry, string path, string relative, ZipPlace place, int depth)
    {
        var name = entry.FullName.Replace('\\', '/').Trim('/');
        if (entry.FullName.EndsWith('/') || name.Length == 0)
        {
            return;
        }

        var (inPath, inRelative) = ($"{path}/{name}", $"{relative}/{name}");
        if (FileKinds.Of(name) is { } kind && (entry.IsEncrypted || KindCheck.MayBe(kind, () => Opened(entry), _options.Columns)))
        {
            _files.Add(new FoundFile(inPath, inRelative, kind) { Zip = place });
        }
        else if (!FileKinds.IsZip(name))
        {
            PassedOver++;
        }
        else if (depth == Deepest)
        {
            Problems.Add(DocumentProblems.TooDeep(inPath, "archives", Deepest));
        }
        else if (ZipEntryBytes.Read(entry, inPath, _options.LargestArticle) is var inner && inner.Value is { } bytes)
        {
            List(new MemoryStream(bytes, writable: false), inPath, inRelative, place, depth + 1);
        }
        else
        {
            Problems.Add(inner.Problem!);
        }
    }
}
