using System.Numerics;

namespace Parallax.Copies;

/// <summary>Where each seed of an article stands: chains of places through two arrays, made in one pass.</summary>
internal readonly struct SeedPlaces
{
    private const int Shift = 32; // the upper half of a seed's bits is as mixed as the lower
    private readonly ulong[] _seeds;
    private readonly int[] _heads; // one more than the first place of a chain; 0 where it is empty
    private readonly int[] _next; // the same, by place

    /// <summary>Of the seeds of an article in their order.</summary>
    public SeedPlaces(ulong[] seeds)
    {
        (_seeds, _heads, _next) = (seeds, new int[BitOperations.RoundUpToPowerOf2((uint)(2 * seeds.Length) + 1)], new int[seeds.Length]);
        for (var place = seeds.Length - 1; place >= 0; place--)
        {
            ref var head = ref _heads[Chain(seeds[place])];
            (_next[place], head) = (head, place + 1);
        }
    }

    /// <summary>The first place of a seed; -1 where the article has it not.</summary>
    public int First(ulong seed) => Of(seed, _heads[Chain(seed)] - 1);

    /// <summary>The place of the same seed after this one; -1 where it is the last.</summary>
    public int Next(int place) => Of(_seeds[place], _next[place] - 1);

    private int Of(ulong seed, int place)
    {
        while (place >= 0 && _seeds[place] != seed)
        {
            place = _next[place] - 1;
        }

        return place;
    }

    private int Chain(ulong seed) => (int)(seed >> Shift) & (_heads.Length - 1);
}
