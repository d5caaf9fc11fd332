namespace Parallax.Syntax;

/// <summary>The weights of a parser as they are learned and kept in its file.</summary>
/// <param name="Actions">[row * <see cref="ParserModel.ActionRow"/> + action]; the last of a row is not used.</param>
/// <param name="Relations">[row * <see cref="ParserModel.RelationRow"/> + relation - <see cref="ParserModel.FirstChosen"/>].</param>
internal sealed record ParserWeights(sbyte[] Actions, sbyte[] Relations)
{
    /// <summary>What each row of actions says of left and right against shift, as <see cref="ActionSum"/> adds them up.</summary>
    public int[] Leanings()
    {
        var leanings = new int[Actions.Length / ParserModel.ActionRow];
        for (var row = 0; row < leanings.Length; row++)
        {
            var weights = Actions.AsSpan(row * ParserModel.ActionRow, ParserModel.ActionRow);
            leanings[row] = ActionSum.Row(weights[TransitionParser.Shift], weights[TransitionParser.Left], weights[TransitionParser.Right]);
        }

        return leanings;
    }
}
