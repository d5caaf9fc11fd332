using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Cleaning;
using Parallax.Comparing;
using Parallax.Dossiers;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Sources.Tests.Samples;

/// <summary>The dossiers of the sample reports, read once.</summary>
public sealed class SampleDossiers
{
    private readonly Lazy<ImmutableArray<Reading>> _talks = new(() => Read("sollan-talks"));
    private readonly Lazy<ImmutableArray<Reading>> _fire = new(() => Read("orrin-fire"));
    private readonly Lazy<ImmutableArray<Reading>> _strike = new(() => Read("strike"));
    private readonly Lazy<ImmutableArray<Reading>> _merger = new(() => Read("merger"));
    private readonly Lazy<Dossier> _talksDossier;
    private readonly Lazy<Dossier> _strikeDossier;
    private readonly Lazy<Dossier> _mergerDossier;
    private readonly Lazy<Dossier> _fireDossier;

    public SampleDossiers()
    {
        _strikeDossier = new(() => Build(_strike.Value));
        _mergerDossier = new(() => Build(_merger.Value));
        _talksDossier = new(() => Build(_talks.Value));
        _fireDossier = new(() => Build(_fire.Value));
    }

    public Dossier Talks => _talksDossier.Value;

    public Dossier Fire => _fireDossier.Value;

    public Dossier Strike => _strikeDossier.Value;

    public Dossier Merger => _mergerDossier.Value;

    /// <summary>The strike as it was known at the end of a day.</summary>
    public Dossier StrikeUntil(NodaTime.LocalDate day) => Build([.. _strike.Value.Where(reading => reading.Article.Published!.Day <= day)]);

    public ImmutableArray<Reading> All => [.. _talks.Value, .. _fire.Value];

    /// <summary>The series that holds all the figures, each given as the report's number and the figure's words.</summary>
    public static FigureSeries Series(Dossier dossier, params (string Report, string Words)[] figures) =>
        dossier.Series.Where(series => Array.TrueForAll(figures, figure => IndexOf(dossier, series, figure) >= 0)).ShouldHaveSingleItem();

    /// <summary>The relation of two members of a series, or null.</summary>
    public static FigureRelation? Relation(Dossier dossier, FigureSeries series, (string Report, string Words) one, (string Report, string Words) other)
    {
        var (a, b) = (IndexOf(dossier, series, one), IndexOf(dossier, series, other));
        return series.Relations.FirstOrDefault(relation => (relation.A == a && relation.B == b) || (relation.A == b && relation.B == a))?.Relation;
    }

    /// <summary>The words at a place.</summary>
    public static string Words(Dossier dossier, Citation place) =>
        place.Span.Of(dossier.Articles.First(article => article.Reading.Article.Id == place.Article).Reading.Article.Text);

    private static int IndexOf(Dossier dossier, FigureSeries series, (string Report, string Words) figure)
    {
        for (var i = 0; i < series.Members.Length; i++)
        {
            var member = series.Members[i];
            if (member.Article.Value.StartsWith(figure.Report, StringComparison.Ordinal) && Words(dossier, new Citation(member.Article, member.Figure.Span)).Equals(figure.Words, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static Dossier Build(ImmutableArray<Reading> readings) => new DossierBuilder(Language.English).Build(readings, asOne: true).ShouldHaveSingleItem();

    private static ImmutableArray<Reading> Read(string folder)
    {
        var reader = new ArticleReader(Language.English);
        var cleaner = new ArticleCleaner();
        var drafts = new DraftReader(MetaTable.None);
        var listing = new InputWalker(InputOptions.Default).List([Path.Combine(AppContext.BaseDirectory, "samples", folder)]);
        return [.. listing.Items().Select(item => reader.Read(cleaner.Clean(drafts.Read(item.Value!).Value!)))];
    }
}
