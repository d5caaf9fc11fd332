namespace Parallax.Sources.Archives;

/// <summary>The bytes of a file that is not packed.</summary>
internal sealed class PlainBytes(Stream file) : IArchiveBytes
{
    private bool _isBegun;

    public long Start => 0;

    public long Position => file.Position;

    public long? Stray => null;

    public string? Damage => null;

    public long? Length { get; } = file.Length;

    public bool Next() => !_isBegun && (_isBegun = true);

    public int Read(Span<byte> buffer) => file.Read(buffer);

    public void Seek(long position) => file.Position = position;

    public void Dispose() => file.Dispose();
}
