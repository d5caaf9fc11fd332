using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Copies;
using Parallax.Dossiers;
using Parallax.Evaluation.Annotation;
using Parallax.Evaluation.Results;
using Parallax.Evaluation.Scoring;
using Parallax.Languages;
using Parallax.Printing;
using Parallax.Stories;

namespace Parallax.Evaluation.Samples;

/// <summary>How well reports are compared: copies, stories, and what a dossier says.</summary>
internal sealed class AcrossMeasures
{
    private readonly SampleSet _samples;
    private readonly ImmutableArray<Article> _articles;

    public AcrossMeasures(SampleSet samples)
    {
        _samples = samples;
        _articles = [.. samples.Reports.Select(report => report.Reading.Article)];
    }

    public IEnumerable<Measurement> All() => [.. Copies(), .. Stories(), .. Dossiers()];

    private IEnumerable<Measurement> Copies()
    {
        var gold = _samples.Across.Copies;
        var found = new CopyFinder(Language.English, CopyOptions.Default).Find(_articles)
            .Where(link => link.Kind != CopyKind.None && !gold.Any(pair => pair.IsNeutral && pair.IsOf(link.A.Value, link.B.Value)))
            .ToList();
        var expected = gold.Where(pair => !pair.IsNeutral).ToList();
        var right = expected.Select(pair => (Pair: pair, Link: found.Find(link => pair.IsOf(link.A.Value, link.B.Value)))).Where(each => each.Link is not null).ToList();
        yield return new("copies", "samples", "copies F1", new Score(right.Count, expected.Count, found.Count).F1);
        yield return new("copies", "samples", "original right", Share(right.Count(each => each.Link!.From?.Value == each.Pair.Original), expected.Count));
        yield return new("copies", "samples", "kind right", Share(right.Count(each => EnumNames<CopyKind>.Of(each.Link!.Kind).Value == each.Pair.Kind), expected.Count));
    }

    private IEnumerable<Measurement> Stories()
    {
        var places = new StoryFinder(Language.English, StoryOptions.Default).Group(_articles);
        var stories = places.ToDictionary(place => place.Article.Value, place => place.Story, StringComparer.Ordinal);
        var threads = places.ToDictionary(place => place.Article.Value, place => place.Thread, StringComparer.Ordinal);
        yield return new("stories", "samples", "stories BCubed F1", GroupScorer.BCubed(_samples.Across.Stories, stories).F1);
        yield return new("stories", "samples", "threads BCubed F1", GroupScorer.BCubed(_samples.Across.Threads, threads).F1);
    }

    private IEnumerable<Measurement> Dossiers()
    {
        var ids = _samples.Across.Series.SelectMany(series => series).Select(member => member.Article).ToHashSet(StringComparer.Ordinal);
        var dossier = new DossierBuilder(Language.English).Build([.. _samples.Reports.Where(report => ids.Contains(report.Id)).Select(report => report.Reading)], asOne: true)[0];
        var series = _samples.Across.Series.Select(members => members.Select(CitationOf).ToList()).ToList();
        yield return new("comparing", "samples", "series pairs F1", SeriesPairs(dossier, series).F1);
        yield return new("comparing", "samples", "relations right", Share(_samples.Across.Relations.Count(each => HasRelation(dossier, each.Relation, CitationOf(each.A), CitationOf(each.B))), _samples.Across.Relations.Count));
        yield return new("comparing", "samples", "contradictions recall", Share(_samples.Across.Contradictions.Count(each => IsTold(dossier, [.. each.Members.Select(CitationOf)])), _samples.Across.Contradictions.Count));
    }

    // Pairs of annotated figures: expected together where they are of one series, found together where one found series has both.
    private static Score SeriesPairs(Dossier dossier, List<List<Citation>> gold)
    {
        var figures = gold.SelectMany((members, series) => members.Select(place => (Series: series, Found: dossier.Series.Where(each => IndexOf(each, place) >= 0).Select(each => each.Id).ToHashSet(StringComparer.Ordinal)))).ToList();
        var pairs = figures.SelectMany((a, i) => figures.Skip(i + 1).Select(b => (IsExpected: a.Series == b.Series, IsFound: a.Found.Overlaps(b.Found)))).ToList();
        return new Score(pairs.Count(pair => pair.IsExpected && pair.IsFound), pairs.Count(pair => pair.IsExpected), pairs.Count(pair => pair.IsFound));
    }

    private static bool HasRelation(Dossier dossier, string relation, Citation a, Citation b) => dossier.Series.Any(series =>
    {
        var (i, j) = (IndexOf(series, a), IndexOf(series, b));
        return i >= 0 && j >= 0 && series.Relations.Any(each => ((each.A == i && each.B == j) || (each.A == j && each.B == i)) && EnumNames<FigureRelation>.Of(each.Relation).Value == relation);
    });

    private static bool IsTold(Dossier dossier, ImmutableArray<Citation> members)
    {
        var told = dossier.Contradictions.Select(each => each.Members).Concat(
            dossier.Series.SelectMany(series => series.Relations
                .Where(each => each.Relation is FigureRelation.Conflict)
                .Select(each => ImmutableArray.Create(PlaceOf(series.Members[each.A]), PlaceOf(series.Members[each.B])))));
        return told.Any(places => members.All(member => places.Any(place => place.Article == member.Article && place.Span.Overlaps(member.Span))));
    }

    private static int IndexOf(FigureSeries series, Citation place)
    {
        for (var i = 0; i < series.Members.Length; i++)
        {
            if (series.Members[i].Article == place.Article && series.Members[i].Figure.Span.Overlaps(place.Span))
            {
                return i;
            }
        }

        return -1;
    }

    private static Citation PlaceOf(SeriesMember member) => new(member.Article, member.Figure.Span);

    private Citation CitationOf(Quoted quoted)
    {
        var article = _articles.Single(each => each.Id.Value == quoted.Article);
        var cuts = article.Cuts;
        for (var place = Place.Find(article.Text, quoted.Words, 0); place is { } span; place = Place.Find(article.Text, quoted.Words, span.Start + 1))
        {
            if (!cuts.Any(cut => cut.Span.Overlaps(span)))
            {
                return new Citation(article.Id, span);
            }
        }

        throw new AnnotationException($"not in the report: {quoted.Article}: {quoted.Words}");
    }

    private static double Share(int right, int of) => of == 0 ? 0 : (double)right / of;
}
