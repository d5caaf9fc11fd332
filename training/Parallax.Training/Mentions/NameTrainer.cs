using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Mentions;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Mentions;

/// <summary>Trains the two sequence models of the name tagger.</summary>
internal sealed class NameTrainer
{
    private const int Seed = 20030531;
    private const int Folds = 5;
    private readonly TextSplitter _splitter = new(Language.English);
    private readonly Gazetteer _gazetteer = Gazetteer.Load(Language.English);
    private readonly LinkWords _links = LinkWords.Load(Language.English);
    private readonly NameConventions _conventions;
    private readonly string _data;
    private readonly int _rounds;

    private NameTrainer(string data, int rounds)
    {
        (_data, _rounds) = (data, rounds);
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
    private sealed record Lesson(AnnotatedNames Article, NameText Text, byte[] Labels, CaseCounts Cases);

    /// <summary>Trains on the sets below the data folder, tells the scores on their development halves, writes two files.</summary>
    public static void Train(string data, string output, string[] settings)
    {
        var rounds = settings is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 10;
        var trainer = new NameTrainer(data, rounds);
        var watch = Stopwatch.StartNew();
        ImmutableArray<Lesson> lessons = [.. trainer.Lessons("conll2003.train"), .. trainer.Lessons("worldwide_newswire.train")];
        Tell($"{lessons.Length} articles, {lessons.Sum(lesson => lesson.Text.Units.Length)} units, {watch.Elapsed.TotalSeconds:0} s");
        var votes = new NameVotes[lessons.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = trainer.Model([.. lessons.Where((_, i) => i % Folds != fold)], null, Math.Max(3, rounds / 2), $"fold {fold}");
            for (var i = fold; i < lessons.Length; i += Folds)
            {
                votes[i] = new NameVotes(lessons[i].Text, NameTagger.Label(lessons[i].Text, lessons[i].Cases, model, null));
            }
        }

        var first = trainer.Model(lessons, null, rounds, "first", Path.Combine(output, "names-1.model"));
        var second = trainer.Model(lessons, votes, rounds, "second", Path.Combine(output, "names-2.model"));
        Tell($"trained, {watch.Elapsed.TotalSeconds:0} s");
        foreach (var set in new[] { "conll2003.dev", "worldwide_newswire.dev" })
        {
            var dev = trainer.Lessons(set);
            Tell($"{set} first pass:  {NameScores.Of(dev.Select(lesson => (lesson.Article, lesson.Text, NameTagger.Label(lesson.Text, lesson.Cases, first, null))))}");
            var tagger = new NameTagger(first, second);
            Tell($"{set} second pass: {NameScores.Of(dev.Select(lesson => (lesson.Article, lesson.Text, tagger.Label(lesson.Text))))}");
        }
    }

    private static void Tell(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private ImmutableArray<Lesson> Lessons(string set) => [.. AnnotatedNames.Load(_data, set, _conventions).Select(ReadLesson)];

    private Lesson ReadLesson(AnnotatedNames article)
    {
        var text = NameText.Of(_splitter.Split(article.Text, [new TextRegion(new TextSpan(0, article.Text.Length), Zone.Body)]), _gazetteer, _links);
        var labels = new byte[text.Units.Length];
        var at = 0;
        foreach (var (span, kind) in article.Names)
        {
            while (at < labels.Length && text.Units[at].End <= span.Start)
            {
                at++;
            }

            var first = at;
            while (at < labels.Length && text.Units[at].Start < span.End)
            {
                labels[at] = at == first ? NameLabels.First(kind) : NameLabels.Further(kind);
                at++;
            }
        }

        return new Lesson(article, text, labels, CaseCounts.Of(text));
    }

    private SequenceModel Model(ImmutableArray<Lesson> lessons, NameVotes[]? votes, int rounds, string name, string? path = null)
    {
        var space = new FeatureSpace(NameFeatures.Bits);
        var examples = new List<SequenceTrainer.Example>();
        var rows = new FeatureRows();
        var features = new NameFeatures();
        for (var n = 0; n < lessons.Length; n++)
        {
            var (lesson, vote) = (lessons[n], votes?[n]);
            NameTagger.ForEachRun(lesson.Text, (s, first, end) =>
            {
                var start = lesson.Text.FirstOf(s);
                var units = lesson.Text.Units[start..lesson.Text.EndOf(s)];
                rows.Clear();
                features.Add(units, first - start, end - start, lesson.Cases, SentenceCase.Of(units), vote, start, rows);
                var labels = lesson.Labels[first..end];
                if (NameLabels.MayFollow(null, NameLabels.All[labels[0]]))
                {
                    examples.Add(SequenceTrainer.Example.Of(rows, labels));
                }
            });
        }

        var pruned = SequenceTrainer.Prune(examples, space, 2);
        var trainer = new SequenceTrainer(NameLabels.All, space, NameLabels.MayFollow);
        trainer.Train(pruned, rounds, Seed, (round, wrong) => Tell($"{name} round {round}: {wrong:0.0000} wrong"));
        using var stream = path is null ? new MemoryStream() : (Stream)File.Create(path);
        trainer.Save(stream);
        stream.Flush();
        if (path is not null)
        {
            stream.Dispose();
            using var written = File.OpenRead(path);
            Tell($"{path}: {written.Length} bytes");
            return SequenceModel.Load(written);
        }

        stream.Position = 0;
        return SequenceModel.Load(stream);
    }
}
