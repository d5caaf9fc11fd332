using Parallax.Copies;

namespace Parallax.Sources.Indexes;

/// <summary>A row of the table of verdicts; no link where the pair shares no telling. The seal is a digest of the others.</summary>
internal sealed record VerdictRow(long A, long B, byte[] Basis, byte[]? Link, byte[] Seal)
{
    public static VerdictRow Of(KnownVerdict verdict)
    {
        var (basis, link) = (Digest.Bytes(verdict.Basis), verdict.Link is { } shared ? LinkBytes.Write(shared) : null);
        return new VerdictRow(verdict.A, verdict.B, basis, link, SealOf(verdict.A, verdict.B, basis, link));
    }

    /// <summary>The verdict.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public KnownVerdict ToVerdict() => SealOf(A, B, Basis, Link).AsSpan().SequenceEqual(Seal)
        ? new KnownVerdict((int)A, (int)B, Digest.Number(Basis), Link is { } link ? LinkBytes.Read(link) : null)
        : throw new InvalidDataException("a verdict is not what was written");

    private static byte[] SealOf(long a, long b, byte[] basis, byte[]? link) => Digest.Of(Digest.Bytes(a), Digest.Bytes(b), basis, link ?? []);
}
