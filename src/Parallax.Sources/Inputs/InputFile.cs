using System.IO.Compression;

namespace Parallax.Sources.Inputs;

/// <summary>A file's bytes, unpacked, in pieces; says how far it has come.</summary>
internal sealed class InputFile : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private readonly Stream _raw;
    private readonly Stream _unpacked;
    private readonly Action<long> _onRead;
    private readonly bool _isOwned;
    private long _reported;

    public InputFile(Stream raw, bool isPacked, bool isOwned, Action<long> onRead)
    {
        (_raw, _isOwned, _onRead, IsPacked) = (raw, isOwned, onRead, isPacked);
        _unpacked = isPacked ? new GZipStream(raw, CompressionMode.Decompress, leaveOpen: true) : raw;
    }

    /// <summary>True where the bytes on disk are fewer than those read.</summary>
    public bool IsPacked { get; }

    public static InputFile Open(string path, Action<long> onRead) =>
        new(OpenRaw(path, FileKinds.IsPacked(path) ? BufferSize : 0), FileKinds.IsPacked(path), isOwned: true, onRead);

    /// <summary>The file's bytes as they are on disk; others may go on writing it, or delete it.</summary>
    public static FileStream OpenRaw(string path, int bufferSize = 0) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize);

    /// <summary>The next bytes; 0 at the end.</summary>
    public int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        var position = _raw.CanSeek ? _raw.Position : _reported + count;
        _onRead(position - _reported);
        _reported = position;
        return count;
    }

    /// <summary>All bytes; null where there are more than <paramref name="limit"/>.</summary>
    public byte[]? ReadAll(int limit)
    {
        var isKnown = !IsPacked && _raw.CanSeek;
        var expected = isKnown ? _raw.Length : BufferSize;
        if (isKnown && expected > limit)
        {
            return null;
        }

        var bytes = new byte[Math.Max((int)Math.Min(expected, limit), 1)];
        var length = 0;
        Span<byte> more = stackalloc byte[1];
        while (true)
        {
            if (length == bytes.Length && length > 0)
            {
                if (Read(more) == 0)
                {
                    return bytes;
                }

                if (length == limit)
                {
                    return null;
                }

                Array.Resize(ref bytes, (int)Math.Min(Math.Max(2L * length, BufferSize), limit));
                bytes[length++] = more[0];
            }

            var count = Read(bytes.AsSpan(length));
            if (count == 0)
            {
                return bytes[..length];
            }

            length += count;
        }
    }

    public void Dispose()
    {
        if (!ReferenceEquals(_unpacked, _raw))
        {
            _unpacked.Dispose();
        }

        if (_isOwned)
        {
            _raw.Dispose();
        }
    }
}
