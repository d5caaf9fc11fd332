using Parallax.Languages;
using Parallax.Training.Cleaning;
using Parallax.Training.Copies;
using Parallax.Training.Coreference;
using Parallax.Training.Learning;
using Parallax.Training.Mentions;
using Parallax.Training.Statements;
using Parallax.Training.Stories;
using Parallax.Training.Syntax;
using Parallax.Training.Text;
using Parallax.Training.Wording;

switch (args)
{
    case ["frequencies", var data, var output]:
        WordFrequencyTrainer.Train(data, output);
        return 0;
    case ["stories", var data, var output]:
        StoryTrainer.Train(data, output);
        return 0;
    case ["direction", var data, var output]:
        DirectionTrainer.Train(data, output);
        return 0;
    case ["paraphrases", var data, var output]:
        ParaphraseTrainer.Train(data, output);
        return 0;
    case ["coreference", var data, var output]:
        EventTrainer.Train(data, output);
        return 0;
    case ["clusters", var output, var vectors]:
        WordClusterTrainer.Train(vectors, output);
        return 0;
    case ["rare-clusters", var output, var vectors]:
        WordClusterTrainer.TrainRare(vectors, Parallax.Learning.WordClusters.Load(Parallax.Languages.Language.English), output);
        return 0;
    case ["vectors", var output, var vectors]:
        WordVectorTrainer.Train(vectors, output);
        return 0;
    case ["gazetteer", var data, var output]:
        GazetteerBuilder.Build(data, output);
        return 0;
    case ["names", var data, var output, .. var settings]:
        NameTrainer.Train(data, output, settings);
        return 0;
    case ["names-pack", var data, var output, var numbers]:
        NameNetTrainer.Pack(data, output, numbers);
        return 0;
    case ["names-net", var data, var output, var script, .. var settings]:
        NameNetTrainer.Train(data, output, script, settings);
        return 0;
    case ["pages", var data, var output, .. var settings]:
        PageTrainer.Train(data, output, settings);
        return 0;
    case ["titles", var data, var output, .. var settings]:
        TitleTrainer.Train(data, output, settings);
        return 0;
    case ["sentences", var data, var output, .. var settings]:
        SentenceTrainer.Train(data, output, settings);
        return 0;
    case ["lemmas", var data, var output]:
        LemmaTrainer.Train(data, output);
        return 0;
    case ["tags", var data, var output]:
        TagTrainer.Train(data, output);
        return 0;
    case ["names-speed", var data]:
        NameSpeed.Tell(data);
        return 0;
    case ["syntax", var data, var output, .. var settings]:
        ParserTrainer.Train(data, output, TrainerOptions.Default.With(settings));
        return 0;
    case ["statement-scores", var data, var models]:
        StatementEvaluator.Print(new QuoteReader(), Path.Combine(data, "polnear.dev.jsonl.gz"), models);
        return 0;
    case ["statements", var data, var output, .. var settings]:
        StatementTrainer.Train(data, output, StatementTrainerOptions.Default.With(settings));
        return 0;
    case ["synonyms", var output, var wordNet]:
        SynonymTableMaker.Make(wordNet, Language.English, output);
        return 0;
    case ["repack", .. var models]:
        Array.ForEach(models, ModelRepacker.Repack);
        return 0;
    default:
        Console.Error.WriteLine("usage: train frequencies|stories|direction|paraphrases|coreference|clusters|pages|titles|gazetteer|names|sentences|lemmas|tags|syntax|statements|synonyms DATA OUTPUT [SETTING…], repack MODEL…");
        return 2;
}
