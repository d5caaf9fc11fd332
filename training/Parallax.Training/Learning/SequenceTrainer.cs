using System.Collections.Immutable;
using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>Trains a <see cref="SequenceModel"/> by the averaged structured perceptron (Collins 2002). Seeded: the same examples give the same file.</summary>
internal sealed class SequenceTrainer
{
    private readonly ImmutableArray<string> _labels;
    private readonly FeatureSpace _space;
    private readonly float[] _weights;
    private readonly float[] _weightTotals;
    private readonly float[] _transitions;
    private readonly float[] _transitionTotals;
    private readonly bool[] _isAllowed;
    private long _step;

    /// <summary>Starts from nothing.</summary>
    /// <param name="labels">The labels, at most 63.</param>
    /// <param name="space">The feature space.</param>
    /// <param name="isAllowed">Whether the second label may follow the first; null stands for the edge of the sequence.</param>
    public SequenceTrainer(ImmutableArray<string> labels, FeatureSpace space, Func<string?, string?, bool>? isAllowed = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels.Length, 63);
        (_labels, _space) = (labels, space);
        _weights = new float[space.Size * labels.Length];
        _weightTotals = new float[_weights.Length];
        var side = labels.Length + 1;
        _transitions = new float[side * side];
        _transitionTotals = new float[side * side];
        _isAllowed = new bool[side * side];
        for (var to = 0; to < side; to++)
        {
            for (var from = 0; from < side; from++)
            {
                _isAllowed[(to * side) + from] = isAllowed?.Invoke(from < labels.Length ? labels[from] : null, to < labels.Length ? labels[to] : null) ?? true;
            }
        }
    }

    /// <summary>Share of an item's features left out at each visit, 0 to 1, so that rare words are not learned by heart. 0 unless set.</summary>
    public double Dropout { get; init; }

    /// <summary>One sequence with its right labels.</summary>
    public sealed record Example(uint[][] Rows, byte[] Labels)
    {
        /// <summary>Copies the rows out of their buffer.</summary>
        public static Example Of(FeatureRows rows, byte[] labels) => new([.. Enumerable.Range(0, rows.Count).Select(row => rows[row].ToArray())], labels);
    }

    /// <summary>Drops from the examples every feature that fewer than <paramref name="least"/> items have, which keeps the file small.</summary>
    public static IReadOnlyList<Example> Prune(IReadOnlyList<Example> examples, FeatureSpace space, int least)
    {
        var counts = new ushort[space.Size];
        foreach (var bucket in examples.SelectMany(example => example.Rows).SelectMany(row => row))
        {
            counts[bucket] = (ushort)Math.Min(ushort.MaxValue, counts[bucket] + 1);
        }

        return [.. examples.Select(example => example with { Rows = [.. example.Rows.Select(row => row.Where(bucket => counts[bucket] >= least).ToArray())] })];
    }

    /// <summary>Goes over the examples in a new seeded order each time.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="afterRound">Told the round and the share of wrong labels, 0 to 1.</param>
    public void Train(IReadOnlyList<Example> examples, int rounds, int seed, Action<int, double>? afterRound = null)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 1; round <= rounds; round++)
        {
            random.Shuffle(order);
            var (wrong, all) = (0L, 0L);
            foreach (var index in order)
            {
                var example = examples[index];
                if (example.Labels.Length == 0)
                {
                    continue;
                }

                example = Dropout > 0 ? Thinned(example, random) : example;
                _step++;
                var guess = Label(example.Rows, _weights, _transitions);
                all += guess.Length;
                wrong += Update(example, guess);
            }

            afterRound?.Invoke(round, (double)wrong / Math.Max(1, all));
        }
    }

    /// <summary>Writes the averaged weights, scaled so that all but one in a thousand of them fit a signed byte unclipped.</summary>
    public void Save(Stream stream)
    {
        var weights = Averaged(_weights, _weightTotals);
        var transitions = Averaged(_transitions, _transitionTotals);
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = _isAllowed[i] ? transitions[i] : float.NegativeInfinity;
        }

        var sizes = weights.Where(weight => weight != 0).Select(MathF.Abs).Order().ToArray();
        var largest = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.999)];
        SequenceModel.Save(stream, _labels, _space, weights, transitions, 100 / largest);
    }

    private Example Thinned(Example example, Random random) =>
        example with { Rows = [.. example.Rows.Select(row => row.Where(_ => random.NextDouble() >= Dropout).ToArray())] };

    private float[] Averaged(float[] weights, float[] totals)
    {
        var averaged = new float[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            averaged[i] = weights[i] - (totals[i] / (_step + 1));
        }

        return averaged;
    }

    private int Update(Example example, byte[] guess)
    {
        var wrong = 0;
        var edge = _labels.Length;
        for (var i = 0; i <= guess.Length; i++)
        {
            var (right, said) = i < guess.Length ? (example.Labels[i], guess[i]) : (edge, edge);
            var (rightBefore, saidBefore) = i > 0 ? (example.Labels[i - 1], guess[i - 1]) : (edge, edge);
            if (right != said)
            {
                wrong++;
                foreach (var bucket in example.Rows[i])
                {
                    Add(_weights, _weightTotals, ((int)bucket * _labels.Length) + right, 1);
                    Add(_weights, _weightTotals, ((int)bucket * _labels.Length) + said, -1);
                }
            }

            if (right != said || rightBefore != saidBefore)
            {
                Add(_transitions, _transitionTotals, (right * (edge + 1)) + rightBefore, 1);
                Add(_transitions, _transitionTotals, (said * (edge + 1)) + saidBefore, -1);
            }
        }

        return wrong;
    }

    private void Add(float[] weights, float[] totals, int at, float change)
    {
        weights[at] += change;
        totals[at] += _step * change;
    }

    private byte[] Label(uint[][] rows, float[] weights, float[] transitions)
    {
        var count = _labels.Length;
        var back = new byte[rows.Length, count];
        var previous = new float[count];
        var current = new float[count];
        for (var i = 0; i < rows.Length; i++)
        {
            Array.Clear(current);
            foreach (var bucket in rows[i])
            {
                System.Numerics.Tensors.TensorPrimitives.Add(current, weights.AsSpan((int)bucket * count, count), current);
            }

            for (var to = 0; to < count; to++)
            {
                var (best, from) = i == 0 ? (Transition(transitions, to, count), 0) : Best(previous, transitions, to);
                back[i, to] = (byte)from;
                current[to] += best;
            }

            (previous, current) = (current, previous);
        }

        var (_, last) = Best(previous, transitions, count);
        var labels = new byte[rows.Length];
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = back[i, last];
        }

        return labels;
    }

    private (float Best, int From) Best(float[] scores, float[] transitions, int to)
    {
        var (best, found) = (float.NegativeInfinity, 0);
        for (var from = 0; from < scores.Length; from++)
        {
            var score = scores[from] + Transition(transitions, to, from);
            if (score > best)
            {
                (best, found) = (score, from);
            }
        }

        return (best, found);
    }

    private float Transition(float[] transitions, int to, int from)
    {
        var at = (to * (_labels.Length + 1)) + from;
        return _isAllowed[at] ? transitions[at] : -1e9f;
    }
}
