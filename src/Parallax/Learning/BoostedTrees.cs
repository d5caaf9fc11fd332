using System.Collections.Immutable;

namespace Parallax.Learning;

/// <summary>
/// Gradient-boosted regression trees for a yes-or-no question over a few named numbers (Friedman, Greedy function approximation: a gradient boosting machine, 2001): the
/// probability of yes is the logistic function of the sum of one leaf of every tree.
/// </summary>
internal sealed class BoostedTrees
{
    private const string Kind = "TREE";
    private readonly Split[] _splits;
    private readonly float[] _leaves;
    private readonly int[] _roots;
    private readonly TreeWalk _walk;

    /// <summary>Makes a model; a tree of one leaf only has a negative root.</summary>
    public BoostedTrees(ImmutableArray<string> names, int[] roots, Split[] splits, float[] leaves) =>
        (Names, _roots, _splits, _leaves, _walk) = (names, roots, splits, leaves, new TreeWalk(names.Length, roots, splits, leaves));

    /// <summary>The names, in the order of the values.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads a model that asks for these values, in this order.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or its model is of other values.</exception>
    public static BoostedTrees Load(Stream stream, ImmutableArray<string> names)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var found = ImmutableArray.Create(Read(reader, each => each.ReadString()));
        if (!found.SequenceEqual(names))
        {
            throw new InvalidDataException("The model of trees is of other values than those that are counted.");
        }

        var roots = Read(reader, each => each.ReadInt32());
        var splits = Read(reader, each => new Split(each.ReadInt32(), each.ReadSingle(), each.ReadInt32(), each.ReadInt32()));
        return new BoostedTrees(names, roots, splits, Read(reader, each => each.ReadSingle()));
    }

    /// <summary>Writes the model.</summary>
    public void Save(Stream stream) => ModelFile.Save(stream, Kind, writer =>
    {
        Write(writer, [.. Names], (each, name) => each.Write(name));
        Write(writer, _roots, (each, root) => each.Write(root));
        Write(writer, _splits, (each, split) =>
        {
            each.Write(split.Value);
            each.Write(split.Threshold);
            each.Write(split.Low);
            each.Write(split.High);
        });
        Write(writer, _leaves, (each, leaf) => each.Write(leaf));
    });

    /// <summary>The probability of yes, 0 to 1.</summary>
    public float Probability(ReadOnlySpan<float> values) => (float)LogisticTable.Probability(Sum(values));

    /// <summary>The sum of the leaves that the values reach, in units of log odds.</summary>
    public double Sum(ReadOnlySpan<float> values) => _walk.Sum(values);

    private static T[] Read<T>(ModelReader reader, Func<ModelReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }

    private static void Write<T>(BinaryWriter writer, T[] items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Length);
        Array.ForEach(items, item => write(writer, item));
    }

    /// <summary>A question of a tree.</summary>
    /// <param name="Value">Which value it asks about.</param>
    /// <param name="Threshold">A value up to this goes low, a higher one high.</param>
    /// <param name="Low">The next question; where negative, the complement of a leaf's place.</param>
    /// <param name="High">The same for higher values.</param>
    internal readonly record struct Split(int Value, float Threshold, int Low, int High);
}
