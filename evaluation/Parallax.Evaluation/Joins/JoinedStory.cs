using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Text;

namespace Parallax.Evaluation.Joins;

/// <summary>A story with its dossier, and what stands together there.</summary>
/// <param name="Set">The file of stories.</param>
/// <param name="Id">The story.</param>
/// <param name="Dossier">Its dossier.</param>
internal sealed record JoinedStory(string Set, string Id, Dossier Dossier)
{
    private const double MostOfSpan = 0.5; // of the shorter of a place that was judged and one that is told now

    /// <summary>Every join of its dossier.</summary>
    public ImmutableArray<StoryJoin> Joins() =>
    [
        .. Dossier.Series.SelectMany(series => series.Members.Skip(1).Select(member => Join(StoryJoin.Series, Place(series.Members[0]), Place(member)))),
        .. Dossier.Series.SelectMany(series => series.Relations.Where(relation => relation.Relation == FigureRelation.Conflict).Select(relation => Join(StoryJoin.Conflict, Place(series.Members[relation.A]), Place(series.Members[relation.B])))),
        .. Contradictions.SelectMany(contradiction => contradiction.Members.Skip(1).Select(member => Join(StoryJoin.Contradiction, contradiction.Members[0], member))),
        .. Dossier.Utterances.SelectMany(utterance => utterance.Variants.Skip(1).Select(variant => Join(StoryJoin.Utterance, utterance.Variants[0], variant))),
    ];

    private IEnumerable<Contradiction> Contradictions => Dossier.Contradictions.Where(contradiction => contradiction.Kind != ContradictionKind.Number);

    /// <summary>True where the dossier still puts both places of a join together, whichever stands first. The edges of a saying may have moved since it was judged.</summary>
    public bool Holds(StoryJoin join) => join.Kind switch
    {
        StoryJoin.Utterance => Dossier.Utterances.Any(utterance => Variant(utterance, join.A) is { } a && Variant(utterance, join.B) is { } b && a != b),
        StoryJoin.Contradiction => Contradictions.Any(contradiction => contradiction.Members.Contains(join.A) && contradiction.Members.Contains(join.B)),
        StoryJoin.Conflict => Dossier.Series.Any(series => series.Relations.Any(relation => relation.Relation == FigureRelation.Conflict && AreEnds(series, relation, join))),
        _ => Dossier.Series.Any(series => series.Members.Any(member => Place(member) == join.A) && series.Members.Any(member => Place(member) == join.B)),
    };

    /// <summary>The sentence a place stands in, the place between brackets, in one line.</summary>
    public string Sentence(Citation place)
    {
        var reading = Dossier.Articles.Single(article => article.Reading.Article.Id == place.Article).Reading;
        var text = reading.Article.Text;
        var (start, end) = reading.Text.SentenceAt(place.Span.Start) is { } sentence
            ? (Math.Min(sentence.Span.Start, place.Span.Start), Math.Max(sentence.Span.End, place.Span.End))
            : (place.Span.Start, place.Span.End);
        return string.Join(' ', $"{text[start..place.Span.Start]}[[{text[place.Span.Start..place.Span.End]}]]{text[place.Span.End..end]}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The day of the report a place stands in, and the title of its series, the speaker of its utterance or what its contradiction says.</summary>
    public string Entry(StoryJoin join, Citation place)
    {
        var day = Dossier.Articles.Single(article => article.Reading.Article.Id == place.Article).Reading.Article.Published?.Day;
        var title = join.Kind == StoryJoin.Contradiction ? Contradictions.First(contradiction => contradiction.Members.Contains(join.A) && contradiction.Members.Contains(join.B)).Explanation : Dossier.Series.FirstOrDefault(series => series.Members.Any(member => Place(member) == place))?.Title
            ?? Dossier.Utterances.FirstOrDefault(utterance => utterance.Variants.Contains(place))?.Speaker;
        return $"{day:uuuu-MM-dd} {title}";
    }

    /// <summary>The variant that covers most of a place, or of which the place covers most.</summary>
    private static Citation? Variant(Utterance utterance, Citation place) =>
        utterance.Variants.Where(variant => variant.Article == place.Article && Shared(variant.Span, place.Span) >= MostOfSpan).OrderByDescending(variant => Shared(variant.Span, place.Span)).Select(variant => (Citation?)variant).FirstOrDefault();

    /// <summary>The characters that two spans share, of those of the shorter.</summary>
    private static double Shared(TextSpan a, TextSpan b) => (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / Math.Min(a.Length, b.Length);

    private static bool AreEnds(FigureSeries series, SeriesRelation relation, StoryJoin join)
    {
        var (a, b) = (Place(series.Members[relation.A]), Place(series.Members[relation.B]));
        return (a == join.A && b == join.B) || (a == join.B && b == join.A);
    }

    private static Citation Place(SeriesMember member) => new(member.Article, member.Figure.Span);

    private StoryJoin Join(string kind, Citation a, Citation b) => new(kind, Set, a, b);
}
