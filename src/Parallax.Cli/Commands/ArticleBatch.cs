using System.CommandLine;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Cli.Views;

namespace Parallax.Cli.Commands;

/// <summary>Takes every article of the inputs through one piece of work and prints what comes out, in order.</summary>
internal sealed class ArticleBatch(CommonOptions options, ParseResult parsed)
{
    /// <summary>Prints what the work makes of each article; the exit status.</summary>
    public int Run(Func<Article, byte[]> work, CancellationToken cancellation) => Run(article => new Printed(work(article)), cancellation);

    /// <summary>Prints what the work makes of each article, and tells its notices and explanations; the exit status.</summary>
    public int Run(Func<Article, Printed> work, CancellationToken cancellation)
    {
        var run = new ArticleRun(options, parsed);
        var rules = new RuleCounts();
        using var output = StandardOutput.Open();
        foreach (var (id, printed) in run.Each(work, cancellation))
        {
            output.Write(printed.Bytes);
            if (StandardOutput.IsTerminal)
            {
                output.Flush();
            }

            foreach (var notice in printed.Notices)
            {
                run.Messages.Notice(CliProblems.Notice(id.Value, notice));
            }

            run.Messages.Explanation(rules.Add(id, printed.Explained));
        }

        output.Flush();
        run.Messages.Explanation(rules.Summary());
        return run.Status;
    }
}
