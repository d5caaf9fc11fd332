using System.Buffers.Binary;
using System.IO.Compression;

namespace Parallax.Sources.Archives;

/// <summary>
/// Unpacks gzip (RFC 1952) member by member, and knows where each begins and whether it is whole. The runtime's own reader runs members together and stops for good
/// at the first that is damaged. Where a member ends, its deflate stream does not tell; its checksum and length do, which stand right behind it.
/// </summary>
internal sealed class GzipMembers : IArchiveBytes
{
    private const string BreaksOff = "breaks off";
    private const string NotAsPacked = "damaged: its bytes are not those that were packed";
    private const int TrailerLength = 8;
    private const int BufferSize = 128 * 1024;
    private const int MostChains = 16;
    private readonly Stream _file;
    private readonly Chunks _chunks;
    private readonly byte[] _wanted;
    private readonly byte[] _buffer = new byte[BufferSize];
    private long _bufferStart;
    private int _at;
    private int _end;
    private int _given;
    private DeflateStream? _member;
    private uint _crc;
    private uint _length;
    private bool _isOpen;

    /// <summary>Unpacks a file. After a damaged member it goes on at the next that begins with <paramref name="wanted"/>.</summary>
    public GzipMembers(Stream file, ReadOnlySpan<byte> wanted) => (_file, _chunks, _wanted, _bufferStart) = (file, new Chunks(this), wanted.ToArray(), file.Position);

    public long Start { get; private set; }

    public long Position => _bufferStart + _at;

    public long? Stray { get; private set; }

    public string? Damage { get; private set; }

    public long? Length => null;

    /// <summary>True where the file ended inside the member.</summary>
    public bool IsCutOff => Damage == BreaksOff;

    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, ..];

    public bool Next()
    {
        Stray = null;
        if (Damage is not null)
        {
            return Find(Start + 1, mustReachEnd: Damage == BreaksOff);
        }

        if (Available(1).IsEmpty)
        {
            return false;
        }

        var begin = Position;
        if (Open())
        {
            return true;
        }

        Stray = begin;
        return !IsPadding(begin) && Find(begin + 1, mustReachEnd: false);
    }

    public int Read(Span<byte> buffer)
    {
        if (!_isOpen || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            var count = _member!.Read(buffer);
            _crc = Crc32.Append(_crc, buffer[..count]);
            _length += (uint)count;
            if (count == 0)
            {
                (_isOpen, Damage) = (false, AtTrailer() ? null : _chunks.IsAtEnd ? BreaksOff : NotAsPacked);
            }

            return count;
        }
        catch (InvalidDataException)
        {
            (_isOpen, Damage) = (false, _chunks.IsAtEnd ? BreaksOff : NotAsPacked);
            return 0;
        }
    }

    public void Seek(long position) => throw new NotSupportedException();

    public void Dispose()
    {
        _member?.Dispose();
        _chunks.Dispose();
        _file.Dispose();
    }

    // The header of a member, and its deflate stream.
    private bool Open()
    {
        const int extra = 4, name = 8, comment = 16, checksum = 2, reserved = 0xE0, shortest = 10;
        (_isOpen, Damage) = (false, null);
        Start = Position;
        var head = Available(shortest);
        if (head.Length < shortest)
        {
            Damage = IsPacked(head) ? BreaksOff : null;
            return IsPacked(head);
        }

        if (!IsPacked(head) || (head[3] & reserved) != 0)
        {
            return false;
        }

        var flags = head[3];
        _at += shortest;
        if ((flags & extra) != 0)
        {
            var length = Available(2) is [var low, var high] ? low + (high << 8) : 0;
            Pass(2 + length);
        }

        SkipText((flags & name) != 0);
        SkipText((flags & comment) != 0);
        Pass((flags & checksum) != 0 ? 2 : 0);
        _member?.Dispose();
        _member = new DeflateStream(_chunks, CompressionMode.Decompress, leaveOpen: true);
        _given = _at;
        (_crc, _length, _isOpen) = (0, 0, true);
        _chunks.IsAtEnd = false;
        return true;
    }

    private void Pass(int count)
    {
        // The bytes may move as they are waited for.
        var passed = Available(count).Length;
        _at += passed;
    }

    private void SkipText(bool isThere)
    {
        while (isThere && Available(1) is [var value])
        {
            _at++;
            isThere = value != 0;
        }
    }

    // The next member from an offset on that begins as wanted. Inside a member that breaks off others may be packed, for such are fetched too: there only members that
    // follow one another to the very end of the file are members of the file.
    private bool Find(long from, bool mustReachEnd)
    {
        var chains = 0;
        Jump(from);
        while (!Available(1).IsEmpty)
        {
            var at = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)0x1F);
            _at = at < 0 ? _end : _at + at;
            if (at < 0)
            {
                continue;
            }

            var candidate = Position;
            if (IsPacked(Available(3)) && Open() && BeginsAsWanted() && (!mustReachEnd || (chains++ < MostChains && ReachesEnd(candidate))))
            {
                Jump(candidate);
                return Open();
            }

            Jump(candidate + 1);
        }

        return false;
    }

    private bool ReachesEnd(long member)
    {
        var waste = new byte[BufferSize];
        Jump(member);
        while (Open())
        {
            while (Read(waste) > 0)
            {
            }

            if (Damage is not null || Available(1).IsEmpty)
            {
                return Damage is null;
            }
        }

        return false;
    }

    private bool BeginsAsWanted()
    {
        Span<byte> first = stackalloc byte[_wanted.Length];
        var length = 0;
        for (int count; length < first.Length && (count = Read(first[length..])) > 0; length += count)
        {
        }

        return first[..length].SequenceEqual(_wanted);
    }

    // Some writers fill a file up with zeros.
    private bool IsPadding(long from)
    {
        Jump(from);
        while (!Available(1).IsEmpty)
        {
            if (_buffer.AsSpan(_at, _end - _at).ContainsAnyExcept((byte)0))
            {
                return false;
            }

            _at = _end;
        }

        Stray = null;
        return true;
    }

    // The deflate stream ended in the bytes given last; checksum and length tell where.
    private bool AtTrailer()
    {
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        var given = _at - _given;
        _at = _given;
        var at = Available(given + TrailerLength).IndexOf(trailer);
        if (at < 0 || at > given)
        {
            _at += given;
            return false;
        }

        _at += at + TrailerLength;
        return true;
    }

    private void Jump(long position)
    {
        _isOpen = false;
        if (position >= _bufferStart && position <= _bufferStart + _end)
        {
            _at = _given = (int)(position - _bufferStart);
            return;
        }

        _file.Position = position;
        (_bufferStart, _at, _end, _given) = (position, 0, 0, 0);
    }

    // So many of the bytes ahead, or fewer at the end of the file.
    private ReadOnlySpan<byte> Available(int count)
    {
        if (_end - _at < count)
        {
            // What was given last is kept, as the end of the member is looked for in it.
            var keep = _isOpen ? Math.Min(_given, _at) : _at;
            if (keep > 0)
            {
                _buffer.AsSpan(keep, _end - keep).CopyTo(_buffer);
                _bufferStart += keep;
                (_at, _end, _given) = (_at - keep, _end - keep, Math.Max(0, _given - keep));
            }

            while (_end - _at < count && _end < _buffer.Length && _file.Read(_buffer.AsSpan(_end)) is > 0 and var read)
            {
                _end += read;
            }
        }

        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }

    /// <summary>Gives the deflate stream its bytes, few at a time.</summary>
    private sealed class Chunks(GzipMembers members) : Stream
    {
        private const int Largest = 8 * 1024;

        /// <summary>True where there were no more bytes to give.</summary>
        public bool IsAtEnd { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            members._given = members._at;
            var chunk = members.Available(Math.Min(buffer.Length, Largest));
            chunk.CopyTo(buffer);
            members._at += chunk.Length;
            IsAtEnd = chunk.IsEmpty;
            return chunk.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
