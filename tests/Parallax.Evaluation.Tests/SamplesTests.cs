using Parallax.Evaluation.Results;
using Parallax.Evaluation.Samples;

namespace Parallax.Evaluation.Tests;

[Trait("Category", "Slow")]
public sealed class SamplesTests
{
    private static readonly Lazy<SampleSet> Samples = new(() => SampleSet.Load(Repository.In("samples"), Repository.In("evaluation", "samples")));

    [Fact]
    public void Given_the_annotation_then_all_that_it_quotes_stands_in_the_reports() => Samples.Value.Reports.Length.ShouldBe(17);

    [Fact]
    public void Given_the_samples_when_measured_then_no_figure_lies_below_its_floor()
    {
        var floors = Floors.Load(Repository.In("evaluation", "floors.json"));

        floors.Corpus.ShouldBe(Samples.Value.Hash, "the samples or their annotation have changed: run ./eval --floors set");
        string.Join('\n', ReportMeasures.Of(Samples.Value.Reports).Concat(new AcrossMeasures(Samples.Value).All())
            .Where(floors.IsBelow)
            .Select(figure => $"{figure.Key} {figure.Value:0.000} is below {floors.Of(figure):0.000}")).ShouldBeEmpty();
    }
}
