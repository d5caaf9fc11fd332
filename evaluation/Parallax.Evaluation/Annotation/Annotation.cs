using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Evaluation.Annotation;

/// <summary>
/// What a person says about one report. A line each: <c>kind label | quoted words</c>, cuts first, <c>?</c> before it where it may be found or not; the same line
/// again stands for the next such words. Of a name, <c>mention place Kestria | form | form</c> stands for every place that has one of the forms, longest first, outside the cuts.
/// </summary>
internal sealed class Annotation
{
    private readonly string _file;
    private readonly Article _article;
    private readonly List<Mark> _marks = [];
    private readonly List<(string Label, string Form)> _names = [];
    private readonly Dictionary<(string Kind, string Quoted), int> _next = [];

    private Annotation(string file, Article article) => (_file, _article) = (file, article);

    /// <summary>The headline.</summary>
    public string? Title { get; private set; }

    /// <summary>The day of publication; null where the report states none.</summary>
    public LocalDate? Published { get; private set; }

    /// <summary>The language.</summary>
    public string? Language { get; private set; }

    /// <summary>All places, in reading order.</summary>
    public ImmutableArray<Mark> Marks { get; private set; } = [];

    /// <summary>Reads an annotation and finds its places in the article.</summary>
    /// <exception cref="AnnotationException">A line cannot be read, or what it quotes is not there.</exception>
    public static Annotation Load(string file, Article article)
    {
        var annotation = new Annotation(file, article);
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            annotation.Add(line);
        }

        annotation.AddNames();
        annotation.Marks = [.. annotation._marks.OrderBy(mark => mark.Span, Comparer<TextSpan>.Create(TextSpan.InReadingOrder))];
        return annotation;
    }

    /// <summary>The places of one kind.</summary>
    public IEnumerable<Mark> Of(string kind) => Marks.Where(mark => mark.Kind == kind);

    private void Add(string line)
    {
        var isNeutral = line.StartsWith("? ", StringComparison.Ordinal);
        var cells = (isNeutral ? line[2..] : line).Split(" | ", 2);
        var (kind, label) = cells[0].Split(' ', 2) is [var first, var rest] ? (first, rest) : (cells[0], "");
        switch (kind)
        {
            case "title":
                Title = cells[1];
                break;
            case "published":
                Published = LocalDatePattern.Iso.Parse(label).Value;
                break;
            case "language":
                Language = label;
                break;
            case "mention":
                _names.AddRange(cells[1].Split(" | ").Select(form => (label, form)));
                break;
            default:
                AddPlace(kind, label, cells.Length > 1 ? cells[1] : throw new AnnotationException($"{_file}: no words are quoted: {line}"), isNeutral);
                break;
        }
    }

    private void AddPlace(string kind, string label, string quoted, bool isNeutral)
    {
        if (Find(kind, quoted) is { } span)
        {
            _next[(kind, quoted)] = span.Start + 1;
            _marks.AddRange(kind == "position" ? Actors(label, span, isNeutral) : [new Mark(kind, label, span, isNeutral)]);
        }
        else if (kind != "cut" || !_article.Source.EndsWith(".html", StringComparison.Ordinal))
        {
            // A page's text need not have all that its frame shows.
            throw new AnnotationException($"{_file}: not in the text, or not so often: {kind} {label} | {quoted}");
        }
    }

    // The next such words that no line of this kind has taken; no fact lies in a cut.
    private TextSpan? Find(string kind, string quoted)
    {
        var place = Place.Find(_article.Text, quoted, _next.GetValueOrDefault((kind, quoted)));
        while (kind != "cut" && place is { } span && _marks.Exists(mark => mark is { Kind: "cut", IsNeutral: false } && mark.Span.Overlaps(span)))
        {
            place = Place.Find(_article.Text, quoted, span.Start + 1);
        }

        return place;
    }

    // "mediates Aldmere & Tessaly": a position each.
    private static IEnumerable<Mark> Actors(string label, TextSpan span, bool isNeutral)
    {
        var (stance, actors) = label.Split(' ', 2) is [var first, var rest] ? (first, rest) : (label, "");
        return actors.Split(" & ").Select(actor => new Mark("position", $"{stance} {actor}", span, isNeutral));
    }

    private void AddNames()
    {
        var taken = _marks.Where(mark => mark is { Kind: "cut", IsNeutral: false }).Select(mark => mark.Span).ToList();
        foreach (var (label, form) in _names.OrderByDescending(name => name.Form.Length).ThenBy(name => name.Form, StringComparer.Ordinal))
        {
            var found = false;
            for (var place = Place.Find(_article.Text, form, 0); place is { } span; place = Place.Find(_article.Text, form, span.Start + 1))
            {
                if (!taken.Any(span.Overlaps))
                {
                    found = true;
                    taken.Add(span);
                    _marks.Add(new Mark("mention", label, span, false));
                }
            }

            if (!found)
            {
                throw new AnnotationException($"{_file}: no such name in the report: {form}");
            }
        }
    }
}
