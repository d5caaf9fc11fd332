namespace Parallax.Sources.Inputs;

/// <summary>A file among the inputs.</summary>
/// <param name="Path">Its path from where the program stands, with <c>/</c>.</param>
/// <param name="Relative">Its path inside the folder that was named; the path itself where the file was named.</param>
/// <param name="Kind">What its bytes are.</param>
internal sealed record FoundFile(string Path, string Relative, SourceKind Kind)
{
    /// <summary>Where it stands in a zip archive, whose path its own begins with; null where it is a file of the disk.</summary>
    public ZipPlace? Zip { get; init; }

    /// <summary>The file's name without folder and extensions.</summary>
    public string Name => Kind == SourceKind.Address ? Path : FileKinds.WithoutExtensions(Path[(Path.LastIndexOf('/') + 1)..]);
}
