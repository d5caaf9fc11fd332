using System.CommandLine;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Cli.Output;
using Parallax.Running;
using Parallax.Sources;
using Parallax.Sources.Documents;
using Parallax.Sources.Inputs;
using Parallax.Sources.Web;

namespace Parallax.Cli.Commands;

/// <summary>Takes every article of the inputs through one piece of work, in order; tells what is refused.</summary>
internal sealed class ArticleRun
{
    private readonly CommonOptions _options;
    private readonly ParseResult _parsed;
    private readonly ArticleCleaner _cleaner;
    private readonly string[] _inputs;
    private int _refused;

    public ArticleRun(CommonOptions options, ParseResult parsed)
        : this(options, parsed, parsed.GetValue(options.Inputs)!)
    {
    }

    public ArticleRun(CommonOptions options, ParseResult parsed, params string[] inputs)
    {
        (_options, _parsed, _inputs) = (options, parsed, inputs);
        _cleaner = new ArticleCleaner(options.CleaningOf(parsed));
        Messages = new Messages(Console.Error, parsed.GetValue(options.Quiet));
    }

    public Messages Messages { get; }

    /// <summary>The exit status that the refusals ask for.</summary>
    public int Status => _refused == 0 ? 0 : 1;

    /// <summary>What the work makes of each article that is not refused, with the article's name.</summary>
    public IEnumerable<(ArticleId Id, T Result)> Each<T>(Func<Article, T> work, CancellationToken cancellation)
        where T : class =>
        Each(_ => null, (_, article) => work(article), cancellation).Select(each => (each.Id, each.Result));

    /// <summary>The same with the names of the inputs; a draft of which something is known is not cleaned.</summary>
    public IEnumerable<(ArticleId Id, string Subject, T Result)> Each<T>(Func<Draft, T?> known, Func<Draft, Article, T> work, CancellationToken cancellation)
        where T : class
    {
        var meta = _options.MetaOf(_parsed);
        foreach (var problem in meta.Problems)
        {
            Refuse(problem);
        }

        var follows = _parsed.GetValue(_options.Follow);
        using var web = follows || _inputs.Any(InputWalker.IsAddress) ? new WebFetcher(_options.FetchingOf(_parsed), new SystemNetwork(), TimeProvider.System) : null;
        var limits = InputOptions.Default with
        {
            LargestArticle = _options.LargestArticle(_parsed),
            Columns = _options.ColumnsOf(_parsed),
            Web = web,
            Follows = follows,
            StandardInput = _inputs.Contains(InputWalker.StandardInput) ? Console.OpenStandardInput() : null,
        };
        var listing = new InputWalker(limits).List(_inputs);
        if (listing.PassedOver > 0)
        {
            Messages.Notice(InputProblems.PassedOver(listing.PassedOver));
        }

        var isWatched = !_parsed.GetValue(_options.Quiet) && !Console.IsErrorRedirected && !StandardOutput.IsTerminal;
        using var progress = new ProgressLine(isWatched, isWatched ? listing.TotalBytes() : null, () => listing.BytesRead);
        var seen = new HashSet<ArticleId>();
        var attachments = 0;
        foreach (var outcome in Outcomes(listing, meta, known, work, cancellation))
        {
            Tell(listing, progress);
            var problem = outcome.Value is { } named && !seen.Add(named.Id) ? InputProblems.DuplicateId(named.Subject, named.Id.Value) : outcome.Problem;
            if (problem is not null)
            {
                progress.Clear();
                Refuse(problem);
                continue;
            }

            var done = outcome.Value!;
            if (done.Encoding is { } encoding)
            {
                progress.Clear();
                Messages.Notice(InputProblems.NotUtf8(done.Subject, encoding));
            }

            attachments += done.Attachments;
            progress.Report(seen.Count);
            yield return (done.Id, done.Subject, done.Result);
        }

        Tell(listing, progress);
        if (attachments > 0)
        {
            progress.Clear();
            Messages.Notice(DocumentProblems.Attachments(attachments));
        }
    }

    private void Tell(InputListing listing, ProgressLine progress)
    {
        foreach (var notice in listing.TakeNotices())
        {
            progress.Clear();
            Messages.Notice(notice);
        }
    }

    private IEnumerable<Outcome<Done<T>>> Outcomes<T>(InputListing listing, Sources.Records.MetaTable meta, Func<Draft, T?> known, Func<Draft, Article, T> work, CancellationToken cancellation)
        where T : class
    {
        var whole = _parsed.GetValue(_options.Whole);
        var drafts = new DraftReader(meta);
        return new BatchRunner(_parsed.GetValue(_options.Threads) ?? Environment.ProcessorCount).Run(
            listing.Items(),
            item => item.Value?.Subject ?? item.Problem!.Subject,
            item => item.Then(drafts.Read).Then<Done<T>>(draft =>
            {
                var input = draft with { IsWhole = whole };
                return new Done<T>(input.Id, item.Value!.Subject, input.Encoding, input.Attachments, known(input) ?? work(input, _cleaner.Clean(input)));
            }),
            cancellation);
    }

    /// <summary>Tells why an input is refused.</summary>
    public void Refuse(Problem problem)
    {
        _refused++;
        Messages.Problem(problem);
    }

    private sealed record Done<T>(ArticleId Id, string Subject, string? Encoding, int Attachments, T Result);
}
