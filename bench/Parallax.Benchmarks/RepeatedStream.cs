namespace Parallax.Benchmarks;

/// <summary>The same bytes again and again: a file of any size that is nowhere.</summary>
internal sealed class RepeatedStream(byte[] unit, long times) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => unit.Length * times;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var at = (int)(Position % unit.Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, unit.Length - at), Length - Position);
        unit.AsSpan(at, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
