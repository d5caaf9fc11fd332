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
    private readonly Table<uint> _keys; // lower half of the word's hash, 0 where the slot is free
    private readonly Table<ushort> _groups;
    private readonly Table<ushort> _coarse;
    private readonly int _shift;

    private WordClusters(ModelTables tables)
    {
        (_keys, _groups, _coarse) = (tables.Next<uint>(), tables.Next<ushort>(), tables.Next<ushort>());
        _shift = ShiftOf(_keys.Length);
    }

    /// <summary>Number of fine groups, the unknown one among them.</summary>
    public int FineCount => _coarse.Length;

    /// <summary>The groups of a language, read once for all stages.</summary>
    public static WordClusters Load(Language language, string path = "learning/clusters.bin")
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Shared(path, Unfold, static tables => new WordClusters(tables));
    }

    private static ModelTables Unfold(Stream stream)
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
        var (keys, slots) = Slots(hashes.AsSpan(0, count), groups);
        ArrayPool<ulong>.Shared.Return(hashes);
        return new ModelTables().Add(keys).Add(slots).Add(coarse);
    }

    /// <summary>The hash table: of two words with one key the first is kept.</summary>
    private static (uint[] Keys, ushort[] Groups) Slots(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> groups)
    {
        var keys = new uint[2 << System.Numerics.BitOperations.Log2((uint)Math.Max(FewestSlots, hashes.Length * 2))];
        var slots = new ushort[keys.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = SlotOf(keys, ShiftOf(keys.Length), hashes[i]);
            if (keys[slot] == 0)
            {
                (keys[slot], slots[slot]) = (KeyOf(hashes[i]), groups[i]);
            }
        }

        return (keys, slots);
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
    public int OfLower(ulong hash) => _groups[SlotOf(_keys.Span, _shift, hash)];

    /// <summary>The coarse group of a fine one.</summary>
    public int CoarseOf(int fine) => _coarse[fine];

    private static uint KeyOf(ulong hash) => (uint)hash | 1;

    private static int ShiftOf(int slots) => 64 - System.Numerics.BitOperations.Log2((uint)slots);

    private static int SlotOf(ReadOnlySpan<uint> keys, int shift, ulong hash)
    {
        var key = KeyOf(hash);
        var slot = (int)(hash >> shift);
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & (keys.Length - 1);
        }

        return slot;
    }
}
