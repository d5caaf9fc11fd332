using System.Diagnostics;
using Parallax.Syntax;

namespace Parallax.Training.Syntax;

/// <summary>Trains the parser: averaged perceptrons for actions and relations, the actions under a dynamic oracle with exploration.</summary>
internal sealed class ParserTrainer(TrainerOptions options)
{
    private readonly AveragedTable _actions = new(1 << options.ActionBits, ParserModel.ActionRow, options.LeastSeen);
    private readonly AveragedTable _relations = new(1 << options.RelationBits, ParserModel.RelationRow, options.LeastSeen);
    private readonly SentenceState _state = new();
    private readonly Random _random = new(options.Seed);

    public static void Train(string data, string output, TrainerOptions options)
    {
        string[] names = ["en_ewt-ud", "en_gum-ud"];
        var train = names.SelectMany(name => TreebankReader.Read(Path.Combine(data, name + "-train.conllu.gz"))).ToList();
        var dev = names.ToDictionary(name => name, name => TreebankReader.Read(Path.Combine(data, name + "-dev.conllu.gz")));
        if (options.PredictTags)
        {
            var tags = new PredictedTags();
            train = tags.Exchange(train);
            dev = dev.ToDictionary(set => set.Key, set => tags.Tag(set.Value));
        }

        var trainer = new ParserTrainer(options);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var started = Stopwatch.GetTimestamp();
            var wrong = trainer.Pass(train, epoch);
            Console.Error.WriteLine($"pass {epoch + 1}: {wrong} updates, {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
            if ((epoch + 1) % 5 == 0 && epoch + 1 < options.Epochs)
            {
                ParserEvaluation.Print(new ParserModel(trainer.Weights()), dev);
            }
        }

        var weights = trainer.Weights();
        ParserEvaluation.Print(new ParserModel(weights), dev);
        using (var file = File.Create(output))
        {
            ParserModelFile.Write(weights, file);
        }

        Console.Error.WriteLine($"{output}: {new FileInfo(output).Length} bytes");
    }

    private ParserWeights Weights() => new(_actions.Averages(options.LeastAction), _relations.Averages(options.LeastRelation));

    private long Pass(List<TreebankSentence> train, int epoch)
    {
        var order = Enumerable.Range(0, train.Count).ToArray();
        _random.Shuffle(order);
        var updates = 0L;
        foreach (var index in order)
        {
            updates += Learn(train[index], epoch);
        }

        return updates;
    }

    private int Learn(TreebankSentence sentence, int epoch)
    {
        Span<uint> features = stackalloc uint[Math.Max(ActionFeatures.Count, RelationFeatures.Count)];
        Span<int> scores = stackalloc int[ParserModel.ActionRow];
        Span<int> costs = stackalloc int[3];
        SentenceSetup.Fill(_state, sentence);
        var oracle = new DynamicOracle(sentence.ProjectiveHeads());
        var updates = 0;
        while (!_state.IsDone)
        {
            var (shift, left, right) = (_state.MayShift, _state.MayAttachLeft, _state.MayAttachRight);
            costs[TransitionParser.Shift] = shift ? oracle.Cost(_state, TransitionParser.Shift) : int.MaxValue;
            costs[TransitionParser.Left] = left ? oracle.Cost(_state, TransitionParser.Left) : int.MaxValue;
            costs[TransitionParser.Right] = right ? oracle.Cost(_state, TransitionParser.Right) : int.MaxValue;
            var action = costs.IndexOfAnyExcept(int.MaxValue);
            if ((shift ? 1 : 0) + (left ? 1 : 0) + (right ? 1 : 0) > 1)
            {
                var count = ActionFeatures.Fill(_state, features);
                count = Thin(features, count);
                if (epoch == 0)
                {
                    _actions.See(features[..count]);
                }

                _actions.Score(features[..count], scores);
                _actions.Time++;
                var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
                var (best, bestGood, bestBad) = (-1, -1, -1);
                for (var i = 0; i < 3; i++)
                {
                    if (costs[i] == int.MaxValue)
                    {
                        continue;
                    }

                    best = best < 0 || scores[i] > scores[best] ? i : best;
                    bestBad = costs[i] != least && (bestBad < 0 || scores[i] > scores[bestBad]) ? i : bestBad;
                    bestGood = costs[i] == least && (bestGood < 0 || scores[i] > scores[bestGood]) ? i : bestGood;
                }

                if (bestBad >= 0 && scores[bestGood] - scores[bestBad] <= options.Margin && (options.Margin > 0 || best == bestBad))
                {
                    _actions.Update(features[..count], bestGood, bestBad);
                    updates++;
                }

                action = epoch >= options.ExploreFrom && _random.NextDouble() < options.Explore ? best : bestGood;
            }

            Act(action, oracle, sentence, epoch, features);
        }

        return updates;
    }

    private int Thin(Span<uint> features, int count)
    {
        if (options.Drop == 0)
        {
            return count;
        }

        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            features[kept] = features[i];
            kept += _random.NextSingle() >= options.Drop ? 1 : 0;
        }

        return kept;
    }

    private void Act(int action, DynamicOracle oracle, TreebankSentence sentence, int epoch, Span<uint> features)
    {
        if (action == TransitionParser.Shift)
        {
            _state.Shift();
            return;
        }

        var child = _state.OnStack(0);
        var head = action == TransitionParser.Left ? _state.Buffer : _state.OnStack(1);
        var relation = TransitionParser.Given(_state, head, child);
        if (relation == Relation.Unknown)
        {
            Span<int> scores = stackalloc int[ParserModel.RelationRow];
            var count = RelationFeatures.Fill(_state, head, child, features);
            count = Thin(features, count);
            if (epoch == 0)
            {
                _relations.See(features[..count]);
            }

            _relations.Score(features[..count], scores);
            _relations.Time++;
            var gold = (int)sentence.Relations[child] - (int)ParserModel.FirstChosen;
            var learns = oracle.HeadOf(child) == head && gold >= 0;
            var (best, bestBad) = (0, gold == 0 ? 1 : 0);
            for (var i = 1; i < RelationNames.Count - (int)ParserModel.FirstChosen; i++)
            {
                best = scores[i] > scores[best] ? i : best;
                bestBad = i != gold && scores[i] > scores[bestBad] ? i : bestBad;
            }

            relation = (Relation)((int)ParserModel.FirstChosen + best);
            if (learns && scores[gold] - scores[bestBad] <= options.RelationMargin && (options.RelationMargin > 0 || best != gold))
            {
                _relations.Update(features[..count], gold, bestBad);
            }
        }

        if (action == TransitionParser.Left)
        {
            _state.AttachLeft(relation);
        }
        else
        {
            _state.AttachRight(relation);
        }
    }
}
