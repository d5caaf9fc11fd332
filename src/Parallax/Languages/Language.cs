using System.Collections.Concurrent;
using System.Collections.Immutable;
using Parallax.Learning;

namespace Parallax.Languages;

/// <summary>
/// The data that make a language readable: word lists, tables and models under <c>Languages/CODE/</c>, embedded in this assembly.
/// A second language is a second folder and no code.
/// </summary>
public sealed class Language
{
    private readonly ConcurrentDictionary<string, Lazy<object>> _read = new(StringComparer.Ordinal);

    private readonly Action<string, ModelTables>? _tell;
    private UnfoldedModels? _unfolded;

    private Language(string code, Action<string, ModelTables>? tell = null) => (Code, _tell) = (code, tell);

    /// <summary>English.</summary>
    public static Language English { get; } = new("en");

    /// <summary>ISO 639-1 code.</summary>
    public string Code { get; }

    /// <summary>Opens one of the language's files, named by its path below the language's folder, for example <c>times/months.tsv</c>.</summary>
    /// <exception cref="FileNotFoundException">The language has no such file.</exception>
    public Stream Open(string path) =>
        typeof(Language).Assembly.GetManifestResourceStream($"Languages/{Code}/{path}")
        ?? throw new FileNotFoundException($"Language '{Code}' has no file '{path}'.", path);

    /// <summary>A model's tables: where they lie unfolded, else out of its packed file.</summary>
    internal ModelTables Tables(string path, Func<Stream, ModelTables> unfold)
    {
        if (_unfolded?.Of(path) is { } mapped)
        {
            return mapped;
        }

        using var stream = Open(path);
        var tables = unfold(stream);
        _tell?.Invoke(path, tables);
        return tables;
    }

    /// <summary>The same language with nothing read, which tells of every model that it unpacks.</summary>
    internal Language Telling(Action<string, ModelTables> tell) => new(Code, tell);

    /// <summary>Takes unfolded models instead of packed ones from now on.</summary>
    internal void Take(UnfoldedModels unfolded) => _unfolded = unfolded;

    /// <summary>What one of the language's files holds, read when it is first asked for and then the same for every stage that asks; it must be immutable.</summary>
    internal T Shared<T>(string path, Func<Stream, T> read)
        where T : class =>
        (T)_read.GetOrAdd(path, each => new Lazy<object>(() =>
        {
            using var stream = Open(each);
            return read(stream);
        })).Value;

    /// <summary>A model, read when it is first asked for and then the same for every stage that asks; it must be immutable.</summary>
    internal T Shared<T>(string path, Func<Stream, ModelTables> unfold, Func<ModelTables, T> make)
        where T : class =>
        (T)_read.GetOrAdd(path, each => new Lazy<object>(() => make(Tables(each, unfold)))).Value;

    /// <summary>The lines of one of the language's files, trimmed; empty lines and lines that begin with <c>#</c> are left out.</summary>
    public ImmutableArray<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path));
        return Lines(reader);
    }

    /// <summary>The rows of a table with tabs between its cells that is of no one language; empty lines and lines that begin with <c>#</c> are left out.</summary>
    internal static ImmutableArray<string[]> SharedRows(string path)
    {
        using var reader = new StreamReader(OpenShared(path));
        return [.. Lines(reader).Select(line => line.Split('\t'))];
    }

    /// <summary>Opens a file that is of no one language, named by its path below <c>Languages/</c>.</summary>
    internal static Stream OpenShared(string path) =>
        typeof(Language).Assembly.GetManifestResourceStream($"Languages/{path}") ?? throw new FileNotFoundException($"There is no file '{path}' of no one language.", path);

    private static ImmutableArray<string> Lines(StreamReader reader)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                lines.Add(trimmed);
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The rows of a table with tabs between its cells; empty lines and lines that begin with <c>#</c> are left out.</summary>
    public ImmutableArray<string[]> Rows(string path) => [.. Lines(path).Select(line => line.Split('\t'))];
}
