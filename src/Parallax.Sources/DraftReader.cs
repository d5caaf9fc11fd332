using System.Text;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;
using Parallax.Sources.Records;

namespace Parallax.Sources;

/// <summary>Turns an input's bytes into a draft.</summary>
public sealed class DraftReader
{
    /// <summary>Reads one input; a problem where there is no article in it.</summary>
    public Outcome<Draft> Read(SourceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        byte[] bytes;
        try
        {
            bytes = item.Load();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return InputProblems.Unreadable(item.Subject, exception.Message);
        }

        Outcome<Draft> draft = item.Kind switch
        {
            SourceKind.Record => RecordReader.Read(item, bytes),
            SourceKind.Page => PageReader.Read(item, Decode(bytes)),
            _ => new Draft { Id = new ArticleId(item.Id), Source = item.Source, Text = Decode(bytes) },
        };
        return draft.Value is { } read && string.IsNullOrWhiteSpace(read.Text) && string.IsNullOrWhiteSpace(read.Fields.Title)
            ? InputProblems.Empty(item.Subject)
            : draft;
    }

    private static string Decode(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
