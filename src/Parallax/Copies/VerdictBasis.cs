using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Parallax.Copies;

/// <summary>
/// Tells by a hash whether anything has changed that a verdict rests on. A verdict looks at its two articles, at those nearest to each (chosen among the
/// candidates that share most runs with it), and at which runs of each many articles have; at nothing else of the corpus.
/// </summary>
internal sealed class VerdictBasis(IndexShelf shelf, Kin kin)
{
    private readonly UInt128[] _surroundings = new UInt128[shelf.Count];

    /// <summary>The hash for two places.</summary>
    public UInt128 Of(int a, int b) => Hash([Surroundings(a), Surroundings(b)]);

    private UInt128 Surroundings(int place)
    {
        if (_surroundings[place] == 0)
        {
            _surroundings[place] = Hash([shelf.DigestOf(place), kin.Common.MarkOf(place), .. kin.Candidates(place).Select(shelf.DigestOf)]);
        }

        return _surroundings[place];
    }

    private static UInt128 Hash(ReadOnlySpan<UInt128> values)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(values), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
