using System.Collections.Immutable;
using NodaTime;
using Parallax.Cleaning;
using Parallax.Dossiers;
using Parallax.Evaluation.Joins;
using Parallax.Evaluation.Results;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Sources;
using Parallax.Sources.Inputs;
using Parallax.Sources.Records;

namespace Parallax.Evaluation.Dating;

/// <summary>
/// How well the day of a report is found where it is hidden: each dated report of a file of stories, alone and among the reports of
/// its story, of which the others keep their days.
/// </summary>
internal sealed class DatingMeasures
{
    /// <summary>What <c>./eval</c> calls it.</summary>
    public const string Name = "dating";

    /// <summary>What it is called of each set of stories, and the set.</summary>
    public static ImmutableArray<(string Name, string Set)> Sets { get; } = [(Name, "wikinews"), (Name + ":basil", "basil"), (Name + ":allsides", "allsides")];

    private const int Narrow = 7; // days
    private readonly DossierBuilder _builder;
    private readonly ArticleReader _reader = new(Language.English);

    public DatingMeasures() => _builder = new DossierBuilder(Language.English, _reader);

    /// <summary>The figures.</summary>
    /// <param name="name">What they are called.</param>
    /// <param name="file">Articles with <c>id</c>, <c>date</c> and <c>story</c>, a packed jsonl file; those whose story it does not name are passed over.</param>
    /// <param name="misses">Is told each range that does not hold its day.</param>
    public IEnumerable<Measurement> Of(string name, string file, Action<string> misses)
    {
        var stories = StoryTable.Load(file);
        var drafts = new DraftReader(MetaTable.None);
        var cleaner = new ArticleCleaner();
        var groups = new InputWalker(InputOptions.Default).List([file]).Items()
            .Select(item => item.Then(drafts.Read).Value)
            .OfType<Articles.Draft>()
            .Where(draft => stories.IsLabelled(draft.Id.Value))
            .Select(draft => _reader.Read(cleaner.Clean(draft)))
            .Where(reading => reading.Article.Published is null || reading.Article.Published.Basis == Articles.PublicationBasis.Record)
            .GroupBy(reading => stories.StoryOf(reading.Article.Id.Value))
            .ToList();
        var (alone, among) = (new List<Found>(), new List<Found>());
        foreach (var group in groups)
        {
            foreach (var dated in group.Where(reading => reading.Article.Published is not null))
            {
                var hidden = _reader.Read(dated.Article with { Published = null });
                alone.Add(Date(dated, hidden, []));
                among.Add(Date(dated, hidden, group.Where(reading => reading != dated)));
                if (among[^1] is { Range: { } range, IsHeld: false })
                {
                    misses($"{dated.Article.Id}: {among[^1].True:uuuu-MM-dd} is not in {range.From:uuuu-MM-dd} to {range.To:uuuu-MM-dd}: {string.Join("; ", range.Reasons)}");
                }
            }
        }

        return [.. Figures(name, "alone", alone), .. Figures(name, "in its story", among)];
    }

    private static IEnumerable<Measurement> Figures(string name, string context, List<Found> found)
    {
        var given = found.Where(each => each.Range is not null).ToList();
        yield return new("comparing", name, $"{context}, given", Share(given.Count, found.Count));
        if (given.Count > 0)
        {
            yield return new("comparing", name, $"{context}, holds", Share(given.Count(each => each.IsHeld), given.Count));
            yield return new("comparing", name, $"{context}, a week or less", Share(given.Count(each => each.Days <= Narrow), given.Count));
        }
    }

    private Found Date(Reading dated, Reading hidden, IEnumerable<Reading> others)
    {
        var dossier = _builder.Build([hidden, .. others], asOne: true)[0];
        return new Found(dated.Article.Published!.Day, dossier.Articles.Single(article => article.Reading.Article.Id == dated.Article.Id).PublishedRange);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round((double)part / whole, 3);

    /// <summary>The true day of a report, and the range that was given; null where none was.</summary>
    private sealed record Found(LocalDate True, PublishedRange? Range)
    {
        public bool IsHeld => Range is not null && !(Range.From > True) && !(Range.To < True);

        public int Days => Range is { From: { } from, To: { } to } ? Period.DaysBetween(from, to) + 1 : int.MaxValue;
    }
}
