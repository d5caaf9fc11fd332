using System.Text;
using Parallax.Cleaning;
using Parallax.Cli.Tests.Support;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Readings;
using Parallax.Running;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Cli.Tests.Laws;

/// <summary>The way of an input through the program, from bytes to the printed line.</summary>
internal static class Pipeline
{
    private static readonly ArticleCleaner Cleaner = new();
    private static readonly ArticleReader Reader = new(Language.English);
    private static readonly DraftReader Drafts = new(MetaTable.None);

    /// <summary>What <c>read</c> prints of a file, or why it is refused.</summary>
    public static List<Outcome<string>> Read(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        return [.. new InputWalker(InputOptions.Default).List([folder.File(name, bytes)]).Items().Select(item => item.Then(Drafts.Read).Then<string>(draft => Line(draft)))];
    }

    /// <summary>What <c>read</c> prints of a text.</summary>
    public static string Read(string text) => Line(new Articles.Draft { Id = new Articles.ArticleId("a"), Source = "a.txt", Text = text });

    private static string Line(Articles.Draft draft) => Encoding.UTF8.GetString(JsonLines.Line(json => ReadingJson.Write(json, Reader.Read(Cleaner.Clean(draft)))));
}
