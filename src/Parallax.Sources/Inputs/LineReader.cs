namespace Parallax.Sources.Inputs;

/// <summary>Cuts a file into lines as bytes. Memory stays bounded: the rest of a line beyond the limit is thrown away as it is read.</summary>
internal sealed class LineReader
{
    private const int SmallestBuffer = 64 * 1024;
    private readonly InputFile _file;
    private readonly int _limit;
    private byte[] _buffer = new byte[SmallestBuffer];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    public LineReader(InputFile file, int limit) => (_file, _limit) = (file, limit);

    /// <summary>The next line without its line feed; null at the end. Where it is longer than the limit <paramref name="isTooLong"/> is true and its bytes are not kept.</summary>
    public byte[]? Next(out bool isTooLong)
    {
        isTooLong = false;
        var searched = 0;
        while (true)
        {
            var pending = _buffer.AsSpan(_start, _end - _start);
            var feed = pending[searched..].IndexOf((byte)'\n');
            if (feed >= 0 || (_isAtEnd && (pending.Length > 0 || isTooLong)))
            {
                var length = feed >= 0 ? searched + feed : pending.Length;
                _start += feed >= 0 ? length + 1 : length;
                isTooLong |= length > _limit;
                return isTooLong ? [] : pending[..length].ToArray();
            }

            if (_isAtEnd)
            {
                return null;
            }

            if (pending.Length > _limit)
            {
                isTooLong = true;
                _start = _end;
                if (_file.IsPacked)
                {
                    // What is packed may be endless; nothing after such a line is worth the time.
                    Stop();
                    return [];
                }
            }

            searched = _end - _start;
            Fill();
        }
    }

    /// <summary>Ends the reading; there is no next line.</summary>
    public void Stop() => (_isAtEnd, _start, _end) = (true, 0, 0);

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Math.Max((long)_limit + SmallestBuffer, SmallestBuffer)));
        }
        else if (_end == 0 && _buffer.Length > SmallestBuffer)
        {
            _buffer = new byte[SmallestBuffer];
        }

        var count = _file.Read(_buffer.AsSpan(_end));
        _isAtEnd = count == 0;
        _end += count;
    }
}
