using Parallax.Learning;
using Parallax.Training.Learning;

namespace Parallax.Tests.Learning;

public sealed class ClassModelTests
{
    private static readonly FeatureSpace Space = new(10);

    [Fact]
    public void Given_examples_when_trained_saved_and_loaded_then_the_right_class_is_likelier()
    {
        var trainer = new ClassTrainer(["no", "yes"], Space);
        trainer.Train([new([Bucket("said")], 1), new([Bucket("told")], 1), new([Bucket("walked")], 0), new([Bucket("ran")], 0)], 50, seed: 1);
        using var stream = new MemoryStream();
        trainer.Save(stream);
        stream.Position = 0;

        var model = ClassModel.Load(stream);

        Probability(model, "said").ShouldBeGreaterThan(0.8f);
        Probability(model, "ran").ShouldBeLessThan(0.2f);
        Probability(model, "unseen").ShouldBe(0.5f, 0.01f);
    }

    private static float Probability(ClassModel model, string word)
    {
        var probabilities = new float[2];
        model.Predict([Bucket(word)], probabilities);
        probabilities.Sum().ShouldBe(1f, 1e-5f);
        return probabilities[1];
    }

    private static uint Bucket(string word) => Space.Bucket(1, FeatureSpace.Hash(word));
}
