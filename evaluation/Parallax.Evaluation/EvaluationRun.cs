using System.Collections.Immutable;
using Parallax.Evaluation.Calibration;
using Parallax.Evaluation.Coreference;
using Parallax.Evaluation.Dating;
using Parallax.Evaluation.Joins;
using Parallax.Evaluation.Reference;
using Parallax.Evaluation.Results;
using Parallax.Evaluation.Samples;

namespace Parallax.Evaluation;

/// <summary>One run: measures, prints the table, writes the page, and tells whether a floor was missed.</summary>
internal static class EvaluationRun
{
    private const string SampleData = "samples";

    public static int Run(EvaluationOptions options, string root)
    {
        if (options is { Seed: { } seed, Data: { } stories })
        {
            JoinSample.Print(new StoryShelf(Path.Combine(stories, "stories")), JoinVerdicts.Load(VerdictsIn(root)), seed, options.DrawsThreads, options.Drawn, Console.Out);
            return 0;
        }

        var samples = SampleSet.Load(Path.Combine(root, "samples"), Path.Combine(root, "evaluation", "samples"));
        var floors = Floors.Load(Path.Combine(root, "evaluation", "floors.json"));
        if (floors.Corpus is { } corpus && corpus != samples.Hash && !options.RaisesFloors)
        {
            Console.Error.WriteLine($"The samples or their annotation have changed ({samples.Hash}, floors are for {corpus}): run ./eval --floors set, and say so in CHANGELOG.md.");
            return 1;
        }

        var figures = Measure(options, samples, root);
        if (options.RaisesFloors)
        {
            floors.Set(figures, samples.Hash, options.LowersFloors);
        }

        foreach (var miss in options.TellsMisses ? samples.Reports.SelectMany(Misses.Of) : [])
        {
            Console.WriteLine(miss);
        }

        var table = new MeasurementTable(figures, floors);
        Console.Write(table.ToText());
        if (options.Data is not null)
        {
            WritePage(Path.Combine(root, "docs", "measurements.md"), figures, floors);
        }

        var below = figures.Where(floors.IsBelow).ToList();
        Console.Error.WriteLine(below.Count == 0 ? "All floors are reached." : $"{below.Count} figures lie below their floors.");
        return below.Count == 0 ? 0 : 1;
    }

    private static string VerdictsIn(string root) => Path.Combine(root, "evaluation", "ledger", "verdicts.tsv");

    // What was not measured this time stays as it stands there.
    private static void WritePage(string file, ImmutableArray<Measurement> figures, Floors floors)
    {
        var measured = figures.Select(figure => figure.Data).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Measurement> all = [.. MeasurementTable.Parse(file).Where(figure => !measured.Contains(figure.Data)), .. figures];
        string[] order = [SampleData, .. DatingMeasures.Sets.Select(each => each.Name), JoinMeasures.Name, CalibrationMeasures.Name, CoreferenceMeasures.Name, .. ReferenceMeasures.Names.Select(each => each.Name)];
        File.WriteAllText(file, new MeasurementTable([.. all.OrderBy(figure => Array.IndexOf(order, figure.Data))], floors).ToMarkdown());
    }

    private static ImmutableArray<Measurement> Measure(EvaluationOptions options, SampleSet samples, string root)
    {
        var figures = ImmutableArray.CreateBuilder<Measurement>();
        if (IsAsked(SampleData))
        {
            figures.AddRange(ReportMeasures.Of(samples.Reports));
            figures.AddRange(new AcrossMeasures(samples).All());
        }

        if (options.Data is { } data)
        {
            Action<string> misses = options.TellsMisses ? Console.WriteLine : static _ => { };
            foreach (var (name, set) in DatingMeasures.Sets)
            {
                Add(name, Path.Combine(data, "stories", set + ".jsonl.gz"), file => new DatingMeasures().Of(name, file, misses));
            }

            Add(JoinMeasures.Name, Path.Combine(data, "stories", StoryShelf.Sets[0] + ".jsonl.gz"), file => JoinMeasures.Of(new StoryShelf(Path.GetDirectoryName(file)!), JoinVerdicts.Load(VerdictsIn(root)), misses));
            Add(CalibrationMeasures.Name, Path.Combine(data, "quotes", "polnear.dev.jsonl.gz"), file => new CalibrationMeasures().Of(file));
            Add(CoreferenceMeasures.Name, Path.Combine(data, "crossdoc", "ecbplus.dev.jsonl.gz"), file => new CoreferenceMeasures().Of(file, misses));
            var reference = new ReferenceMeasures(Path.Combine(data, "..", "tools", "measure.py"), data, root);
            foreach (var (name, stage) in ReferenceMeasures.Names.Where(each => IsAsked(each.Name)))
            {
                Console.Error.WriteLine($"{name} …");
                var (measured, problem) = reference.Measure(name, stage);
                figures.AddRange(measured);
                if (problem is not null)
                {
                    Console.Error.WriteLine($"{name}: not measured: {problem}");
                }
            }
        }
        else
        {
            foreach (var name in options.Names.Remove(SampleData))
            {
                Console.Error.WriteLine($"{name}: not measured: there is no public data; --data names its folder");
            }
        }

        return figures.ToImmutable();

        void Add(string name, string file, Func<string, IEnumerable<Measurement>> measure)
        {
            if (!IsAsked(name))
            {
                return;
            }

            if (!File.Exists(file))
            {
                Console.Error.WriteLine($"{name}: not measured: there is no {file}");
                return;
            }

            Console.Error.WriteLine($"{name} …");
            figures.AddRange(measure(file));
        }

        bool IsAsked(string name) => options.Names.IsEmpty || options.Names.Contains(name);
    }
}
