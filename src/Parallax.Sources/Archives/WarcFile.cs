using System.Globalization;
using Parallax.Running;
using Parallax.Sources.Inputs;
using Parallax.Sources.Web;

namespace Parallax.Sources.Archives;

/// <summary>The pages of a web archive as articles to be, one after another, so that a file of any size takes little memory.</summary>
/// <param name="source">The file's path as given.</param>
/// <param name="limit">The largest page, in bytes without encodings.</param>
/// <param name="tell">Takes what the reader should know.</param>
internal sealed class WarcFile(string source, int limit, Action<Problem> tell)
{
    private const int LargestHead = 256 * 1024;
    private int _kinds;
    private int _answers;
    private int _revisits;
    private int _media;

    /// <summary>Every page, and a problem for each stretch that is damaged.</summary>
    /// <param name="open">Opens the file.</param>
    /// <param name="onRead">Is told how many bytes of the file were read.</param>
    public IEnumerable<Outcome<SourceItem>> Items(Func<Stream> open, Action<long> onRead)
    {
        IArchiveBytes bytes;
        Problem? unreadable = null;
        try
        {
            bytes = Open(open());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (bytes, unreadable) = (new PlainBytes(Stream.Null), InputProblems.Unreadable(source, exception));
        }

        if (unreadable is not null)
        {
            yield return unreadable;
            yield break;
        }

        using (bytes)
        {
            WarcRecord? damage = null;
            var (whole, reported) = (0L, 0L);
            foreach (var record in Guarded(new WarcReader(bytes, IsWanted, (int)Math.Min((long)limit + LargestHead, Array.MaxLength)).Records()))
            {
                onRead(bytes.Position - reported);
                reported = bytes.Position;
                if (record.Damage is not null)
                {
                    damage ??= record;
                    continue;
                }

                whole++;
                if (damage is not null)
                {
                    yield return ArchiveProblems.Damaged(Subject(damage), damage.Damage!);
                    damage = null;
                }

                if (Item(record) is { } item)
                {
                    yield return item;
                }
            }

            if (whole == 0)
            {
                yield return ArchiveProblems.NotAnArchive(source);
            }
            else if (damage is not null)
            {
                yield return ArchiveProblems.Damaged(Subject(damage), damage.Damage!);
            }
        }

        if (_kinds + _answers + _revisits + _media > 0)
        {
            tell(ArchiveProblems.PassedOver(source, _kinds, _answers, _revisits, _media));
        }
    }

    private static IArchiveBytes Open(Stream file)
    {
        Span<byte> magic = stackalloc byte[3];
        var isPacked = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && GzipMembers.IsPacked(magic);
        file.Position = 0;
        return isPacked ? new GzipMembers(file, WarcHeader.Magic) : new PlainBytes(file);
    }

    // A file that can no longer be read ends with what was read of it.
    private static IEnumerable<WarcRecord> Guarded(IEnumerable<WarcRecord> records)
    {
        using var each = records.GetEnumerator();
        while (true)
        {
            WarcRecord? record;
            try
            {
                record = each.MoveNext() ? each.Current : null;
            }
            catch (IOException exception)
            {
                record = new WarcRecord(0) { Damage = $"cannot be read: {exception.Message}" };
            }

            if (record is null)
            {
                yield break;
            }

            yield return record;
        }
    }

    private static bool IsWanted(WarcHeader header) =>
        header.Type is "response" or "resource" or "conversion" && header["WARC-Segment-Number"] is null && header.TargetUri is { } uri && Feeds.FeedWords.IsWeb(uri) && !IsRobots(uri);

    // What a crawler asks for before the pages, of plain text as reports may be.
    private static bool IsRobots(string uri) => uri.EndsWith("/robots.txt", StringComparison.Ordinal) && new Uri(uri).AbsolutePath == "/robots.txt";

    private Outcome<SourceItem>? Item(WarcRecord record)
    {
        var header = record.Header!;
        if (!IsWanted(header))
        {
            _ = header.Type == "revisit" ? _revisits++ : _kinds++;
            return null;
        }

        var subject = Subject(record);
        if (record.Block is not { } block)
        {
            return InputProblems.TooLarge(subject, limit);
        }

        var (headers, body) = (new HttpHeaders(), 0);
        if (header.Type == "response")
        {
            if (HttpHeaders.TryRead(block, out var status, out body) is not { } head || status is < 200 or > 299 or 204 or 205 or 206)
            {
                _answers++;
                return null;
            }

            headers = head;
        }
        else
        {
            headers.Add("Content-Type", header["Content-Type"] ?? "");
        }

        if (MediaTypes.KindOf(headers.MediaType, block.AsSpan(body)) is not { } kind || kind == SourceKind.Feed)
        {
            _media++;
            return null;
        }

        var isCut = header["WARC-Truncated"] is not null;
        return new SourceItem(source, subject, header.TargetUri!, kind, () => Load(subject, block.AsMemory(body), headers, isCut))
        {
            Address = header.TargetUri,
            Charset = headers.Charset,
            Offset = record.IsAtStart ? record.Start : null,
            Fetched = header["WARC-Date"],
        };
    }

    private Outcome<byte[]> Load(string subject, ReadOnlyMemory<byte> body, HttpHeaders headers, bool isCut)
    {
        var decoded = BodyDecoder.Decode(body, headers, limit, isTransferred: true);
        if (decoded.Bytes is not { } bytes)
        {
            return decoded.Why is { } why ? ArchiveProblems.Undecodable(subject, why) : InputProblems.TooLarge(subject, limit);
        }

        if (isCut || decoded.IsCutShort)
        {
            tell(ArchiveProblems.CutShort(subject));
        }

        return bytes;
    }

    private string Subject(WarcRecord record) => string.Create(CultureInfo.InvariantCulture, $"{source}@{record.Start}");
}
