using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds persons to whom articles give different offices of which nobody holds two.</summary>
internal sealed class OfficeComparer
{
    private const int FarthestBefore = 60; // characters between the office's start and the name
    private readonly OfficeNames _offices;
    private readonly WordKeys _keys;

    public OfficeComparer(OfficeNames offices, WordKeys keys) => (_offices, _keys) = (offices, keys);

    /// <summary>
    /// One contradiction a person: the places of each office. A report that gives a person two offices knows that they changed, or that both are held; one that gives only a surname may mean
    /// another, and counts only beside a report that gives the same office with the full name.
    /// </summary>
    public IEnumerable<Contradiction> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, JoinLog? log = null)
    {
        var actors = new ActorIndex(readings, entities, _keys);
        var held = readings
            .SelectMany(reading => Offices(reading, actors))
            .GroupBy(office => office.Person, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal);
        foreach (var person in held)
        {
            var offices = person.GroupBy(office => office.Office, StringComparer.Ordinal)
                .Where(office => office.Any(place => place.IsFull))
                .OrderByDescending(office => office.Select(place => place.Place.Article).Distinct().Count())
                .ThenBy(office => office.Key, StringComparer.Ordinal)
                .ToList();
            if (offices.Count < 2)
            {
                continue;
            }

            if (offices.SelectMany(office => office.Select(place => place.Place.Article).Distinct()).CountBy(article => article).Any(article => article.Value > 1))
            {
                log?.Add(JoinKind.Contradiction, isJoined: false, offices[0].First().Place, offices[1].First().Place, $"{offices[0].Key} and {offices[1].Key} of one person, but one report gives both");
                continue;
            }

            var name = person.OrderByDescending(office => office.Name.Length).ThenBy(office => office.Name, StringComparer.Ordinal).First().Name;
            yield return new Contradiction(
                ContradictionKind.Role,
                $"{name} is {string.Join(", in other reports ", offices.Select(office => office.Key))}",
                [.. offices.SelectMany(office => office.Select(place => place.Place)).Distinct().Order(Comparer<Citation>.Create(Citation.InOrder))]);
        }
    }

    private IEnumerable<(string Person, string Name, bool IsFull, string Office, Citation Place)> Offices(Reading reading, ActorIndex actors)
    {
        var text = reading.Article.Text;
        foreach (var mention in reading.Names.Mentions.Where(mention => mention.Kind == EntityKind.Person))
        {
            if (reading.Text.SentenceAt(mention.Span.Start) is { } sentence && _offices.EndOf(text, new TextSpan(Math.Max(sentence.Span.Start, mention.Span.Start - FarthestBefore), mention.Span.Start)) is { } found && !IsQuoted(reading, mention.Span))
            {
                yield return (actors.KeyOf(reading.Article.Id, mention.Name, mention.Span), mention.Name, mention.Span.In(text).Contains(' '), found.Office, new Citation(reading.Article.Id, TextSpan.Around(found.Span, mention.Span)));
            }
        }
    }

    /// <summary>What somebody is called in words that are quoted, the report does not say.</summary>
    private static bool IsQuoted(Reading reading, TextSpan span) => reading.Statements.Any(statement => statement.Kind == StatementKind.Direct && statement.Span.Contains(span));
}
