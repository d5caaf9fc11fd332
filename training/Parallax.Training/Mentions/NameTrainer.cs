using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Mentions;

/// <summary>Trains the sequence model of the name tagger.</summary>
internal sealed class NameTrainer
{
    private const int Seed = 20030531;
    private readonly TextSplitter _splitter = new(Language.English);
    private readonly Gazetteer _gazetteer = Gazetteer.Load(Language.English);
    private readonly NameWords _words = new(Language.English);
    private readonly LinkWords _links = LinkWords.Load(Language.English);
    private readonly NameConventions _conventions;
    private readonly string _data;
    private readonly double _dropout;
    private float _rate;
    private float _decay;
    private readonly int _least;
    private readonly NameGroups _groups = NameGroups.Load(Language.English);

    internal NameTrainer(string data, double dropout, int least)
    {
        (_data, _dropout, _least) = (data, dropout, least);
        var heads = Language.English.Rows("mentions/heads.tsv").ToDictionary(row => row[0], row => Enum.Parse<EntityKind>(row[1]));
        var units = new List<NameUnit>();
        _conventions = new NameConventions(heads, name =>
        {
            units.Clear();
            UnitScanner.Scan(name, new TextSpan(0, name.Length), units);
            return _gazetteer.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(units));
        });
    }

    /// <summary>An article ready for training: its units and the label that each should get.</summary>
    internal sealed record Lesson(AnnotatedNames Article, NameText Text, byte[] Labels, CaseCounts Cases);

    /// <summary>Trains on the sets below the data folder, tells the scores on their development halves, writes the model.</summary>
    public static void Train(string data, string output, string[] settings)
    {
        int Setting(string name, int usual) =>
            settings.Select(setting => setting.Split('=')).Where(pair => pair[0] == name).Select(pair => int.Parse(pair[1], CultureInfo.InvariantCulture)).FirstOrDefault(usual);
        var trainer = new NameTrainer(data, Setting("dropout", 20) / 100.0, Setting("least", 2)) { _rate = Setting("rate", 100) / 1000f, _decay = Setting("decay", 0) / 1e6f };
        var watch = Stopwatch.StartNew();
        ImmutableArray<Lesson> lessons = [.. trainer.Lessons("conll2003.train", withHeadings: true), .. trainer.Lessons("worldwide_newswire.train", withHeadings: true)];
        Tell($"{lessons.Length} articles, {lessons.Sum(lesson => lesson.Text.Units.Length)} units, {watch.Elapsed.TotalSeconds:0} s");
        var model = trainer.Model(lessons, Setting("rounds", 6), Path.Combine(output, "names.model"));
        Tell($"trained, {watch.Elapsed.TotalSeconds:0} s");
        trainer.TellScores(new NameTagger(model, null));
    }

    /// <summary>Tells the scores on the development halves.</summary>
    public void TellScores(NameTagger tagger)
    {
        foreach (var set in new[] { "conll2003.dev", "worldwide_newswire.dev" })
        {
            Tell($"{set}: {NameScores.Of(Lessons(set).Select(lesson => (lesson.Article, lesson.Text, tagger.Label(lesson.Text))))}");
        }
    }

    private static void Tell(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    internal ImmutableArray<Lesson> Lessons(string set, bool withHeadings = false) =>
        [.. AnnotatedNames.Load(_data, set, _conventions).Select((article, i) => ReadLesson(article, withHeadings ? i : null))];

    private Lesson ReadLesson(AnnotatedNames article, int? headings)
    {
        var tokens = _splitter.Split(article.Text, [new TextRegion(new TextSpan(0, article.Text.Length), Zone.Body)]);
        var text = NameText.Of(headings is { } number ? HeadingCopies.Of(tokens, number) : tokens, _gazetteer, _links, _groups, _words);
        var labels = new byte[text.Units.Length];
        var at = 0;
        foreach (var (span, kind) in article.Names)
        {
            while (at < labels.Length && text.Units[at].End <= span.Start)
            {
                at++;
            }

            var (first, end) = (at, at);
            while (end < labels.Length && text.Units[end].Start < span.End)
            {
                end++;
            }

            at = end;
            while (first < end && !text.Units[first].IsCandidate)
            {
                first++;
            }

            while (end > first && !text.Units[end - 1].IsCandidate)
            {
                end--;
            }

            for (var i = first; i < end; i++)
            {
                labels[i] = NameLabels.Of(kind, i == first, i == end - 1);
            }
        }

        return new Lesson(article, text, labels, CaseCounts.Of(text));
    }

    private SequenceModel Model(ImmutableArray<Lesson> lessons, int rounds, string path)
    {
        var space = new FeatureSpace(NameFeatures.Bits);
        var examples = new List<SequenceTrainer.Example>();
        var rows = new FeatureRows();
        var features = new NameFeatures();
        foreach (var lesson in lessons)
        {
            NameTagger.ForEachRun(lesson.Text, (s, first, end) =>
            {
                var start = lesson.Text.FirstOf(s);
                var units = lesson.Text.Units[start..lesson.Text.EndOf(s)];
                rows.Clear();
                features.Add(units, first - start, end - start, lesson.Cases, SentenceCase.Of(units), rows);
                var labels = lesson.Labels[first..end];
                if (NameLabels.MayFollow(null, NameLabels.All[labels[0]]) && NameLabels.MayFollow(NameLabels.All[labels[^1]], null))
                {
                    examples.Add(SequenceTrainer.Example.Of(rows, labels));
                }
            });
        }

        var pruned = SequenceTrainer.Prune(examples, space, _least);
        var trainer = new CrfTrainer(NameLabels.All, space, NameLabels.MayFollow) { Dropout = _dropout, Rate = _rate, Decay = _decay };
        trainer.Train(pruned, rounds, Seed, (round, loss) => Tell($"round {round}: {loss:0.0000} nats"));
        using (var file = File.Create(path))
        {
            trainer.Save(file, NameTagger.ScoreScale);
            Tell($"{path}: {file.Length} bytes");
        }

        using var written = File.OpenRead(path);
        return SequenceModel.Load(written);
    }
}
