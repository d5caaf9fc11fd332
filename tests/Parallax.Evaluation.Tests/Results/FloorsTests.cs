using Parallax.Evaluation.Results;

namespace Parallax.Evaluation.Tests.Results;

public sealed class FloorsTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"floors-{Guid.NewGuid():N}.json");

    [Fact]
    public void Floors_rise_freely_and_fall_only_when_told_to()
    {
        Floors.Load(_file).Set([Figure(0.5)], "one", mayFall: false);
        Floors.Load(_file).Set([Figure(0.4)], "one", mayFall: false);
        Floors.Load(_file).Of(Figure(0)).ShouldBe(0.5);

        Floors.Load(_file).Set([Figure(0.6)], "one", mayFall: false);
        Floors.Load(_file).Of(Figure(0)).ShouldBe(0.6);

        Floors.Load(_file).Set([Figure(0.4)], "two", mayFall: true);
        Floors.Load(_file).Of(Figure(0)).ShouldBe(0.4);
        Floors.Load(_file).Corpus.ShouldBe("two");
    }

    [Fact]
    public void A_figure_below_its_floor_is_told_and_one_without_a_floor_is_not()
    {
        var floors = Floors.Load(_file);
        floors.Set([Figure(0.5)], "one", mayFall: false);

        floors.IsBelow(Figure(0.499)).ShouldBeTrue();
        floors.IsBelow(Figure(0.5)).ShouldBeFalse();
        floors.IsBelow(new Measurement("times", "samples", "another", 0)).ShouldBeFalse();
    }

    public void Dispose() => File.Delete(_file);

    private static Measurement Figure(double value) => new("times", "samples", "times F1", value);
}
