using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>Finds persons to whom articles give different offices of which nobody holds two.</summary>
internal sealed class OfficeComparer
{
    private const int FarthestBefore = 60; // characters between the office's start and the name
    private readonly ImmutableArray<(string Office, string Words)> _offices;
    private readonly WordKeys _keys;

    public OfficeComparer(Language language, WordKeys keys)
    {
        _keys = keys;
        _offices = [.. language.Rows("comparing/offices.tsv").SelectMany(row => row[1].Split('|').Select(words => (row[0], words))).OrderByDescending(office => office.words.Length).ThenBy(office => office.words, StringComparer.Ordinal)];
    }

    /// <summary>One contradiction a person: the places of each office.</summary>
    public IEnumerable<Contradiction> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, JoinLog? log = null)
    {
        var actors = new ActorIndex(readings, entities, _keys);
        var held = readings
            .SelectMany(reading => Offices(reading, actors))
            .GroupBy(office => office.Person, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.Ordinal);
        foreach (var person in held)
        {
            var offices = person.GroupBy(office => office.Office, StringComparer.Ordinal).OrderByDescending(office => office.Select(place => place.Place.Article).Distinct().Count()).ThenBy(office => office.Key, StringComparer.Ordinal).ToList();
            if (offices.Count < 2)
            {
                continue;
            }

            if (offices[1].All(place => offices[0].Any(other => other.Place.Article == place.Place.Article)))
            {
                log?.Add(JoinKind.Contradiction, isJoined: false, offices[0].First().Place, offices[1].First().Place, $"{offices[0].Key} and {offices[1].Key} of one person, but no report gives only the second");
                continue;
            }

            var name = person.OrderByDescending(office => office.Name.Length).ThenBy(office => office.Name, StringComparer.Ordinal).First().Name;
            yield return new Contradiction(
                ContradictionKind.Role,
                $"{name} is {string.Join(", in other reports ", offices.Select(office => office.Key))}",
                [.. offices.SelectMany(office => office.Select(place => place.Place)).Distinct().Order(Comparer<Citation>.Create(Citation.InOrder))]);
        }
    }

    private IEnumerable<(string Person, string Name, string Office, Citation Place)> Offices(Reading reading, ActorIndex actors)
    {
        var text = reading.Article.Text;
        foreach (var mention in reading.Names.Mentions.Where(mention => mention.Kind == EntityKind.Person))
        {
            if (reading.Text.SentenceAt(mention.Span.Start) is { } sentence && OfficeBefore(text, sentence, mention.Span) is { } found)
            {
                yield return (actors.KeyOf(reading.Article.Id, mention.Name, mention.Span), mention.Name, found.Office, new Citation(reading.Article.Id, TextSpan.Around(found.Span, mention.Span)));
            }
        }
    }

    /// <summary>The office that stands directly before the name; "former" and "deputy" before it make it another.</summary>
    private (string Office, TextSpan Span)? OfficeBefore(string text, Sentence sentence, TextSpan name)
    {
        var start = Math.Max(sentence.Span.Start, name.Start - FarthestBefore);
        var before = text[start..name.Start].TrimEnd();
        foreach (var (office, words) in _offices)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                var at = start + before.Length - words.Length;
                var previous = text[start..at].TrimEnd();
                var isOther = previous.EndsWith("former", StringComparison.OrdinalIgnoreCase) || previous.EndsWith("deputy", StringComparison.OrdinalIgnoreCase)
                    || previous.EndsWith("vice", StringComparison.OrdinalIgnoreCase) || previous.EndsWith('-') || (at > start && char.IsLetterOrDigit(text[at - 1]));
                return isOther ? null : (office, new TextSpan(at, at + words.Length));
            }
        }

        return null;
    }
}
