using System.Collections.Immutable;
using NodaTime;
using Parallax.Articles;
using Parallax.Readings;

namespace Parallax.Dossiers;

/// <summary>The days that the dated reports of each story tell of in their first sentences, shortly before they appeared: what was new in them.</summary>
internal sealed class NewsDays
{
    /// <summary>The first sentences of a report, in which it tells what is new.</summary>
    public const int LeadSentences = 3;

    private const int MostDaysOld = 3; // news is of these days
    private readonly ILookup<(string Story, IsoDayOfWeek Weekday), (ArticleId Article, LocalDate Day, int Age)> _days;

    public NewsDays(ImmutableArray<Reading> dated, Dictionary<ArticleId, string> stories) =>
        _days = dated.SelectMany(Days).ToLookup(told => (stories[told.Article], told.Day.DayOfWeek));

    /// <summary>The day that such a weekday means in a story, and a report that tells of it as news; null where none does, or two mean days of different weeks.</summary>
    public (ArticleId Article, LocalDate Day)? Find(string story, IsoDayOfWeek weekday)
    {
        var days = _days[(story, weekday)].ToList();
        var news = days.Where(told => told.Age <= MostDaysOld).OrderBy(told => told.Article.Value, StringComparer.Ordinal).Take(1).ToList();
        return news is [var (article, day, _)] && days.TrueForAll(told => told.Day == day) ? (article, day) : null;
    }

    private static IEnumerable<(ArticleId Article, LocalDate Day, int Age)> Days(Reading reading)
    {
        var published = reading.Article.Published!.Day;
        foreach (var time in reading.Times)
        {
            if (time.Days is { } days && days.Start == days.End && Period.DaysBetween(days.Start, published) is >= 0 and < 7 and var age
                && reading.Text.SentenceAt(time.Span.Start) is { Number: < LeadSentences })
            {
                yield return (reading.Article.Id, days.Start, age);
            }
        }
    }
}
