using System.CommandLine;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Running;
using Parallax.Sources;
using Parallax.Sources.Inputs;

namespace Parallax.Cli.Commands;

/// <summary>All articles of the inputs at once, each through one piece of work: for verbs that compare articles.</summary>
internal sealed class ArticleSet<T>
    where T : class
{
    private ArticleSet(List<T> items, int refused) => (Items, Refused) = (items, refused);

    /// <summary>What came out, in input order.</summary>
    public List<T> Items { get; }

    /// <summary>How many inputs were refused.</summary>
    public int Refused { get; }

    /// <summary>The exit status that the refusals ask for.</summary>
    public int Status => Refused == 0 ? 0 : 1;

    public static ArticleSet<T> Load(CommonOptions options, ParseResult parsed, Func<Article, T> work, CancellationToken cancellation)
    {
        var whole = parsed.GetValue(options.Whole);
        var (drafts, cleaner) = (new DraftReader(), new ArticleCleaner());
        var outcomes = new BatchRunner(parsed.GetValue(options.Threads) ?? Environment.ProcessorCount).Run(
            new InputWalker().Walk(parsed.GetValue(options.Inputs)!),
            item => item.Value?.Subject ?? item.Problem!.Subject,
            item => item.Then(drafts.Read).Then<Named>(draft =>
            {
                var article = cleaner.Clean(draft with { IsWhole = whole });
                return new Named(article.Id, item.Value!.Subject, work(article));
            }),
            cancellation);
        var (items, seen, refused) = (new List<T>(), new HashSet<ArticleId>(), 0);
        foreach (var outcome in outcomes)
        {
            var problem = outcome.Value is { } named && !seen.Add(named.Id) ? InputProblems.DuplicateId(named.Subject, named.Id.Value) : outcome.Problem;
            if (problem is null)
            {
                items.Add(outcome.Value!.Item);
                continue;
            }

            refused++;
            Console.Error.WriteLine(problem);
        }

        return new ArticleSet<T>(items, refused);
    }

    private sealed record Named(ArticleId Id, string Subject, T Item);
}
