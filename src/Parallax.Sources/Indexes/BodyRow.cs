namespace Parallax.Sources.Indexes;

/// <summary>An article's bytes and their digest.</summary>
internal sealed record BodyRow(byte[] Digest, byte[] Bytes);
