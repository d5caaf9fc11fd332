using System.Buffers;
using System.Runtime.InteropServices;
using Parallax.Learning;

namespace Parallax.Statements;

/// <summary>
/// Chooses the token at which a part of an attribution begins or ends. Three rounds: the few features that tell most are asked of every candidate, more only of those that are then
/// well placed, all of the last few; nearly always the candidate wins that all features would have chosen.
/// </summary>
internal sealed class BoundaryChooser
{
    /// <summary>As many candidates get the second round's features.</summary>
    private const int Semifinalists = 10;

    /// <summary>As many get all features.</summary>
    private const int Finalists = 5;

    /// <summary>By so much the odds of one that goes on may be below the best's: their logarithm by 3, then by 1.5, in steps of <see cref="ClassModel.StepsPerUnit"/>.</summary>
    private const int FarBelow = 3 * ClassModel.StepsPerUnit;

    private const int Below = 3 * ClassModel.StepsPerUnit / 2;

    private readonly FeatureRows _rows = new();
    private readonly List<Standing> _left = [];

    private readonly record struct Standing(int Token, int Score);

    /// <summary>The candidate of the highest score; of equals the first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">Which boundary is asked for.</param>
    /// <param name="model">Its model.</param>
    /// <param name="candidates">The tokens to choose from, in ascending order but for quotations that go on; one at least.</param>
    public int Choose(StatementText text, in BoundaryQuery query, ClassModel model, List<int> candidates)
    {
        _left.Clear();
        foreach (var token in candidates)
        {
            _left.Add(new Standing(token, 0));
        }

        Score(text, query, model, Round.First);
        Keep(Semifinalists, FarBelow);
        Score(text, query, model, Round.Second);
        Keep(Finalists, Below);
        Score(text, query, model, Round.Last);
        Keep(1, 0);
        return _left[0].Token;
    }

    private enum Round
    {
        First,
        Second,
        Last,
    }

    /// <summary>Adds what the features of a round say; nothing, where nothing is left to choose.</summary>
    private void Score(StatementText text, in BoundaryQuery query, ClassModel model, Round round)
    {
        if (_left.Count == 1)
        {
            return;
        }

        _rows.Clear();
        foreach (var standing in _left)
        {
            var boundary = new Boundary(text, query, standing.Token);
            switch (round)
            {
                case Round.First:
                    BoundaryFeatures.AddFirst(boundary, model.Space, _rows);
                    break;
                case Round.Second:
                    BoundaryFeatures.AddSecond(boundary, model.Space, _rows);
                    break;
                default:
                    BoundaryFeatures.AddOther(boundary, model.Space, _rows);
                    break;
            }

            _rows.EndRow();
        }

        var scores = ArrayPool<int>.Shared.Rent(_left.Count);
        model.Lean(_rows, scores.AsSpan(0, _left.Count));
        var left = CollectionsMarshal.AsSpan(_left);
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = left[i] with { Score = left[i].Score + scores[i] };
        }

        ArrayPool<int>.Shared.Return(scores);
    }

    /// <summary>Keeps the best, in their order: so many (more where the last are equal), and none that is farther below the best.</summary>
    private void Keep(int most, int below)
    {
        Span<int> best = stackalloc int[most];
        best.Fill(int.MinValue);
        foreach (var standing in _left)
        {
            if (standing.Score <= best[^1])
            {
                continue;
            }

            var at = most - 1;
            for (; at > 0 && best[at - 1] < standing.Score; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = standing.Score;
        }

        var least = Math.Max(best[^1], best[0] - below);
        var kept = 0;
        foreach (var standing in _left)
        {
            if (standing.Score >= least)
            {
                CollectionsMarshal.AsSpan(_left)[kept++] = standing;
            }
        }

        _left.RemoveRange(kept, _left.Count - kept);
    }
}
