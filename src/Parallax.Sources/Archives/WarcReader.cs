namespace Parallax.Sources.Archives;

/// <summary>
/// Reads the records of an archive one after another, in memory that a single record bounds. Only a whole record comes out: its block is as long as its header
/// says, a record or the end follows, and its checksums are right. After damage it goes on at the next header whose record is whole.
/// </summary>
internal sealed class WarcReader
{
    private const string BreaksOff = "breaks off";
    private const string NotFollowed = "no record follows where its length says";
    private const string OtherBytes = "its checksum is of other bytes";
    private const int BufferSize = 2 * WarcHeader.Longest;
    private const int FirstBlock = 1024 * 1024;
    private const int MostChains = 16;
    private const int Looked = 64;
    private const int UsualHeader = 4096;
    private readonly IArchiveBytes _bytes;
    private readonly Func<WarcHeader, bool> _isWanted;
    private readonly int _limit;
    private readonly byte[] _buffer = new byte[BufferSize];
    private long _bufferStart;
    private int _at;
    private int _end;

    /// <summary>Reads an archive.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="isWanted">Tells of which records the block is kept.</param>
    /// <param name="limit">The largest block that is kept, in bytes.</param>
    public WarcReader(IArchiveBytes bytes, Func<WarcHeader, bool> isWanted, int limit) => (_bytes, _isWanted, _limit) = (bytes, isWanted, limit);

    private long Position => _bufferStart + _at;

    /// <summary>The records, and the stretches between them that are damaged.</summary>
    public IEnumerable<WarcRecord> Records()
    {
        while (true)
        {
            var isThere = _bytes.Next();
            if (_bytes.Stray is { } stray)
            {
                yield return new WarcRecord(stray) { Damage = "no member of gzip begins there" };
            }

            if (!isThere)
            {
                yield break;
            }

            (_bufferStart, _at, _end) = (0, 0, 0);
            while (true)
            {
                SkipNewlines();
                if (Peek(1).IsEmpty)
                {
                    break;
                }

                var start = Position;
                var record = ReadRecord(start);
                yield return record with { Start = _bytes.Start + (_bytes.Length is null ? 0 : start), IsAtStart = _bytes.Length is not null || start == 0 };
                if (record.Damage is not (null or OtherBytes) && !Resume(start, record.Damage == BreaksOff))
                {
                    break;
                }
            }

            if (Position == 0 && _bytes.Damage is { } damage)
            {
                yield return new WarcRecord(_bytes.Start) { Damage = damage };
            }
        }
    }

    private WarcRecord ReadRecord(long start)
    {
        var damaged = new WarcRecord(start);
        if (Header(out var length) is not { } header)
        {
            return damaged with { Damage = Peek(WarcHeader.Longest).Length < WarcHeader.Longest && Peek(5).SequenceEqual(WarcHeader.Magic) ? _bytes.Damage ?? BreaksOff : "no header of a record stands there" };
        }

        _at += length;
        var end = Position + header.ContentLength;
        if (_bytes.Length is { } whole && (end < 0 || end > whole))
        {
            return damaged with { Damage = BreaksOff };
        }

        if (_bytes.Length is not null && !IsFollowed(end))
        {
            return damaged with { Damage = NotFollowed };
        }

        byte[]? block = null;
        var isWanted = header.ContentLength <= _limit && _isWanted(header);
        if (isWanted ? (block = Take((int)header.ContentLength)) is null : !Skip(header.ContentLength))
        {
            return damaged with { Damage = _bytes.Damage ?? BreaksOff };
        }

        var isParted = SkipNewlines();
        var next = Peek(WarcHeader.Magic.Length);
        return (next.IsEmpty ? _bytes.Damage : isParted && WarcHeader.MayBegin(next) ? null 
            : NotFollowed) is { } wrong ? damaged with { Damage = wrong }
            : block is not null && !BlockDigest.IsOf(header["WARC-Block-Digest"], block) ? damaged with { Damage = OtherBytes }
            : damaged with { Header = header, Block = block };
    }

    // Whether a record follows, or nothing, is asked before a block is read, so that lying lengths cost nothing.
    private bool IsFollowed(long end)
    {
        Span<byte> next = stackalloc byte[Looked];
        if (end >= _bufferStart && end + Looked <= _bufferStart + _end)
        {
            _buffer.AsSpan((int)(end - _bufferStart), Looked).CopyTo(next);
        }
        else
        {
            _bytes.Seek(end);
            var length = 0;
            for (int count; length < next.Length && (count = _bytes.Read(next[length..])) > 0; length += count)
            {
            }

            next = next[..length];
            _bytes.Seek(_bufferStart + _end);
        }

        var record = next.TrimStart("\r\n"u8);
        return end + next.Length - record.Length == _bytes.Length || (record.Length < next.Length && WarcHeader.MayBegin(record));
    }

    // Goes on behind damage: at the next header whose record a record or the end follows. Inside a record that breaks off others may stand, for archives are fetched
    // too: there only records that follow one another to the very end of the file are records of the file.
    private bool Resume(long damaged, bool mustReachEnd)
    {
        if (_bytes.Length is not null)
        {
            Seek(damaged + 1);
        }

        var chains = 0;
        while (!Peek(WarcHeader.Magic.Length).IsEmpty)
        {
            var at = _buffer.AsSpan(_at, _end - _at).IndexOf(WarcHeader.Magic);
            if (at < 0)
            {
                // The last bytes may be the beginning of it.
                _at = Math.Max(_at + 1, _end - WarcHeader.Magic.Length + 1);
                _at = Math.Min(_at, _end);
                continue;
            }

            _at += at;
            var candidate = Position;
            if (Header(out var length) is { } header
                && (_bytes.Length is null || (mustReachEnd ? chains++ < MostChains && ReachesEnd(candidate) : IsWithin(Position + length, header))))
            {
                Seek(candidate);
                return true;
            }

            if (_bytes.Length is null)
            {
                _at++;
            }
            else
            {
                Seek(candidate + 1);
            }
        }

        return false;
    }

    private bool IsWithin(long block, WarcHeader header) =>
        block + header.ContentLength is var end && end >= block && end <= _bytes.Length && IsFollowed(end);

    private bool ReachesEnd(long record)
    {
        Seek(record);
        while (Header(out var length) is { } header)
        {
            var end = Position + length + header.ContentLength;
            if (end < Position || end > _bytes.Length)
            {
                return false;
            }

            Seek(end);
            var isParted = SkipNewlines();
            if (Peek(1).IsEmpty || !isParted)
            {
                return Peek(1).IsEmpty;
            }
        }

        return false;
    }

    private WarcHeader? Header(out int length) => WarcHeader.TryRead(Peek(UsualHeader), out length) ?? WarcHeader.TryRead(Peek(WarcHeader.Longest), out length);

    private bool SkipNewlines()
    {
        var any = false;
        while (Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            _at++;
            any = true;
        }

        return any;
    }

    private byte[]? Take(int length)
    {
        var block = new byte[Math.Min(length, FirstBlock)];
        for (var taken = 0; taken < length;)
        {
            if (taken == block.Length)
            {
                Array.Resize(ref block, (int)Math.Min(2L * taken, length));
            }

            var count = _end > _at ? Math.Min(_end - _at, block.Length - taken) : 0;
            _buffer.AsSpan(_at, count).CopyTo(block.AsSpan(taken));
            _at += count;
            if (count == 0)
            {
                (_bufferStart, _at, _end) = (Position, 0, 0);
                count = _bytes.Read(block.AsSpan(taken));
                _bufferStart += count;
                if (count == 0)
                {
                    return null;
                }
            }

            taken += count;
        }

        return block;
    }

    private bool Skip(long length)
    {
        if (_bytes.Length is not null)
        {
            Seek(Position + length);
            return true;
        }

        while (length > 0)
        {
            var count = (int)Math.Min(length, Peek(1).IsEmpty ? 0 : _end - _at);
            if (count == 0)
            {
                return false;
            }

            _at += count;
            length -= count;
        }

        return true;
    }

    private void Seek(long position)
    {
        if (position >= _bufferStart && position <= _bufferStart + _end)
        {
            _at = (int)(position - _bufferStart);
            return;
        }

        _bytes.Seek(position);
        (_bufferStart, _at, _end) = (position, 0, 0);
    }

    // So many of the bytes ahead, or fewer at the end of the stretch.
    private ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _at < count && _at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_bufferStart, _at, _end) = (Position, 0, _end - _at);
        }

        while (_end - _at < count && _bytes.Read(_buffer.AsSpan(_end)) is > 0 and var read)
        {
            _end += read;
        }

        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
    }
}
