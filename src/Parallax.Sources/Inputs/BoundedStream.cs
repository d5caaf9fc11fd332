namespace Parallax.Sources.Inputs;

/// <summary>A stream that is read no further than a limit, so that what is packed costs no more than that.</summary>
internal sealed class BoundedStream : Stream
{
    private readonly Stream _inner;
    private long _left;

    public BoundedStream(Stream inner, long limit) => (_inner, _left) = (inner, limit);

    public override bool CanRead => true;

    public override bool CanSeek => _inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => _inner.Length;

    public override long Position
    {
        get => _inner.Position;
        set => _inner.Position = value;
    }

    /// <summary>How many more bytes may be read; negative where more were there.</summary>
    public long Left => _left;

    /// <summary>Sets how many more bytes may be read.</summary>
    public void Allow(long bytes) => _left = bytes;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">There are more bytes than the limit.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = _inner.Read(buffer);
        _left -= count;
        return _left < 0 ? throw new InvalidDataException("it goes on past the limit") : count;
    }

    public override long Seek(long offset, SeekOrigin origin) => _inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
