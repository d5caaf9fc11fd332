
namespace Parallax.Cleaning.Pages;

/// <summary>The runs of a few words of one text, to tell how much of another text says the same.</summary>
internal sealed class ShingleSet
{
    private const int Length = 4;
    private readonly HashSet<ulong> _shingles = [];

    public ShingleSet(ReadOnlySpan<char> text) => ForEach(text, shingle => _shingles.Add(shingle));

    public bool IsEmpty => _shingles.Count == 0;

    /// <summary>The share of the text's runs that this one has.</summary>
    public float Share(ReadOnlySpan<char> text)
    {
        int all = 0, found = 0;
        ForEach(text, shingle =>
        {
            all++;
            found += _shingles.Contains(shingle) ? 1 : 0;
        });
        return all == 0 ? 0 : found / (float)all;
    }

    private static void ForEach(ReadOnlySpan<char> text, Action<ulong> take)
    {
        Span<ulong> last = stackalloc ulong[Length];
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var hash = 14695981039346656037UL;
            var isIdeograph = text[i] >= 0x2E80;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
            {
                hash = (hash ^ char.ToLowerInvariant(text[i])) * 1099511628211UL;
                if (isIdeograph)
                {
                    i++;
                    break;
                }
            }

            last[words++ % Length] = hash;
            if (words >= Length)
            {
                var shingle = 0UL;
                for (var k = 0; k < Length; k++)
                {
                    shingle = (shingle ^ last[(words + k) % Length]) * 0x9E3779B97F4A7C15UL;
                    shingle ^= shingle >> 29;
                }

                take(shingle);
            }
        }
    }
}
