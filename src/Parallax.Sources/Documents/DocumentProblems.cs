using System.Globalization;
using Parallax.Running;

namespace Parallax.Sources.Documents;

/// <summary>Why documents, tables and archives are refused. Codes are stable.</summary>
public static class DocumentProblems
{
    /// <summary>The bytes are not of the kind that the file's name says, or are damaged.</summary>
    public static Problem Broken(string subject, string kind, string why) => new("PX0151", subject, $"not {kind}, or damaged: {why}");

    /// <summary>The document or the file of an archive is encrypted.</summary>
    public static Problem Encrypted(string subject) => new("PX0152", subject, "encrypted: expected a file that opens without a password or a key");

    /// <summary>PDF files need a program that is not there.</summary>
    public static Problem NoPdfReader(string subject) => new("PX0153", subject, "a PDF, and pdftotext is not installed: it is part of poppler-utils (Debian, Fedora) and poppler (Homebrew, conda)");

    /// <summary>The program that reads PDF files could not read this one.</summary>
    public static Problem UnreadPdf(string subject, string why) => new("PX0154", subject, $"pdftotext cannot read it: {why}");

    /// <summary>An archive holds more than is read.</summary>
    public static Problem ArchiveTooLarge(string subject, string what) => new("PX0155", subject, $"an archive beyond the limits: {what}");

    /// <summary>Parts, elements or archives stand too deep in one another.</summary>
    public static Problem TooDeep(string subject, string what, int depth) =>
        new("PX0156", subject, string.Create(CultureInfo.InvariantCulture, $"nested too deep: {what} more than {depth} deep in one another"));

    /// <summary>A table has no column that a text could be in.</summary>
    public static Problem NoTextColumn(string subject, IEnumerable<string> columns) =>
        new("PX0157", subject, $"no column of texts: expected one called text, body, content or html, or --columns text=NAME; found {Listed(columns)}");

    /// <summary>A table lacks a column that it was said to have.</summary>
    public static Problem NoColumn(string subject, string name, IEnumerable<string> columns) => new("PX0157", subject, $"no column '{name}': found {Listed(columns)}");

    /// <summary>The row of a table cannot be read.</summary>
    public static Problem BrokenRow(string subject, string why) => new("PX0158", subject, $"not a row: {why}");

    /// <summary>A mail has more parts than are read.</summary>
    public static Problem TooManyParts(string subject, int most) => new("PX0159", subject, string.Create(CultureInfo.InvariantCulture, $"too many parts: more than {most} in one mail or saved page"));

    /// <summary>A notice: mails hold attachments that are not read.</summary>
    public static Problem Attachments(int count) =>
        new("PX0221", "inputs", string.Create(CultureInfo.InvariantCulture, $"{count} attachment{(count == 1 ? "" : "s")} of mails passed over"));

    private static string Listed(IEnumerable<string> columns)
    {
        const int most = 8;
        const int longest = 20;
        var names = columns.Take(most + 1).Select(name => name.Length > longest ? $"{name[..longest]}…" : name).ToArray();
        return names.Length == 0 ? "none" : string.Join(", ", names.Take(most)) + (names.Length > most ? ", …" : "");
    }
}
