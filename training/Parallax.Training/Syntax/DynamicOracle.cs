using Parallax.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Counts the gold arcs that an arc-hybrid action puts out of reach (Goldberg and Nivre 2013).</summary>
internal sealed class DynamicOracle
{
    private readonly int[] _heads;
    private readonly int[] _childrenStart;
    private readonly int[] _children;

    public DynamicOracle(int[] heads)
    {
        _heads = heads;
        _childrenStart = new int[heads.Length + 2];
        _children = new int[heads.Length];
        for (var i = 1; i < heads.Length; i++)
        {
            _childrenStart[heads[i] + 1]++;
        }

        for (var i = 1; i < _childrenStart.Length; i++)
        {
            _childrenStart[i] += _childrenStart[i - 1];
        }

        var next = (int[])_childrenStart.Clone();
        for (var i = 1; i < heads.Length; i++)
        {
            _children[next[heads[i]]++] = i;
        }
    }

    public int HeadOf(int word) => _heads[word];

    public int Cost(SentenceState state, int action)
    {
        var (top, second, first) = (state.OnStack(0), state.OnStack(1), state.Buffer);
        switch (action)
        {
            case TransitionParser.Shift:
                var cost = _heads[first] < first && _heads[first] != top && Waits(state, _heads[first]) ? 1 : 0;
                foreach (var child in ChildrenOf(first))
                {
                    cost += child < first && Waits(state, child) ? 1 : 0;
                }

                return cost;
            case TransitionParser.Left:
                return LostChildren(top, first) + (_heads[top] == second || _heads[top] > first ? 1 : 0);
            default:
                return LostChildren(top, first) + (_heads[top] >= first ? 1 : 0);
        }
    }

    private static bool Waits(SentenceState state, int word) => word > 0 && word < state.Buffer && state.Heads[word] == 0;

    private int LostChildren(int word, int first)
    {
        var lost = 0;
        foreach (var child in ChildrenOf(word))
        {
            lost += child >= first ? 1 : 0;
        }

        return lost;
    }

    private ReadOnlySpan<int> ChildrenOf(int word) => _children.AsSpan(_childrenStart[word], _childrenStart[word + 1] - _childrenStart[word]);
}
