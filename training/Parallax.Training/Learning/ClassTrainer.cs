using System.Collections.Immutable;
using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>
/// Trains a <see cref="ClassModel"/> by stochastic gradient descent on the log loss with AdaGrad steps (Duchi et al. 2011) and L2.
/// Seeded: the same examples give the same file.
/// </summary>
internal sealed class ClassTrainer
{
    private readonly ImmutableArray<string> _classes;
    private readonly FeatureSpace _space;
    private readonly float[] _weights;
    private readonly float[] _squares;

    /// <summary>Starts from nothing.</summary>
    public ClassTrainer(ImmutableArray<string> classes, FeatureSpace space)
    {
        (_classes, _space) = (classes, space);
        _weights = new float[space.Size * classes.Length];
        _squares = new float[_weights.Length];
    }

    /// <summary>One item: its buckets, its right class, and how much it counts.</summary>
    public sealed record Example(uint[] Buckets, int Class, float Weight = 1);

    /// <summary>Step size of the first update. 0.1 unless set.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>Pull of touched weights towards zero. 1e-6 unless set.</summary>
    public float Decay { get; init; } = 1e-6f;

    /// <summary>Goes over the examples in a new seeded order each time.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="afterRound">Told the round and the mean log loss in nats.</param>
    public void Train(IReadOnlyList<Example> examples, int rounds, int seed, Action<int, double>? afterRound = null)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var scores = new float[_classes.Length];
        for (var round = 1; round <= rounds; round++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                var example = examples[index];
                Predict(example.Buckets, scores);
                loss -= Math.Log(Math.Max(1e-9, scores[example.Class]));
                Update(example, scores);
            }

            afterRound?.Invoke(round, loss / Math.Max(1, order.Length));
        }
    }

    /// <summary>The probabilities by the weights as they stand.</summary>
    public void Predict(ReadOnlySpan<uint> buckets, Span<float> probabilities)
    {
        probabilities.Clear();
        foreach (var bucket in buckets)
        {
            for (var i = 0; i < probabilities.Length; i++)
            {
                probabilities[i] += _weights[((int)bucket * probabilities.Length) + i];
            }
        }

        ClassModel.Normalise(probabilities);
    }

    /// <summary>Writes the weights.</summary>
    public void Save(Stream stream) => ClassModel.Save(stream, _classes, _space, _weights);

    private void Update(Example example, float[] probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = example.Weight * (probabilities[i] - (i == example.Class ? 1 : 0));
            foreach (var bucket in example.Buckets)
            {
                var at = ((int)bucket * probabilities.Length) + i;
                var slope = error + (Decay * _weights[at]);
                _squares[at] += slope * slope;
                _weights[at] -= Rate * slope / (MathF.Sqrt(_squares[at]) + 1e-6f);
            }
        }
    }
}
