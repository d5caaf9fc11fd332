using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Mentions;
using Parallax.Readings;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>
/// Finds proposals that articles give to different authors. Authors of whom countries are known are rivals where those differ ("Israel", "US and Israeli envoys"); of others, as a party and its
/// members are both authors, only where the sentences say the same, or bodies are named of which one is told to have written it.
/// </summary>
internal sealed class AuthorComparer
{
    private const double SameSentence = 0.5; // likeness of the sentences that give one proposal to two
    private readonly WordKeys _keys;
    private readonly FrozenSet<string> _drafting;
    private readonly Dictionary<ArticleId, Reading> _readings;
    private readonly HashSet<string> _bodies;
    private readonly NamedCountries _countries;

    public AuthorComparer(FrozenSet<string> drafting, WordKeys keys, NamedCountries countries, ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities)
    {
        (_drafting, _keys, _countries) = (drafting, keys, countries);
        _readings = readings.ToDictionary(reading => reading.Article.Id);
        _bodies = entities.Where(entity => entity.Kind != EntityKind.Person).SelectMany(entity => entity.Aliases.Prepend(entity.Name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Proposals with more than one author, where each author stands in an article that does not name the other.</summary>
    public IEnumerable<Contradiction> Find(Negotiation negotiation, JoinLog? log = null)
    {
        foreach (var proposal in negotiation.Proposals)
        {
            var authors = proposal.Authorship
                .Where(author => !IsPartOfName(author))
                .GroupBy(author => _countries.Only(author.Name) is { Length: > 0 } known ? known : author.Name, StringComparer.Ordinal)
                .OrderBy(author => author.Key, StringComparer.Ordinal)
                .Select(author => author.ToList())
                .ToList();
            var apart = authors.Where(author => !authors.Exists(other => other != author && author.TrueForAll(place => other.Exists(another => another.Place.Article == place.Place.Article)))).ToList();
            if (authors.Count > 1 && apart.Count < 2)
            {
                log?.Add(JoinKind.Contradiction, isJoined: false, authors[0][0].Place, authors[1][0].Place, $"one proposal of {authors[0][0].Name} and of {authors[1][0].Name}, but one report names both");
            }

            var rivals = apart.Where(author => apart.Exists(other => other != author && AreRivals(author, other))).ToList();
            if (rivals.Count > 1)
            {
                yield return new Contradiction(
                    ContradictionKind.Author,
                    $"the same proposal is given to {string.Join(" and to ", rivals.Select(author => author.Select(place => place.Name).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First()))}",
                    [.. rivals.SelectMany(author => author.GroupBy(place => place.Place.Article).Select(places => places.First().Place)).Distinct().Order(Comparer<Citation>.Create(Citation.InOrder))]);
            }
        }
    }

    private bool AreRivals(List<ProposalAuthor> one, List<ProposalAuthor> other)
    {
        List<(ProposalAuthor A, ProposalAuthor B)> pairs = [.. one.SelectMany(_ => other, (a, b) => (a, b))];
        return _countries.Only(one[0].Name) is { Length: > 0 } a && _countries.Only(other[0].Name) is { Length: > 0 } b
            ? !IsPart(a, b) && !IsPart(b, a)
            : !pairs.Exists(pair => Words(pair.A.Name).Intersect(Words(pair.B.Name), StringComparer.OrdinalIgnoreCase).Any())
                && (pairs.Exists(pair => Sentence(pair.A).Similarity(Sentence(pair.B)) >= SameSentence) || (one.Concat(other).All(author => _bodies.Contains(author.Name)) && one.Concat(other).Any(IsDrafting)));
    }

    /// <summary>Of "the Kestria-Orrin pact" Orrin is no author.</summary>
    private bool IsPartOfName(ProposalAuthor author) => author.Place.Span.Start > 0 && Text(author)[author.Place.Span.Start - 1] is '-' or '/';

    /// <summary>Whether one country's name is part of the other's: "Korea" of "North Korea".</summary>
    private bool IsPart(string shorter, string longer) =>
        !shorter.Contains('+', StringComparison.Ordinal) && !longer.Contains('+', StringComparison.Ordinal) && Words(_countries.NamesOf(shorter)).All(Words(_countries.NamesOf(longer)).Contains);

    private bool IsDrafting(ProposalAuthor author) => WordScanner.Words(Text(author), author.Place.Span).Any(word => _drafting.Contains(word.Of(Text(author))));

    private WordBag Sentence(ProposalAuthor author) =>
        WordBag.Of(_keys, Text(author), _readings[author.Place.Article].Text.SentenceAt(author.Place.Span.Start)?.Span ?? author.Place.Span);

    private string Text(ProposalAuthor author) => _readings[author.Place.Article].Article.Text;

    /// <summary>The words of a name: of "Orvane's board" also "Orvane".</summary>
    private static string[] Words(string name) => name.Split([' ', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries);
}
