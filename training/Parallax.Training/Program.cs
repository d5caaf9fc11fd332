using Parallax.Training.Stories;

switch (args)
{
    case ["frequencies", var data, var output]:
        WordFrequencyTrainer.Train(data, output);
        return 0;
    default:
        Console.Error.WriteLine("usage: train frequencies DATA OUTPUT");
        return 2;
}
