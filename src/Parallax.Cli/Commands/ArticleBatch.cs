using System.CommandLine;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Running;
using Parallax.Sources;
using Parallax.Sources.Inputs;

namespace Parallax.Cli.Commands;

/// <summary>Takes every article of the inputs through one piece of work and prints what comes out, in order.</summary>
internal sealed class ArticleBatch
{
    private readonly CommonOptions _options;
    private readonly ParseResult _parsed;
    private readonly DraftReader _drafts = new();
    private readonly ArticleCleaner _cleaner = new();

    public ArticleBatch(CommonOptions options, ParseResult parsed) => (_options, _parsed) = (options, parsed);

    /// <summary>Runs the batch; the exit status.</summary>
    public int Run(Func<Article, byte[]> work, CancellationToken cancellation)
    {
        var whole = _parsed.GetValue(_options.Whole);
        var items = new InputWalker().Walk(_parsed.GetValue(_options.Inputs)!);
        var outcomes = new BatchRunner(_parsed.GetValue(_options.Threads) ?? Environment.ProcessorCount).Run(
            items,
            item => item.Value?.Subject ?? item.Problem!.Subject,
            item => item
                .Then(source => _drafts.Read(source))
                .Then<Printed>(draft =>
                {
                    var article = _cleaner.Clean(draft with { IsWhole = whole });
                    return new Printed(article.Id, item.Value!.Subject, work(article));
                }),
            cancellation);

        using var output = Console.OpenStandardOutput();
        var seen = new HashSet<ArticleId>();
        var refused = 0;
        foreach (var outcome in outcomes)
        {
            var problem = outcome.Problem;
            if (outcome.Value is { } printed)
            {
                if (seen.Add(printed.Id))
                {
                    output.Write(printed.Line);
                    continue;
                }

                problem = InputProblems.DuplicateId(printed.Subject, printed.Id.Value);
            }

            refused++;
            Console.Error.WriteLine(problem);
        }

        return refused == 0 ? 0 : 1;
    }

    private sealed record Printed(ArticleId Id, string Subject, byte[] Line);
}
