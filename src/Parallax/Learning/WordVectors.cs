using Parallax.Languages;

namespace Parallax.Learning;

/// <summary>
/// Vectors of words, packed by product quantisation (Jégou et al. 2011): a vector is cut into pieces and each piece is one of 256 of its book.
/// Frequent words have more, shorter pieces. Case is ignored. Immutable; safe to use from many threads.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 100;

    /// <summary>Pieces in a book.</summary>
    public const int BookSize = 256;

    private const string Kind = "PXWV";
    private readonly Shelf[] _shelves;

    private WordVectors(ModelTables tables)
    {
        _shelves = new Shelf[tables.NextNumber()];
        for (var i = 0; i < _shelves.Length; i++)
        {
            _shelves[i] = new Shelf(tables.NextNumber(), tables.Next<uint>(), tables.Next<byte>(), tables.Next<byte>());
        }
    }

    /// <summary>A language's vectors, read once for all stages.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static WordVectors Of(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Shared("mentions/vectors.bin", Unfold, static tables => new WordVectors(tables));
    }

    /// <summary>Reads vectors that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind or damaged.</exception>
    public static WordVectors Load(Stream stream) => new(Unfold(stream));

    private static ModelTables Unfold(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var shelves = reader.ReadInt32();
        var tables = new ModelTables().Add(shelves);
        for (var i = 0; i < shelves; i++)
        {
            var (keys, pieces) = (new uint[reader.ReadInt32()], reader.ReadInt32());
            var key = 0u;
            for (var k = 0; k < keys.Length; k++)
            {
                keys[k] = key += (uint)reader.Read7BitEncodedInt();
            }

            var (books, codes) = (new byte[BookSize * Dimensions], new byte[keys.Length * pieces]);
            reader.Fill(books.AsSpan());
            reader.Fill(codes.AsSpan());
            tables.Add(pieces).Add(keys).Add(codes).Add(books);
        }

        return tables;
    }

    /// <summary>Writes shelves of words; of two words with one key the first is kept.</summary>
    public static void Save(Stream stream, IEnumerable<(IReadOnlyList<string> Words, int Pieces, sbyte[] Books, byte[] Codes)> shelves) =>
        ModelFile.Save(stream, Kind, writer =>
        {
            var all = shelves.ToList();
            writer.Write(all.Count);
            foreach (var (words, pieces, books, codes) in all)
            {
                var order = Enumerable.Range(0, words.Count).DistinctBy(i => KeyOf(FeatureSpace.Hash(words[i]))).OrderBy(i => KeyOf(FeatureSpace.Hash(words[i]))).ToArray();
                writer.Write(order.Length);
                writer.Write(pieces);
                var last = 0u;
                foreach (var i in order)
                {
                    var key = KeyOf(FeatureSpace.Hash(words[i]));
                    writer.Write7BitEncodedInt((int)(key - last));
                    last = key;
                }

                writer.Write((byte[])(Array)books);
                foreach (var i in order)
                {
                    writer.Write(codes.AsSpan(i * pieces, pieces));
                }
            }
        });

    /// <summary>The vector of a lower-case word by its <see cref="FeatureSpace.Hash(ReadOnlySpan{char})"/>; false, and zeros, where the word is not known.</summary>
    public bool TryGet(ulong hash, Span<sbyte> vector)
    {
        foreach (var shelf in _shelves)
        {
            var at = shelf.Keys.Span.BinarySearch(KeyOf(hash));
            if (at >= 0)
            {
                var length = Dimensions / shelf.Pieces;
                var codes = shelf.Codes.Span.Slice(at * shelf.Pieces, shelf.Pieces);
                var books = shelf.Books.Span;
                for (var piece = 0; piece < shelf.Pieces; piece++)
                {
                    var book = ((piece * BookSize) + codes[piece]) * length;
                    for (var i = 0; i < length; i++)
                    {
                        vector[(piece * length) + i] = (sbyte)books[book + i];
                    }
                }

                return true;
            }
        }

        vector[..Dimensions].Clear();
        return false;
    }

    private static uint KeyOf(ulong hash) => (uint)(hash >> 32);

    /// <summary>Words packed alike: keys in rising order, books [(piece * 256 + code) * length], codes [word * pieces + piece].</summary>
    private sealed record Shelf(int Pieces, Table<uint> Keys, Table<byte> Codes, Table<byte> Books);
}
