using Parallax.Training.Stories;
using Parallax.Training.Syntax;

switch (args)
{
    case ["frequencies", var data, var output]:
        WordFrequencyTrainer.Train(data, output);
        return 0;
    case ["syntax", var data, var output, .. var settings]:
        ParserTrainer.Train(data, output, TrainerOptions.Default.With(settings));
        return 0;
    default:
        Console.Error.WriteLine("usage: train frequencies|syntax DATA OUTPUT [SETTING…]");
        return 2;
}
