using Parallax.Learning;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Statements;

/// <summary>Trains the models of the statement stage on annotated attributions: which word is a cue, and where cue, content and source begin and end.</summary>
internal sealed class StatementTrainer(StatementTrainerOptions options)
{
    private readonly FeatureRows _rows = new();
    private readonly List<int> _candidates = [];
    private readonly Dictionary<string, Task> _tasks = [];

    private sealed record Task(FeatureSpace Space, List<ClassTrainer.Example> Examples)
    {
        public int Lost { get; set; }

        public int Asked { get; set; }
    }

    /// <summary>Reads <c>polnear.train.jsonl.gz</c> in a folder, writes the models into another and tells how they do on <c>polnear.dev.jsonl.gz</c>.</summary>
    public static void Train(string data, string output, StatementTrainerOptions options)
    {
        var reader = new QuoteReader();
        new StatementTrainer(options).Run(reader, Path.Combine(data, "polnear.train.jsonl.gz"), output);
        StatementEvaluator.Print(reader, Path.Combine(data, "polnear.dev.jsonl.gz"), output);
    }

    private void Run(QuoteReader reader, string path, string output)
    {
        foreach (var article in QuoteCorpus.Read(path))
        {
            AddExamples(reader.Read(article.Text), article);
        }

        Directory.CreateDirectory(output);
        foreach (var (name, task) in _tasks)
        {
            Console.WriteLine($"{name}: {task.Examples.Count} examples, right answer among them for {task.Asked - task.Lost} of {task.Asked}");
            var trainer = new ClassTrainer(["no", "yes"], task.Space) { Rate = options.Rate, Decay = options.Decay };
            trainer.Train(Pruned(task), options.Rounds, options.Seed, (round, loss) => Console.WriteLine($"  round {round}: loss {loss:0.0000}"));
            using var file = File.Create(Path.Combine(output, name + ".model"));
            trainer.Save(file);
        }
    }

    private List<ClassTrainer.Example> Pruned(Task task)
    {
        var counts = new ushort[task.Space.Size];
        foreach (var bucket in task.Examples.SelectMany(example => example.Buckets))
        {
            counts[bucket] = (ushort)Math.Min(ushort.MaxValue, counts[bucket] + 1);
        }

        return task.Examples.ConvertAll(example => example with { Buckets = [.. example.Buckets.Where(bucket => counts[bucket] >= options.LeastCount)] });
    }

    private Task TaskOf(string name)
    {
        if (!_tasks.TryGetValue(name, out var task))
        {
            _tasks.Add(name, task = new Task(new FeatureSpace(options.Bits), []));
        }

        return task;
    }

    private void AddExamples(StatementText text, QuoteCorpus.Article article)
    {
        var heads = new HashSet<int>();
        var isContent = new bool[text.Count];
        foreach (var gold in article.Attributions)
        {
            if (RangeOf(text, gold.Content) is not { } content)
            {
                continue;
            }

            var cue = gold.Cue is { } cueSpan ? RangeOf(text, cueSpan, isCue: true) : null;
            for (var i = content.First; i <= content.Last; i++)
            {
                isContent[i] |= cue is null || !cue.Value.Contains(i);
            }

            if (cue is { } words && HeadOf(text, words) is { } head)
            {
                heads.Add(head);
                AddBoundaries(text, head, words, content, gold.Source is { } source ? RangeOf(text, source) : null);
            }
        }

        var task = TaskOf("cue");
        for (var i = 0; i < text.Count; i++)
        {
            if (CueFeatures.IsCandidate(text, i) && (heads.Contains(i) || !isContent[i] || text.Quotation(i) >= 0))
            {
                _rows.Clear();
                CueFeatures.Add(text, i, task.Space, _rows);
                task.Examples.Add(new ClassTrainer.Example(_rows[0].ToArray(), heads.Contains(i) ? 1 : 0));
            }
        }

        task.Asked += article.Attributions.Count;
        task.Lost += article.Attributions.Count - heads.Count;
    }

    private void AddBoundaries(StatementText text, int head, TokenRange cue, TokenRange content, TokenRange? source)
    {
        var query = new BoundaryQuery(head, -1, head, head, -1, -1);
        BoundaryCandidates.CueBegins(text, head, _candidates);
        Add("cue-begin", text, query, cue.First);
        BoundaryCandidates.CueEnds(text, head, _candidates);
        Add("cue-end", text, query with { First = cue.First, CueFirst = cue.First }, cue.Last);

        query = query with { CueFirst = cue.First, CueLast = cue.Last };
        BoundaryCandidates.ContentBegins(text, head, cue, _candidates);
        Add("content-begin", text, query, content.First);
        BoundaryCandidates.ContentEnds(text, head, cue, content.First, _candidates);
        Add("content-end", text, query with { First = content.First }, content.Last);

        query = query with { ContentFirst = content.First, ContentLast = content.Last };
        BoundaryCandidates.SourceBegins(text, head, cue, _candidates);
        Add("source-begin", text, query, source?.First ?? head);
        if (source is { } range)
        {
            BoundaryCandidates.SourceEnds(text, head, cue, range.First, _candidates);
            Add("source-end", text, query with { First = range.First }, range.Last);
        }
    }

    private void Add(string name, StatementText text, BoundaryQuery query, int right)
    {
        var task = TaskOf(name);
        task.Asked++;
        if (!_candidates.Contains(right))
        {
            task.Lost++;
            return;
        }

        _rows.Clear();
        foreach (var candidate in _candidates)
        {
            BoundaryFeatures.Add(text, query, candidate, task.Space, _rows);
        }

        for (var i = 0; i < _candidates.Count; i++)
        {
            task.Examples.Add(new ClassTrainer.Example(_rows[i].ToArray(), _candidates[i] == right ? 1 : 0));
        }
    }

    private static int? HeadOf(StatementText text, TokenRange cue)
    {
        for (var i = cue.First; i <= cue.Last; i++)
        {
            if (CueFeatures.IsCandidate(text, i))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The words of a span, without marks and "that" at its ends.</summary>
    internal static TokenRange? RangeOf(StatementText text, TextSpan span, bool isCue = false)
    {
        var first = text.Text.FirstTokenEndingAfter(span.Start);
        var last = first;
        while (last + 1 < text.Count && text.Text.Tokens[last + 1].Span.Start < span.End)
        {
            last++;
        }

        while (first < last && (!text.IsWord(first) || (!isCue && BoundaryCandidates.IsThat(text, first))))
        {
            first++;
        }

        while (last > first && !text.IsWord(last))
        {
            last--;
        }

        return first < text.Count ? new TokenRange(first, last) : null;
    }
}
