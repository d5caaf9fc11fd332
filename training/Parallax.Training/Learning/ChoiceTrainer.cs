using Parallax.Learning;

namespace Parallax.Training.Learning;

/// <summary>
/// Trains a <see cref="ClassModel"/> of "no" and "yes" to choose one of several candidates: a conditional logit (McFadden 1974) whose probabilities sum to one over the candidates of a
/// choice, by AdaGrad steps (Duchi et al. 2011) with L2. What it writes is the mean of the weights over all steps but the first round's, which depends less on the order of the choices than the last weights do
/// (Polyak and Juditsky 1992). Seeded: the same choices give the same file.
/// </summary>
internal sealed class ChoiceTrainer(FeatureSpace space)
{
    private readonly float[] _weights = new float[space.Size];
    private readonly float[] _squares = new float[space.Size];

    /// <summary>What the mean of the weights differs from the last weights by, times the number of steps.</summary>
    private readonly double[] _lag = new double[space.Size];

    private long _steps;

    /// <summary>Candidates by their buckets, and which of them is right.</summary>
    public sealed record Choice(uint[][] Candidates, int Right);

    /// <summary>Size of the first step.</summary>
    public required float Rate { get; init; }

    /// <summary>Pull of touched weights towards zero.</summary>
    public required float Decay { get; init; }

    /// <summary>Goes over the choices in a new seeded order each time.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="rounds">How many times.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="afterRound">Told the round and the mean log loss in nats.</param>
    public void Train(IReadOnlyList<Choice> choices, int rounds, int seed, Action<int, double> afterRound)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, choices.Count).ToArray();
        for (var round = 1; round <= rounds; round++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var index in order)
            {
                loss += Learn(choices[index], isCounted: round > 1 || rounds == 1);
            }

            afterRound(round, loss / Math.Max(1, order.Length));
        }
    }

    /// <summary>Writes the weights.</summary>
    public void Save(Stream stream)
    {
        var both = new float[space.Size * 2];
        for (var bucket = 0; bucket < space.Size; bucket++)
        {
            var mean = (float)(_weights[bucket] - (_lag[bucket] / Math.Max(1, _steps)));
            (both[bucket * 2], both[(bucket * 2) + 1]) = (-mean / 2, mean / 2);
        }

        ClassModel.Save(stream, ["no", "yes"], space, both);
    }

    /// <returns>The log loss of the choice before the step.</returns>
    private double Learn(Choice choice, bool isCounted)
    {
        Span<float> probabilities = choice.Candidates.Length <= 512 ? stackalloc float[choice.Candidates.Length] : new float[choice.Candidates.Length];
        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = Score(choice.Candidates[i]);
        }

        ClassModel.Normalise(probabilities);
        for (var i = 0; i < probabilities.Length; i++)
        {
            Step(choice.Candidates[i], probabilities[i] - (i == choice.Right ? 1 : 0));
        }

        _steps += isCounted ? 1 : 0;
        return -Math.Log(Math.Max(1e-9, probabilities[choice.Right]));
    }

    private float Score(uint[] buckets)
    {
        var sum = 0f;
        foreach (var bucket in buckets)
        {
            sum += _weights[bucket];
        }

        return sum;
    }

    private void Step(uint[] buckets, float error)
    {
        foreach (var bucket in buckets)
        {
            var slope = error + (Decay * _weights[bucket]);
            _squares[bucket] += slope * slope;
            var change = Rate * slope / (MathF.Sqrt(_squares[bucket]) + 1e-6f);
            _weights[bucket] -= change;
            _lag[bucket] -= (double)change * _steps;
        }
    }
}
