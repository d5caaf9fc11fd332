using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;

namespace Parallax.Sources.Records;

/// <summary>What the file given with <c>--meta</c> tells about articles, by id.</summary>
public sealed class MetaTable
{
    private readonly Dictionary<string, RecordFields> _byId = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    private MetaTable()
    {
    }

    /// <summary>Tells nothing.</summary>
    public static MetaTable None { get; } = new();

    /// <summary>The rows that are not used, and why.</summary>
    public ImmutableArray<Problem> Problems => _problems.ToImmutable();

    /// <summary>Reads a csv file with a header, or a jsonl file: <c>id</c> and any of url, title, outlet, published (or date, or dct), language.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MetaTable Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = InputFile.Open(path, static _ => { });
        var table = new MetaTable();
        var bytes = file.ReadAll(InputOptions.Default.LargestArticle);
        if (bytes is null)
        {
            table._problems.Add(InputProblems.TooLarge(path, InputOptions.Default.LargestArticle));
        }
        else if (FileKinds.Of(path) == SourceKind.Record)
        {
            table.ReadJsonl(path, TextDecoder.Decode(bytes, isPage: false).Text);
        }
        else
        {
            table.ReadCsv(path, TextDecoder.Decode(bytes, isPage: false).Text);
        }

        return table;
    }

    /// <summary>What is told about an article; nothing where it is not in the table.</summary>
    public RecordFields FieldsOf(ArticleId id) => _byId.GetValueOrDefault(id.Value, RecordFields.None);

    private void ReadJsonl(string path, string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var why = JsonRecord.TryRead(System.Text.Encoding.UTF8.GetBytes(line.ToString()), out var record);
            Add($"{path}#{number}", record.Id, record.Fields, why);
        }
    }

    private void ReadCsv(string path, string text)
    {
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with { TrackLineNumbers = true, IncludeValuesInExceptions = false });
        csv.ReadHeader();
        string[] headers = [.. csv.Headers.Select(header => header.Trim().ToLowerInvariant())];
        if (!headers.Contains("id"))
        {
            _problems.Add(InputProblems.BrokenMeta(path, "the first line names no column 'id'"));
            return;
        }

        while (csv.Read())
        {
            var fields = new RecordFields(Cell("url"), Cell("title"), Cell("outlet"), Cell("published") ?? Cell("date") ?? Cell("dct"), Cell("language"));
            Add(string.Create(CultureInfo.InvariantCulture, $"{path}#{csv.LineNumber}"), Cell("id"), fields, null);
        }

        string? Cell(string name) => Array.IndexOf(headers, name) is >= 0 and var column && csv.GetString(column).Trim() is { Length: > 0 } cell ? cell : null;
    }

    private void Add(string subject, string? id, RecordFields fields, string? why)
    {
        why ??= string.IsNullOrEmpty(id) ? "it has no id" : _byId.TryAdd(id, fields) ? null : $"id '{id}' stands in an earlier line";
        if (why is not null)
        {
            _problems.Add(InputProblems.BrokenMeta(subject, why));
        }
    }
}
