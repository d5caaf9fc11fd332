using System.Numerics;

namespace Parallax.Copies;

/// <summary>Where each hash of a list stands: chains of places through two arrays, made in one pass and used again for the next list. Not safe to share between threads.</summary>
internal sealed class HashPlaces
{
    private const int Shift = 32; // the upper half of a hash's bits is as mixed as the lower
    private ulong[] _hashes = [];
    private int[] _heads = [0]; // one more than the first place of a chain; 0 where it is empty
    private int[] _next = []; // the same, by place
    private int _mask;

    /// <summary>Takes hashes in their order for those before.</summary>
    public void Take(ReadOnlySpan<ulong> hashes)
    {
        var chains = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * hashes.Length) + 1);
        if (_heads.Length < chains)
        {
            (_hashes, _heads, _next) = (new ulong[chains], new int[chains], new int[chains]);
        }

        _mask = chains - 1;
        hashes.CopyTo(_hashes);
        _heads.AsSpan(0, chains).Clear();
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

    private int Chain(ulong hash) => (int)(hash >> Shift) & _mask;
}
