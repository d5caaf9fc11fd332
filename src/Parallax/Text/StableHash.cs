namespace Parallax.Text;

/// <summary>A hash that is the same in every process and on every machine (FNV-1a, 64 bits, over UTF-16 code units).</summary>
public static class StableHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of the characters.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * Prime;
            hash = (hash ^ (byte)(c >> 8)) * Prime;
        }

        return hash;
    }
}
