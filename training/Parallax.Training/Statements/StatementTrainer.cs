using Parallax.Learning;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Training.Learning;

namespace Parallax.Training.Statements;

/// <summary>Trains the models of the statement stage on annotated attributions: which word is a cue, and where cue, content and source begin and end.</summary>
internal sealed class StatementTrainer(StatementTrainerOptions options)
{
    private readonly FeatureSpace _space = new(options.Bits);
    private readonly FeatureRows _rows = new();
    private readonly List<int> _candidates = [];
    private readonly List<ClassTrainer.Example> _cues = [];
    private readonly Dictionary<string, Task> _tasks = [];

    /// <summary>The questions of one model: which of the candidates is the edge? Some are lost, where the edge is none of them.</summary>
    private sealed record Task(List<ChoiceTrainer.Choice> Choices)
    {
        public int Lost { get; set; }
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
        var trainer = new ClassTrainer(["no", "yes"], _space) { Rate = options.Rate, Decay = options.CueDecay };
        var isFrequent = Frequent(_cues.Select(example => example.Buckets));
        trainer.Train(_cues.ConvertAll(example => example with { Buckets = Array.FindAll(example.Buckets, isFrequent) }), options.Rounds, options.Seed, Report);
        Save(output, "cue", trainer.Save);
        foreach (var (name, task) in _tasks)
        {
            Console.WriteLine($"{name}: {task.Choices.Count} choices, {task.Lost} more without the right answer");
            Train(output, name, task.Choices);
        }
    }

    private void Train(string output, string name, List<ChoiceTrainer.Choice> choices)
    {
        var isFrequent = Frequent(choices.SelectMany(choice => choice.Candidates));
        var trainer = new ChoiceTrainer(_space) { Rate = options.Rate, Decay = options.Decay };
        trainer.Train(choices.ConvertAll(choice => choice with { Candidates = Array.ConvertAll(choice.Candidates, buckets => Array.FindAll(buckets, isFrequent)) }), options.Rounds, options.Seed, Report);
        Save(output, name, trainer.Save);
    }

    private static void Report(int round, double loss) => Console.WriteLine($"  round {round}: loss {loss:0.0000}");

    private static void Save(string output, string name, Action<Stream> save)
    {
        using var file = File.Create(Path.Combine(output, name + ".model"));
        save(file);
    }

    /// <summary>Tells the buckets that are seen often enough.</summary>
    private Predicate<uint> Frequent(IEnumerable<uint[]> rows)
    {
        var counts = new int[_space.Size];
        foreach (var bucket in rows.SelectMany(row => row))
        {
            counts[bucket]++;
        }

        return bucket => counts[bucket] >= options.LeastCount;
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

        for (var i = 0; i < text.Count; i++)
        {
            if (CueFeatures.IsCandidate(text, i) && (heads.Contains(i) || !isContent[i] || text.Quotation(i) >= 0))
            {
                _rows.Clear();
                CueFeatures.Add(text, i, _space, _rows);
                _cues.Add(new ClassTrainer.Example(_rows[0].ToArray(), heads.Contains(i) ? 1 : 0));
            }
        }
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
        if (!_tasks.TryGetValue(name, out var task))
        {
            _tasks.Add(name, task = new Task([]));
        }

        var at = _candidates.IndexOf(right);
        if (at < 0)
        {
            task.Lost++;
            return;
        }

        _rows.Clear();
        foreach (var candidate in _candidates)
        {
            BoundaryFeatures.Add(text, query, candidate, _space, _rows);
        }

        task.Choices.Add(new ChoiceTrainer.Choice([.. Enumerable.Range(0, _candidates.Count).Select(i => _rows[i].ToArray())], at));
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
