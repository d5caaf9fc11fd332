using System.Text;
using Parallax.Articles;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Pages;

namespace Parallax.Sources.Documents;

/// <summary>Reads a PDF document into a draft: its text line by line, and the title, author and day that it keeps about itself.</summary>
internal static class PdfReader
{
    private const string TextStart = "<pre>\n";
    private const string TextEnd = "</pre>";

    /// <summary>The draft; a problem where the program for it is not there or cannot read it.</summary>
    public static Outcome<Draft> Read(SourceItem item, byte[] bytes) => Read(item, bytes, PdfProgram.Default);

    /// <summary>The draft as a program tells it.</summary>
    public static Outcome<Draft> Read(SourceItem item, byte[] bytes, PdfProgram program) => bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0
        ? DocumentProblems.Broken(item.Subject, "a PDF", "it does not begin as one")
        : program.Run(item.Subject, bytes).Then(said => Draft(item, Encoding.UTF8.GetString(said)));

    private static Outcome<Draft> Draft(SourceItem item, string said)
    {
        var start = said.IndexOf(TextStart, StringComparison.Ordinal);
        var end = said.LastIndexOf(TextEnd, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            return DocumentProblems.UnreadPdf(item.Subject, "what it prints was not understood");
        }

        var head = said[..start];
        return new Draft
        {
            Id = new ArticleId(item.Id),
            Source = item.Source,
            Text = said[(start + TextStart.Length)..end].TrimEnd('\n'),
            Fields = new RecordFields(null, Between(head, "<title>", "</title>"), null, null, null)
            {
                Basis = PublicationBasis.Metadata,
                Creators = Between(head, "<meta name=\"Author\" content=\"", "\"/>") is { } author ? [.. author.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [],
                Created = Between(head, "<meta name=\"CreationDate\" content=\"", "\"/>"),
                Modified = Between(head, "<meta name=\"LastModifiedDate\" content=\"", "\"/>"),
            },
        };
    }

    private static string? Between(string head, string before, string after)
    {
        var start = head.IndexOf(before, StringComparison.Ordinal);
        var end = start < 0 ? -1 : head.IndexOf(after, start + before.Length, StringComparison.Ordinal);
        return end >= 0 && HtmlText.Decode(head.AsSpan((start + before.Length)..end)) is { Length: > 0 } value ? value : null;
    }
}
