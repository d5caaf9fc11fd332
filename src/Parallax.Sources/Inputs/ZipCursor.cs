using System.IO.Compression;
using Parallax.Running;
using Parallax.Sources.Documents;

namespace Parallax.Sources.Inputs;

/// <summary>Opens the files of zip archives one after another, so that an archive is opened once for all its files.</summary>
internal sealed class ZipCursor : IDisposable
{
    /// <summary>An archive's files may unpack to this many times its size, so that files which share their bytes, as in archives made to be bombs, do not add up. Text is packed some 4 to 1, pages 10 to 1.</summary>
    public const int MostUnpacked = 200;

    private readonly InputOptions _options;
    private readonly Action<long> _onRead;
    private string? _path;
    private ZipArchive? _outer;
    private ZipArchive? _inner;
    private int _innerEntry = -1;
    private long _allowed;
    private BoundedStream? _open;

    public ZipCursor(InputOptions options, Action<long> onRead) => (_options, _onRead) = (options, onRead);

    /// <summary>The bytes of a file, unpacked; a problem where there are none to be had.</summary>
    public Outcome<byte[]> Read(FoundFile file) => Guarded<byte[]>(file, () =>
        Open(file) is var opened && opened.Value is { } input
            ? input.ReadAll(_options.LargestArticle) is { } bytes ? bytes : InputProblems.TooLarge(file.Path, _options.LargestArticle)
            : opened.Problem!);

    /// <summary>Opens a file; it is closed when the next one is opened.</summary>
    public Outcome<InputFile> Open(FoundFile file) => Guarded<InputFile>(file, () =>
        Entry(file) is var found && found.Value is { } entry ? new InputFile(_open = new BoundedStream(entry.Open(), _allowed), FileKinds.IsPacked(file.Path), isOwned: true, static _ => { }) : found.Problem!);

    /// <summary>The bytes of a file as it stands in the archive: what is packed once more stays so.</summary>
    public Outcome<byte[]> ReadRaw(FoundFile file) => Guarded<byte[]>(file, () =>
    {
        var found = Entry(file);
        if (found.Value is not { } entry)
        {
            return found.Problem!;
        }

        _open = new BoundedStream(entry.Open(), _allowed);
        using var raw = new InputFile(_open, isPacked: false, isOwned: false, static _ => { });
        return raw.ReadAll(_options.LargestArticle) is { } bytes ? bytes : InputProblems.TooLarge(file.Path, _options.LargestArticle);
    });

    private Outcome<ZipArchiveEntry> Entry(FoundFile file)
    {
        var place = file.Zip!;
        if (_path != place.Archive)
        {
            Close();
            var raw = new FileStream(place.Archive, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            _allowed = Math.Max(raw.Length * MostUnpacked, _options.LargestArticle);
            _outer = BoundedZip.Open(raw);
            _path = place.Archive;
        }

        Settle();
        var entry = _outer!.Entries[place.Entries[0]];
        if (place.Entries.Length > 1)
        {
            if (_innerEntry != place.Entries[0])
            {
                OpenInner(entry, place.Entries[0]);
            }

            entry = _inner!.Entries[place.Entries[1]];
        }
        else
        {
            _onRead(entry.CompressedLength);
        }

        return _allowed <= 0 ? DocumentProblems.ArchiveTooLarge(file.Path, $"its files unpack to more than {MostUnpacked} times its size")
            : entry.IsEncrypted ? DocumentProblems.Encrypted(file.Path)
            : (Outcome<ZipArchiveEntry>)entry;
    }

    public void Dispose() => Close();

    private static Outcome<T> Guarded<T>(FoundFile file, Func<Outcome<T>> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or ArgumentOutOfRangeException)
        {
            return DocumentProblems.Broken(file.Path, "a file of a zip archive", exception.Message.TrimEnd('.'));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InputProblems.Unreadable(file.Path, exception);
        }
    }

    private void OpenInner(ZipArchiveEntry entry, int number)
    {
        _inner?.Dispose();
        (_inner, _innerEntry) = (null, -1);
        _onRead(entry.CompressedLength);
        using var stream = new BoundedStream(entry.Open(), Math.Min(_allowed, _options.LargestArticle));
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        _allowed -= memory.Length;
        memory.Position = 0;
        (_inner, _innerEntry) = (BoundedZip.Open(memory), number);
    }

    // What the file before took is taken from what the archive may still unpack to.
    private void Settle()
    {
        _allowed = _open?.Left ?? _allowed;
        _open?.Dispose();
        _open = null;
    }

    private void Close()
    {
        _open?.Dispose();
        _inner?.Dispose();
        _outer?.Dispose();
        (_open, _inner, _outer, _innerEntry, _path) = (null, null, null, -1, null);
    }
}
