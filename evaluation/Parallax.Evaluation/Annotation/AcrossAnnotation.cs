using System.Collections.Immutable;

namespace Parallax.Evaluation.Annotation;

/// <summary>What a person says about several reports together: copies, stories and threads, series of figures, contradictions.</summary>
internal sealed class AcrossAnnotation
{
    private readonly List<CopyPair> _copies = [];
    private readonly Dictionary<string, string> _stories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _threads = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<Quoted>> _series = [];
    private readonly List<(string Relation, Quoted A, Quoted B)> _relations = [];
    private readonly List<(string Kind, ImmutableArray<Quoted> Members)> _contradictions = [];

    private AcrossAnnotation()
    {
    }

    /// <summary>Pairs that share a telling; the first is the original.</summary>
    public IReadOnlyList<CopyPair> Copies => _copies;

    /// <summary>The story of each article.</summary>
    public IReadOnlyDictionary<string, string> Stories => _stories;

    /// <summary>The thread of each article.</summary>
    public IReadOnlyDictionary<string, string> Threads => _threads;

    /// <summary>Figures of one quantity.</summary>
    public IReadOnlyList<ImmutableArray<Quoted>> Series => _series;

    /// <summary>How two figures of one quantity go together.</summary>
    public IReadOnlyList<(string Relation, Quoted A, Quoted B)> Relations => _relations;

    /// <summary>Tellings that cannot both hold.</summary>
    public IReadOnlyList<(string Kind, ImmutableArray<Quoted> Members)> Contradictions => _contradictions;

    /// <summary>Reads the file; an exception names the line that cannot be read.</summary>
    public static AcrossAnnotation Load(string file)
    {
        var across = new AcrossAnnotation();
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            across.Add(file, line);
        }

        return across;
    }

    private void Add(string file, string line)
    {
        var isNeutral = line.StartsWith("? ", StringComparison.Ordinal);
        var cells = (isNeutral ? line[2..] : line).Split(" | ");
        var (kind, label) = cells[0].Split(' ', 2) is [var first, var rest] ? (first, rest) : (cells[0], "");
        switch (kind)
        {
            case "copy":
                _copies.Add(new CopyPair(cells[1], cells[2], label, isNeutral));
                break;
            case "story":
                foreach (var article in cells[1..])
                {
                    _stories.Add(article, label);
                }

                break;
            case "thread":
                foreach (var (article, _) in _stories.Where(place => cells.AsSpan(1).Contains(place.Value)))
                {
                    _threads.Add(article, label);
                }

                break;
            case "series":
                _series.Add([.. cells[1..].Select(Quoted.Parse)]);
                break;
            case "relation":
                _relations.Add((label, Quoted.Parse(cells[1]), Quoted.Parse(cells[2])));
                break;
            case "contradiction" when !isNeutral:
                _contradictions.Add((label, [.. cells[1..].Select(Quoted.Parse)]));
                break;
            case "contradiction":
                break;
            default:
                throw new AnnotationException($"{file}: unknown: {line}");
        }
    }
}
