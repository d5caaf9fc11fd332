using System.Collections.Concurrent;
using Parallax.Running;
using Parallax.Sources.Archives;
using Parallax.Sources.Feeds;
using Parallax.Sources.Tables;
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
        foreach (var (path, isAddress) in _found.Select(found => found.Value).OfType<FoundFile>().Select(file => (file.Zip?.Archive ?? file.Path, file.Kind == SourceKind.Address)).Distinct())
        {
            if (path == InputWalker.StandardInput || isAddress)
            {
                return null;
            }

            var info = new FileInfo(path);
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
        using var zips = new ZipCursor(_options, Count);
        foreach (var (found, page) in Ahead.Each(_found, BeginAsync, WebItems.Window))
        {
            if (found.Problem is { } problem)
            {
                yield return problem;
                continue;
            }

            var (file, id) = (files[next], ids[next]);
            next++;
            foreach (var item in ItemsOf(file, id, page, zips))
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

    private IEnumerable<Outcome<SourceItem>> ItemsOf(FoundFile file, string id, Outcome<FetchedPage>? page, ZipCursor zips)
    {
        switch (file)
        {
            case { Kind: SourceKind.Record }:
                return new RecordFile(file.Path, id, _options.LargestArticle, () => Open(file, zips)).Items();
            case { Kind: SourceKind.Table }:
                return new TableFile(file.Path, id, _options, () => Open(file, zips)).Items();
            case { Kind: SourceKind.Feed }:
                return FeedItems(new FeedFile(file.Path, id, _notices.Enqueue) { IsFollowed = _options.Web is not null && _options.Follows }, file.Zip is null ? Load(file.Path) : zips.Read(file));
            case { Kind: SourceKind.Address }:
                return Web().Of(file.Path, page!.Value);
            case { Kind: SourceKind.Archive }:
                return ArchiveItems(file, zips);
            case { Zip: not null }:
                // The archive goes on to the next file, so what is asked for later is read now.
                var bytes = zips.Read(file);
                return [new SourceItem(file.Path, file.Path, id, file.Kind, () => bytes)];
            default:
                return [new SourceItem(file.Path, file.Path, id, file.Kind, () => Load(file.Path))];
        }
    }

    private IEnumerable<Outcome<SourceItem>> ArchiveItems(FoundFile file, ZipCursor zips)
    {
        var archive = new WarcFile(file.Path, _options.LargestArticle, _notices.Enqueue);
        if (file.Zip is null)
        {
            return archive.Items(() => InputFile.OpenRaw(file.Path), Count);
        }

        // Damage is passed over by reading again what was read, which a packed stream cannot.
        var raw = zips.ReadRaw(file);
        return raw.Value is { } bytes ? archive.Items(() => new MemoryStream(bytes, writable: false), static _ => { }) : [raw.Problem!];
    }

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
            using var file = InputFile.Open(path, Count);
            return file.ReadAll(_options.LargestArticle) is { } bytes ? bytes : InputProblems.TooLarge(path, _options.LargestArticle);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return InputProblems.Unreadable(path, exception);
        }
    }

    private Outcome<InputFile> Open(FoundFile file, ZipCursor zips)
    {
        try
        {
            return file.Zip is not null ? zips.Open(file)
                : file.Path == InputWalker.StandardInput ? new InputFile(_options.StandardInput ?? Stream.Null, isPacked: false, isOwned: false, Count)
                : InputFile.Open(file.Path, Count);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InputProblems.Unreadable(file.Path, exception);
        }
    }

    private void Count(long bytes) => Interlocked.Add(ref _bytesRead, bytes);
}
