using System.IO.Compression;
using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>Finds the articles in files and folders, in a fixed order.</summary>
public sealed class InputWalker
{
    /// <summary>Every article of the inputs; a problem for each input that has none.</summary>
    public IEnumerable<Outcome<SourceItem>> Walk(IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs)
        {
            if (Directory.Exists(input))
            {
                var files = Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(input, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal);
                foreach (var file in files.Where(file => KindOf(file) is not null))
                {
                    foreach (var item in WalkFile(Path.Combine(input, file).Replace('\\', '/')))
                    {
                        yield return item;
                    }
                }
            }
            else if (File.Exists(input))
            {
                foreach (var item in WalkFile(input))
                {
                    yield return item;
                }
            }
            else
            {
                yield return InputProblems.NotFound(input);
            }
        }
    }

    private static IEnumerable<Outcome<SourceItem>> WalkFile(string path)
    {
        if (KindOf(path) is not { } kind)
        {
            return [InputProblems.UnknownKind(path)];
        }

        return kind == SourceKind.Record
            ? WalkRecords(path)
            : [new SourceItem(path, path, NameOf(path), kind, () => ReadAll(path))];
    }

    private static IEnumerable<Outcome<SourceItem>> WalkRecords(string path)
    {
        using var stream = Open(path);
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new SourceItem(path, $"{path}#{number}", $"{NameOf(path)}#{number}", SourceKind.Record, () => System.Text.Encoding.UTF8.GetBytes(line));
            }
        }
    }

    private static byte[] ReadAll(string path)
    {
        using var stream = Open(path);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static Stream Open(string path) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path);

    private static string NameOf(string path)
    {
        var name = Path.GetFileName(WithoutGz(path));
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static SourceKind? KindOf(string path) => Path.GetExtension(WithoutGz(path)).ToLowerInvariant() switch
    {
        ".txt" or ".md" => SourceKind.PlainText,
        ".html" or ".htm" => SourceKind.Page,
        ".jsonl" => SourceKind.Record,
        _ => null,
    };

    private static string WithoutGz(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
}
