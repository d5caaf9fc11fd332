using Parallax.Running;

namespace Parallax.Sources.Inputs;

/// <summary>Finds the files that inputs name, in a fixed order.</summary>
public sealed class InputWalker
{
    /// <summary>The input that is read from standard input, as jsonl.</summary>
    public const string StandardInput = "-";

    private readonly InputOptions _options;

    /// <summary>Makes a walker with these limits.</summary>
    public InputWalker(InputOptions options) => _options = options;

    /// <summary>The files of all inputs: folders are walked, files of other kinds in them passed over; an input that is not read is a problem.</summary>
    public InputListing List(IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var found = new List<Outcome<FoundFile>>();
        var passedOver = 0;
        foreach (var path in inputs.Select(WithSlashes))
        {
            if (path != StandardInput && Directory.Exists(path))
            {
                var folder = new FolderWalker(path, _options);
                passedOver += folder.PassedOver;
                Add(found, folder.Problems, folder.Files);
            }
            else if (path != StandardInput && FileKinds.IsZip(path) && File.Exists(path))
            {
                var archive = new ZipFolder(path, path, _options);
                passedOver += archive.PassedOver;
                Add(found, archive.Problems, archive.Files);
            }
            else
            {
                found.Add(Named(path));
            }
        }

        return new InputListing(_options, found, passedOver);
    }

    /// <summary>True for an input that is an address of the web.</summary>
    public static bool IsAddress(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(List<Outcome<FoundFile>> found, IEnumerable<Problem> problems, IEnumerable<FoundFile> files)
    {
        found.AddRange(problems.Select(problem => (Outcome<FoundFile>)problem));
        found.AddRange(files.Select(file => (Outcome<FoundFile>)file));
    }

    private Outcome<FoundFile> Named(string path)
    {
        if (path == StandardInput)
        {
            return new FoundFile(path, path, SourceKind.Record);
        }

        if (IsAddress(path))
        {
            return _options.Web is null ? InputProblems.NoNetwork(path) : new FoundFile(path, path, SourceKind.Address);
        }

        if (!File.Exists(path))
        {
            return InputProblems.NotFound(path);
        }

        return FileKinds.Of(path) is { } kind
            ? new FoundFile(path, path, kind)
            : InputProblems.UnknownKind(path);
    }

    private static string WithSlashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
