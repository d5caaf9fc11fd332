using System.Numerics;

namespace Parallax.Copies;

/// <summary>Where each hash of a list stands: chains of places through two arrays, made in one pass.</summary>
internal readonly struct HashPlaces
{
    private const int Shift = 32; // the upper half of a hash's bits is as mixed as the lower
    private readonly ulong[] _hashes;
    private readonly int[] _heads; // one more than the first place of a chain; 0 where it is empty
    private readonly int[] _next; // the same, by place

    /// <summary>Of hashes in their order.</summary>
    public HashPlaces(ulong[] hashes)
    {
        (_hashes, _heads, _next) = (hashes, new int[BitOperations.RoundUpToPowerOf2((uint)(2 * hashes.Length) + 1)], new int[hashes.Length]);
        for (var place = hashes.Length - 1; place >= 0; place--)
        {
            ref var head = ref _heads[Chain(hashes[place])];
            (_next[place], head) = (head, place + 1);
        }
    }

    /// <summary>The first place of a hash; -1 where it is not in the list.</summary>
    public int First(ulong hash) => Of(hash, _heads[Chain(hash)] - 1);

    /// <summary>The place of the same hash after this one; -1 where it is the last.</summary>
    public int Next(int place) => Of(_hashes[place], _next[place] - 1);

    private int Of(ulong hash, int place)
    {
        while (place >= 0 && _hashes[place] != hash)
        {
            place = _next[place] - 1;
        }

        return place;
    }

    private int Chain(ulong hash) => (int)(hash >> Shift) & (_heads.Length - 1);
}
