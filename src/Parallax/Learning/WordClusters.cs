using System.Buffers;
using System.Runtime.InteropServices;
using Parallax.Languages;

namespace Parallax.Learning;

/// <summary>
/// Groups of words that stand in like places, learned from word vectors: each known word has a fine and a coarse group.
/// Case is ignored. Immutable; safe to use from many threads.
/// </summary>
internal sealed class WordClusters
{
    /// <summary>The group of a word that is not known.</summary>
    public const int Unknown = 0;

    private const string Kind = "PXWC";
    private const int LongestWord = 64;
    private const int FewestSlots = 16;
    private readonly uint[] _keys; // lower half of the word's hash, 0 where the slot is free
    private readonly ushort[] _groups;
    private readonly ushort[] _coarse;
    private readonly int _shift;

    /// <summary>Makes the table; of two words with one key the first is kept.</summary>
    private WordClusters(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> groups, ushort[] coarse)
    {
        var bits = System.Numerics.BitOperations.Log2((uint)Math.Max(FewestSlots, hashes.Length * 2)) + 1;
        _shift = 64 - bits;
        _keys = new uint[1 << bits];
        _groups = new ushort[1 << bits];
        _coarse = coarse;
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = SlotOf(hashes[i]);
            if (_keys[slot] == 0)
            {
                (_keys[slot], _groups[slot]) = (KeyOf(hashes[i]), groups[i]);
            }
        }
    }

    /// <summary>Number of fine groups, the unknown one among them.</summary>
    public int FineCount => _coarse.Length;

    /// <summary>The groups of a language, read once for all stages.</summary>
    public static WordClusters Load(Language language, string path = "learning/clusters.bin")
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Shared(path, Read);
    }

    private static WordClusters Read(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var coarse = new ushort[reader.ReadInt32()];
        reader.Fill(coarse.AsSpan());
        var count = reader.ReadInt32();
        var hashes = ArrayPool<ulong>.Shared.Rent(count);
        Span<char> word = stackalloc char[LongestWord];
        for (var i = 0; i < count; i++)
        {
            var kept = reader.ReadByte();
            var added = reader.ReadByte();
            reader.Fill(word.Slice(kept, added));
            hashes[i] = FeatureSpace.Hash(word[..(kept + added)]);
        }

        var groups = MemoryMarshal.Cast<byte, ushort>(reader.Take(count * sizeof(ushort)));
        var clusters = new WordClusters(hashes.AsSpan(0, count), groups, coarse);
        ArrayPool<ulong>.Shared.Return(hashes);
        return clusters;
    }

    /// <summary>Writes groups. Words are lower case, shorter than 64 characters and in ordinal order; group 0 is the unknown one.</summary>
    public static void Save(Stream stream, IReadOnlyList<string> words, IReadOnlyList<ushort> groups, IReadOnlyList<ushort> coarse) =>
        ModelFile.Save(stream, Kind, writer =>
        {
            writer.Write(coarse.Count);
            foreach (var group in coarse)
            {
                writer.Write(group);
            }

            writer.Write(words.Count);
            var last = "";
            foreach (var word in words)
            {
                var shared = word.AsSpan().CommonPrefixLength(last);
                writer.Write((byte)shared);
                writer.Write((byte)(word.Length - shared));
                foreach (var c in word.AsSpan(shared))
                {
                    writer.Write((ushort)c);
                }

                last = word;
            }

            foreach (var group in groups)
            {
                writer.Write(group);
            }
        });

    /// <summary>The fine group of a word, <see cref="Unknown"/> where it has none.</summary>
    public int Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or >= LongestWord)
        {
            return Unknown;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return OfLower(FeatureSpace.Hash(lower));
    }

    /// <summary>The fine group of a lower-case word by its <see cref="FeatureSpace.Hash"/>.</summary>
    public int OfLower(ulong hash) => _groups[SlotOf(hash)];

    /// <summary>The coarse group of a fine one.</summary>
    public int CoarseOf(int fine) => _coarse[fine];

    private static uint KeyOf(ulong hash) => (uint)hash | 1;

    private int SlotOf(ulong hash)
    {
        var key = KeyOf(hash);
        var slot = (int)(hash >> _shift);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return slot;
    }
}
