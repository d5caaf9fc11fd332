using System.CommandLine;
using Parallax.Cli.Output;
using Parallax.Copies;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Sources.Indexes;
using Parallax.Sources.Inputs;

namespace Parallax.Cli.Commands;

/// <summary><c>parallax copies --index</c>: takes what is new into an index, and prints the links of all that is in it.</summary>
internal static class IndexedCopies
{
    /// <summary>The exit status.</summary>
    public static int Print(CommonOptions options, ParseResult parsed, string folder, CancellationToken cancellation)
    {
        var opened = CopyIndex.Open(folder, new IndexSettings(parsed.GetValue(options.Whole), CopyOptions.Default));
        if (opened.Value is not { } index)
        {
            Console.Error.WriteLine(TerminalText.OnOneLine(opened.Problem!.ToString()));
            return 1;
        }

        using (index)
        {
            try
            {
                var run = new ArticleRun(options, parsed);
                Add(run, index, folder, cancellation);
                using var output = StandardOutput.Open();
                foreach (var link in new CopyFinder(Language.English, CopyOptions.Default).Find(index, cancellation))
                {
                    output.Write(JsonLines.Line(json => CopyJson.Write(json, link)));
                }

                return run.Status;
            }
            catch (IndexException exception)
            {
                Console.Error.WriteLine(TerminalText.OnOneLine(exception.Problem.ToString()));
                return 1;
            }
        }
    }

    private static void Add(ArticleRun run, CopyIndex index, string folder, CancellationToken cancellation)
    {
        var (added, known) = (0, 0);
        foreach (var (id, subject, taken) in run.Each(draft => index.Knows(draft) ? Taken.Before : null, (draft, article) => new Taken(StoredArticle.Of(article, draft)), cancellation))
        {
            switch (taken.Article is { } article ? index.Add(article) : AddedArticle.Known)
            {
                case AddedArticle.New:
                    added++;
                    break;
                case AddedArticle.Known:
                    known++;
                    break;
                default:
                    run.Refuse(InputProblems.DuplicateId(subject, id.Value));
                    break;
            }
        }

        index.Flush();
        run.Messages.Notice(CliProblems.Indexed(folder, added, known, index.Count));
    }

    /// <summary>An article to be taken in; none where it was taken in before.</summary>
    private sealed record Taken(StoredArticle? Article)
    {
        public static Taken Before { get; } = new((StoredArticle?)null);
    }
}
