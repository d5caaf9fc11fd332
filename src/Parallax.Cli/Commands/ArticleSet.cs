using System.CommandLine;
using Parallax.Articles;

namespace Parallax.Cli.Commands;

/// <summary>All articles of the inputs at once, each through one piece of work: for verbs that compare articles.</summary>
internal sealed class ArticleSet<T>
    where T : class
{
    private ArticleSet(List<T> items, int status) => (Items, Status) = (items, status);

    /// <summary>What came out, in input order.</summary>
    public List<T> Items { get; }

    /// <summary>The exit status that the refusals ask for.</summary>
    public int Status { get; }

    public static ArticleSet<T> Load(CommonOptions options, ParseResult parsed, Func<Article, T> work, CancellationToken cancellation)
    {
        var run = new ArticleRun(options, parsed);
        List<T> items = [.. run.Each(work, cancellation).Select(each => each.Result)];
        return new ArticleSet<T>(items, run.Status);
    }
}
