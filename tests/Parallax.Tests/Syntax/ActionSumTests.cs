using Parallax.Languages;
using Parallax.Learning;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Tests.Syntax;

public sealed class ActionSumTests
{
    [Theory]
    [InlineData(-127, 127, 127)]
    [InlineData(127, -127, -127)]
    [InlineData(127, 127, -127)]
    [InlineData(0, -1, 1)]
    public void Given_the_same_row_for_every_feature_when_summed_then_neither_sum_runs_into_the_other(int shift, int left, int right)
    {
        var sum = new ActionSum(new Table<int>([ActionSum.Row(shift, left, right)]), 31);
        for (var i = 0; i < ActionFeatures.Count; i++)
        {
            sum.Put(0);
        }

        sum.Left.ShouldBe((left - shift) * ActionFeatures.Count);
        sum.Right.ShouldBe((right - shift) * ActionFeatures.Count);
    }

    [Fact]
    public void Given_random_weights_when_a_state_is_scored_then_it_gets_what_its_listed_features_weigh()
    {
        var random = new Random(7);
        var weights = new ParserWeights([.. Enumerable.Range(0, 4096 * ParserModel.ActionRow).Select(_ => (sbyte)random.Next(-127, 128))], new sbyte[ParserModel.RelationRow * 16]);
        var model = new ParserModel(weights);
        var state = StateOf("The old bridge over the river , Ana Ruiz said , is not safe .");
        var features = new uint[ActionFeatures.Count];
        var scored = 0;
        while (!state.IsDone)
        {
            if (state.MayShift && state.MayAttachRight)
            {
                ActionFeatures.Fill(state, features).ShouldBe(ActionFeatures.Count);
                var rows = features.Select(feature => (int)(feature >> ParserModel.Shift(4096)) * ParserModel.ActionRow).ToArray();
                var (shift, left, right) = (rows.Sum(row => weights.Actions[row]), rows.Sum(row => weights.Actions[row + 1]), rows.Sum(row => weights.Actions[row + 2]));
                model.ScoreActions(state).ShouldBe((left - shift, right - shift));
                scored++;
            }

            if (state.MayShift)
            {
                state.Shift();
            }
            else if (state.StackSize > 1)
            {
                state.AttachRight(Relation.Object);
            }
            else
            {
                state.AttachLeft(Relation.Root);
            }
        }

        scored.ShouldBeGreaterThan(10);
    }

    private static SentenceState StateOf(string text)
    {
        var words = text.Split(' ');
        var (atoms, state) = (new WordAtoms(WordClusters.Load(Language.English)), new SentenceState());
        state.Begin(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            atoms.Set(state, i + 1, words[i], i % 3 == 0 ? PartOfSpeech.Noun : PartOfSpeech.Verb);
        }

        return state;
    }
}
