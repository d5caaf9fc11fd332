using System.Collections.Immutable;
using System.Numerics.Tensors;
using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>
/// Trains a <see cref="SequenceModel"/> as a linear-chain conditional random field (Lafferty et al. 2001) by AdaGrad steps on one sequence at a time.
/// Seeded: the same examples give the same file.
/// </summary>
internal sealed class CrfTrainer
{
    /// <summary>Errors below this move no weight; most labels of most items lie there.</summary>
    private const float SmallestError = 0.002f;

    private readonly ImmutableArray<string> _labels;
    private readonly FeatureSpace _space;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly bool[] _isAllowed;
    private readonly int _side;

    /// <summary>Starts from nothing.</summary>
    /// <param name="labels">The labels, at most 63.</param>
    /// <param name="space">The feature space.</param>
    /// <param name="isAllowed">Whether the second label may follow the first; null stands for the edge of the sequence.</param>
    public CrfTrainer(ImmutableArray<string> labels, FeatureSpace space, Func<string?, string?, bool> isAllowed)
    {
        (_labels, _space, _side) = (labels, space, labels.Length + 1);
        _weights = new float[space.Size * labels.Length];
        _squares = new float[_weights.Length];
        _transitions = new float[_side * _side];
        _transitionSquares = new float[_side * _side];
        _isAllowed = new bool[_side * _side];
        for (var to = 0; to < _side; to++)
        {
            for (var from = 0; from < _side; from++)
            {
                _isAllowed[(to * _side) + from] = isAllowed(from < labels.Length ? labels[from] : null, to < labels.Length ? labels[to] : null);
            }
        }
    }

    /// <summary>Size of the first step. 0.1 unless set.</summary>
    public float Rate { get; init; } = 0.1f;

    /// <summary>Pull of touched weights towards zero. 0 unless set.</summary>
    public float Decay { get; init; }

    /// <summary>Share of an item's features left out at each visit, 0 to 1, so that rare words are not learned by heart. 0 unless set.</summary>
    public double Dropout { get; init; }

    /// <summary>Goes over the examples in a new seeded order each time.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="seed">Seed of the order and of what is left out.</param>
    /// <param name="afterRound">Told the round and the mean log loss of a sequence in nats.</param>
    public void Train(IReadOnlyList<SequenceTrainer.Example> examples, int rounds, int seed, Action<int, double>? afterRound = null)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).Where(i => examples[i].Labels.Length > 0).ToArray();
        for (var round = 1; round <= rounds; round++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                loss += Step(examples[index], random);
            }

            afterRound?.Invoke(round, loss / Math.Max(1, order.Length));
        }
    }

    /// <summary>Writes the weights times <paramref name="scale"/>; what is over 127 then is clipped.</summary>
    public void Save(Stream stream, float scale)
    {
        var transitions = new float[_transitions.Length];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = _isAllowed[i] ? _transitions[i] : float.NegativeInfinity;
        }

        SequenceModel.Save(stream, _labels, _space, _weights, transitions, scale);
    }

    private double Step(SequenceTrainer.Example example, Random random)
    {
        var (count, length, edge) = (_labels.Length, example.Labels.Length, _labels.Length);
        var rows = Dropout > 0 ? [.. example.Rows.Select(row => row.Where(_ => random.NextDouble() >= Dropout).ToArray())] : example.Rows;
        var moves = new float[_side * _side];
        for (var i = 0; i < moves.Length; i++)
        {
            moves[i] = _isAllowed[i] ? MathF.Exp(_transitions[i]) : 0;
        }

        var emissions = new float[length][];
        var forward = new float[length][];
        var backward = new float[length][];
        var loss = 0.0;
        var scratch = new float[count];
        for (var i = 0; i < length; i++)
        {
            var emission = new float[count];
            foreach (var bucket in rows[i])
            {
                TensorPrimitives.Add(emission, _weights.AsSpan((int)bucket * count, count), emission);
            }

            loss -= emission[example.Labels[i]];
            var most = TensorPrimitives.Max<float>(emission);
            loss += most;
            TensorPrimitives.Subtract(emission, most, emission);
            TensorPrimitives.Exp<float>(emission, emission);
            emissions[i] = emission;
            forward[i] = new float[count];
            for (var to = 0; to < count; to++)
            {
                forward[i][to] = emission[to] * (i == 0 ? moves[(to * _side) + edge] : TensorPrimitives.Dot(forward[i - 1], moves.AsSpan(to * _side, count)));
            }

            var sum = TensorPrimitives.Sum<float>(forward[i]);
            loss += Math.Log(sum);
            TensorPrimitives.Divide(forward[i], sum, forward[i]);
            loss -= _transitions[(example.Labels[i] * _side) + (i == 0 ? edge : example.Labels[i - 1])];
        }

        backward[^1] = moves.AsSpan(edge * _side, count).ToArray();
        loss += Math.Log(TensorPrimitives.Dot<float>(forward[^1], backward[^1])) - _transitions[(edge * _side) + example.Labels[^1]];
        for (var i = length - 2; i >= 0; i--)
        {
            backward[i] = new float[count];
            TensorPrimitives.Multiply(emissions[i + 1], backward[i + 1], scratch);
            for (var to = 0; to < count; to++)
            {
                if (scratch[to] > 0)
                {
                    TensorPrimitives.MultiplyAdd(moves.AsSpan(to * _side, count), scratch[to], backward[i], backward[i]);
                }
            }

            TensorPrimitives.Divide(backward[i], TensorPrimitives.Sum<float>(backward[i]), backward[i]);
        }

        for (var i = 0; i < length; i++)
        {
            TensorPrimitives.Multiply(forward[i], backward[i], scratch);
            TensorPrimitives.Divide(scratch, TensorPrimitives.Sum<float>(scratch), scratch);
            UpdateTransitions(example, forward, backward, emissions, moves, i);
            scratch[example.Labels[i]] -= 1;
            for (var label = 0; label < count; label++)
            {
                if (MathF.Abs(scratch[label]) >= SmallestError)
                {
                    foreach (var bucket in rows[i])
                    {
                        Move(_weights, _squares, ((int)bucket * count) + label, scratch[label]);
                    }
                }
            }
        }

        UpdateLastTransition(example, forward[^1], backward[^1]);
        return loss;
    }

    private void UpdateTransitions(SequenceTrainer.Example example, float[][] forward, float[][] backward, float[][] emissions, float[] moves, int i)
    {
        var (count, edge) = (_labels.Length, _labels.Length);
        var sum = 0f;
        var shares = new float[_side * _side];
        for (var to = 0; to < count; to++)
        {
            var after = emissions[i][to] * backward[i][to];
            if (after <= 0)
            {
                continue;
            }

            for (var from = i == 0 ? edge : 0; from < (i == 0 ? _side : count); from++)
            {
                sum += shares[(to * _side) + from] = (i == 0 ? 1 : forward[i - 1][from]) * moves[(to * _side) + from] * after;
            }
        }

        var right = (example.Labels[i] * _side) + (i == 0 ? edge : example.Labels[i - 1]);
        for (var at = 0; at < shares.Length; at++)
        {
            var error = (shares[at] / sum) - (at == right ? 1 : 0);
            if (MathF.Abs(error) >= SmallestError)
            {
                Move(_transitions, _transitionSquares, at, error);
            }
        }
    }

    private void UpdateLastTransition(SequenceTrainer.Example example, float[] forward, float[] backward)
    {
        var (count, edge) = (_labels.Length, _labels.Length);
        var sum = TensorPrimitives.Dot<float>(forward, backward);
        for (var from = 0; from < count; from++)
        {
            var error = (forward[from] * backward[from] / sum) - (from == example.Labels[^1] ? 1 : 0);
            if (MathF.Abs(error) >= SmallestError && _isAllowed[(edge * _side) + from])
            {
                Move(_transitions, _transitionSquares, (edge * _side) + from, error);
            }
        }
    }

    private void Move(float[] weights, float[] squares, int at, float error)
    {
        var slope = error + (Decay * weights[at]);
        squares[at] += slope * slope;
        weights[at] -= Rate * slope / (MathF.Sqrt(squares[at]) + 1e-3f);
    }
}
