using Parallax.Learning;

namespace Parallax.Cleaning.Pages;

/// <summary>Boosted trees that tell how likely a block is report. Made by <c>./train pages</c>.</summary>
internal sealed class BlockForest
{
    private const string Kind = "PXBF";
    private readonly int[] _roots;
    private readonly Node[] _nodes;
    private readonly float _bias;
    private readonly ForestTables? _tables;

    public BlockForest(float bias, int[] roots, Node[] nodes)
    {
        (_bias, _roots, _nodes) = (bias, roots, nodes);
        _tables = ForestTables.Of(bias, roots, nodes);
    }

    /// <summary>The probability for each row of features; rows stand one after another, <paramref name="width"/> numbers each.</summary>
    public void Probabilities(ReadOnlySpan<float> rows, int width, Span<float> probabilities)
    {
        if (_tables is null)
        {
            for (var i = 0; i < probabilities.Length; i++)
            {
                probabilities[i] = Probability(rows.Slice(i * width, width));
            }

            return;
        }

        _tables.Sum(rows, width, probabilities);
        foreach (ref var sum in probabilities)
        {
            sum = Logistic(sum);
        }
    }

    /// <summary>The probability for one row of features.</summary>
    public float Probability(ReadOnlySpan<float> row)
    {
        var sum = _bias;
        foreach (var root in _roots)
        {
            var at = root;
            while (_nodes[at].Feature >= 0)
            {
                at = row[_nodes[at].Feature] < _nodes[at].Value ? at + 1 : _nodes[at].Right;
            }

            sum += _nodes[at].Value;
        }

        return Logistic(sum);
    }

    private static float Logistic(float sum) => 1 / (1 + MathF.Exp(-sum));

    /// <summary>Reads a model file.</summary>
    public static BlockForest Load(Stream stream)
    {
        using var reader = ModelFile.Open(stream, Kind);
        var bias = reader.ReadSingle();
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        var nodes = new Node[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new Node(reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt32());
        }

        return new BlockForest(bias, roots, nodes);
    }

    /// <summary>Writes a model file.</summary>
    public void Save(Stream stream) => ModelFile.Save(stream, Kind, writer =>
    {
        writer.Write(_bias);
        writer.Write(_roots.Length);
        foreach (var root in _roots)
        {
            writer.Write(root);
        }

        writer.Write(_nodes.Length);
        foreach (var node in _nodes)
        {
            writer.Write(node.Feature);
            writer.Write(node.Value);
            writer.Write(node.Right);
        }
    });

    /// <summary>A branch, whose left side is the next node; or a leaf, whose feature is -1 and whose value is added.</summary>
    public readonly record struct Node(short Feature, float Value, int Right);
}
