using System.IO.Compression;
using System.Text;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Sources.Tests.Support;

/// <summary>A folder of files that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("parallax-test-").FullName;

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(bytes) : bytes);
        return path;
    }

    /// <summary>The drafts and problems of the inputs, or of the whole folder where none are named.</summary>
    public List<Outcome<Draft>> Read(params string[] inputs) => Read(InputOptions.Default, MetaTable.None, inputs);

    public List<Outcome<Draft>> Read(InputOptions options, MetaTable meta, params string[] inputs)
    {
        var reader = new DraftReader(meta);
        return [.. new InputWalker(options).List(inputs.Length == 0 ? [Path] : inputs).Items().Select(item => item.Then(reader.Read))];
    }

    public static byte[] Packed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
