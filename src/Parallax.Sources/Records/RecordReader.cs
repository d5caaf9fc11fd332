using System.Text;
using System.Text.Unicode;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Records;

/// <summary>Reads one jsonl record into a draft.</summary>
internal static class RecordReader
{
    /// <summary>The draft of one line; a problem where it is no record.</summary>
    public static Outcome<Draft> Read(SourceItem item, byte[] bytes)
    {
        var line = bytes.AsSpan();
        if (line.StartsWith("\uFEFF"u8))
        {
            line = line["\uFEFF"u8.Length..];
        }

        string? encoding = null;
        if (!Utf8.IsValid(line))
        {
            (var text, encoding) = TextDecoder.Decode(line, isPage: false);
            line = Encoding.UTF8.GetBytes(text);
        }

        if (JsonRecord.TryRead(line, out var record) is { } why)
        {
            return InputProblems.BrokenRecord(item.Subject, why);
        }

        Outcome<Draft> draft = string.IsNullOrEmpty(record.Text) && record.Html is { Length: > 0 } html
            ? PageSource.Read(item, html)
            : new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = record.Text ?? "" };
        return draft.Then<Draft>(read => read with
        {
            Id = new ArticleId(string.IsNullOrEmpty(record.Id) ? item.Id : record.Id),
            Fields = record.Fields,
            Encoding = encoding,
        });
    }
}
