using System.Collections.Immutable;
using Parallax.Learning;
using Parallax.Training.Learning;

namespace Parallax.Tests.Learning;

public sealed class SequenceModelTests
{
    private static readonly FeatureSpace Space = new(10);
    private static readonly ImmutableArray<string> Labels = ["O", "B", "I"];

    [Fact]
    public void Given_examples_when_trained_saved_and_loaded_then_the_model_labels_them_right()
    {
        var model = Trained();

        LabelsOf(model, "the north fleet sailed").ShouldBe("O B I O");
        LabelsOf(model, "a south fleet").ShouldBe("O B I");
    }

    [Fact]
    public void Given_a_forbidden_pair_when_labelling_then_it_never_stands_in_the_answer()
    {
        var model = Trained();

        LabelsOf(model, "fleet fleet the fleet").ShouldNotContain("O I");
    }

    [Fact]
    public void Given_two_trainings_of_one_seed_when_saved_then_the_bytes_are_the_same() => Bytes().ShouldBe(Bytes());

    [Fact]
    public void Given_a_file_with_a_changed_byte_when_loaded_then_it_is_refused()
    {
        var bytes = Bytes();
        bytes[^3] ^= 1;

        Should.Throw<InvalidDataException>(() => SequenceModel.Load(new MemoryStream(bytes)));
    }

    [Fact]
    public void Given_no_items_when_labelling_then_nothing_happens() => LabelsOf(Trained(), "").ShouldBe("");

    private static SequenceModel Trained() => SequenceModel.Load(new MemoryStream(Bytes()));

    private static byte[] Bytes()
    {
        var trainer = new SequenceTrainer(Labels, Space, (from, to) => to != "I" || from is "B" or "I");
        trainer.Train([Example("the north fleet sailed", 0, 1, 2, 0), Example("a south fleet", 0, 1, 2), Example("the boat sailed", 0, 0, 0)], 8, seed: 1);
        using var stream = new MemoryStream();
        trainer.Save(stream);
        return stream.ToArray();
    }

    private static SequenceTrainer.Example Example(string words, params byte[] labels) => SequenceTrainer.Example.Of(Rows(words), labels);

    private static string LabelsOf(SequenceModel model, string words)
    {
        var rows = Rows(words);
        var labels = new byte[rows.Count];
        model.Label(rows, labels);
        return string.Join(' ', labels.Select(label => model.Labels[label]));
    }

    private static FeatureRows Rows(string words)
    {
        var rows = new FeatureRows();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows.Add(Space.Bucket(1, FeatureSpace.Hash(word)));
            rows.Add(Space.Bucket(2, FeatureSpace.Hash(word.AsSpan(0, 1))));
            rows.EndRow();
        }

        return rows;
    }
}
