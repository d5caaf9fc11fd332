namespace Parallax.Syntax;

/// <summary>Parses the sentence of a state by the arc-hybrid system: shift, attach left, attach right, the highest score each time.</summary>
internal sealed class TransitionParser(ParserModel model)
{
    public const int Shift = 0;
    public const int Left = 1;
    public const int Right = 2;

    public void Parse(SentenceState state)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        while (!state.IsDone)
        {
            Act(state, Choose(state), features);
        }
    }

    public int Choose(SentenceState state)
    {
        var (shift, left, right) = (state.MayShift, state.MayAttachLeft, state.MayAttachRight);
        if (!left && !right)
        {
            return Shift;
        }

        if (!shift && !(left && right))
        {
            return left ? Left : Right;
        }

        var (leftScore, rightScore) = model.ScoreActions(state);
        if (!shift)
        {
            return rightScore > leftScore ? Right : Left;
        }

        var best = left ? Math.Max(leftScore, 0) : 0;
        return right && rightScore > best ? Right
            : best > 0 ? Left
            : Shift;
    }

    public void Act(SentenceState state, int action, Span<uint> features)
    {
        switch (action)
        {
            case Shift:
                state.Shift();
                break;
            case Left:
                state.AttachLeft(Relate(state, state.Buffer, state.OnStack(0), features));
                break;
            default:
                state.AttachRight(Relate(state, state.OnStack(1), state.OnStack(0), features));
                break;
        }
    }

    /// <summary>The relation where it follows from the words alone, else unknown.</summary>
    public static Relation Given(SentenceState state, int head, int child) =>
        head == state.Root ? Relation.Root
        : state.IsPunctuation[child] ? Relation.Punctuation
        : Relation.Unknown;

    private Relation Relate(SentenceState state, int head, int child, Span<uint> features)
    {
        var given = Given(state, head, child);
        if (given != Relation.Unknown)
        {
            return given;
        }

        var count = RelationFeatures.Fill(state, head, child, features);
        return model.BestRelation(features[..count]);
    }
}
