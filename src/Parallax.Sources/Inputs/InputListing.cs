using System.Collections.Concurrent;
using Parallax.Running;
using Parallax.Sources.Archives;
using Parallax.Sources.Feeds;
using Parallax.Sources.Web;

namespace Parallax.Sources.Inputs;

/// <summary>All inputs of a run: the files found, and their articles when they are asked for.</summary>
public sealed class InputListing
{
    private readonly InputOptions _options;
    private readonly IReadOnlyList<Outcome<FoundFile>> _found;
    private readonly ConcurrentQueue<Problem> _notices = new();
    private long _bytesRead;

    internal InputListing(InputOptions options, IReadOnlyList<Outcome<FoundFile>> found, int passedOver) =>
        (_options, _found, PassedOver) = (options, found, passedOver);

    /// <summary>How many files of kinds that are not read the folders hold.</summary>
    public int PassedOver { get; }

    /// <summary>How many bytes of the files have been read, as they are on disk.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>How many bytes the files have on disk; null where standard input is among them.</summary>
    public long? TotalBytes()
    {
        var total = 0L;
        foreach (var file in _found.Select(found => found.Value).OfType<FoundFile>())
        {
            if (file.Path == InputWalker.StandardInput || file.Kind == SourceKind.Address)
            {
                return null;
            }

            var info = new FileInfo(file.Path);
            total += info.Exists ? info.Length : 0;
        }

        return total;
    }

    /// <summary>Every article of the inputs, in order, drawn as it is asked for; a problem for each input that has none.</summary>
    public IEnumerable<Outcome<SourceItem>> Items()
    {
        FoundFile[] files = [.. _found.Select(found => found.Value).OfType<FoundFile>()];
        var ids = FileIds.Assign(files);
        var next = 0;
        foreach (var (found, page) in Ahead.Each(_found, BeginAsync, WebItems.Window))
        {
            if (found.Problem is { } problem)
            {
                yield return problem;
                continue;
            }

            var (file, id) = (files[next], ids[next]);
            next++;
            foreach (var item in ItemsOf(file, id, page))
            {
                yield return item;
            }
        }
    }

    /// <summary>What the reader should know about the inputs read since this was last called.</summary>
    public IReadOnlyList<Problem> TakeNotices()
    {
        var notices = new List<Problem>();
        while (_notices.TryDequeue(out var notice))
        {
            notices.Add(notice);
        }

        return notices;
    }

    private IEnumerable<Outcome<SourceItem>> ItemsOf(FoundFile file, string id, Outcome<FetchedPage>? page) => file.Kind switch
    {
        SourceKind.Record => new RecordFile(file.Path, id, _options.LargestArticle, () => Open(file.Path)).Items(),
        SourceKind.Feed => FeedItems(new FeedFile(file.Path, id, _notices.Enqueue) { IsFollowed = _options.Web is not null && _options.Follows }, Load(file.Path)),
        SourceKind.Address => Web().Of(file.Path, page!.Value),
        SourceKind.Archive => new WarcFile(file.Path, _options.LargestArticle, _notices.Enqueue).Items(() => InputFile.OpenRaw(file.Path), Count),
        _ => [new SourceItem(file.Path, file.Path, id, file.Kind, () => Load(file.Path))],
    };

    private IEnumerable<Outcome<SourceItem>> FeedItems(FeedFile feed, Outcome<byte[]> bytes)
    {
        var document = bytes.Then(feed.Read);
        return document.Value is not { } read ? [document.Problem!] : feed.IsFollowed ? Web().Of(feed, read) : feed.Items(read);
    }

    private WebItems Web() => new(_options.Web!, _options.Follows, _notices.Enqueue);

    private async Task<Outcome<FetchedPage>?> BeginAsync(Outcome<FoundFile> found) =>
        found.Value is { Kind: SourceKind.Address } address ? await _options.Web!.FetchAsync(address.Path).ConfigureAwait(false) : default(Outcome<FetchedPage>?);

    private Outcome<byte[]> Load(string path)
    {
        try
        {
            using var file = Open(path);
            return file.ReadAll(_options.LargestArticle) is { } bytes ? bytes : InputProblems.TooLarge(path, _options.LargestArticle);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return InputProblems.Unreadable(path, exception);
        }
    }

    private InputFile Open(string path) => path == InputWalker.StandardInput
        ? new InputFile(_options.StandardInput ?? Stream.Null, isPacked: false, isOwned: false, Count)
        : InputFile.Open(path, Count);

    private void Count(long bytes) => Interlocked.Add(ref _bytesRead, bytes);
}
