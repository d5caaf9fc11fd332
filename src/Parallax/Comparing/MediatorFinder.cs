using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>
/// Tells mediators from parties by what the reports say: that somebody mediates, bears a mediator's office or name, or carried another's proposal. Who answers
/// proposals for itself more often than it is said to mediate is a party, and so is who only carried one and answers or makes another.
/// </summary>
internal sealed class MediatorFinder(Language language)
{
    private readonly FrozenSet<string> _words = language.Lines("comparing/mediators.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The mediators, by name.</summary>
    /// <param name="readings">The readings.</param>
    /// <param name="entities">The entities with their offices.</param>
    /// <param name="carried">Whose mentions carry a proposal of another.</param>
    /// <param name="groups">The proposals.</param>
    /// <param name="actors">Who is who.</param>
    public ImmutableArray<Mediator> Find(ImmutableArray<Reading> readings, ImmutableArray<StoryEntity> entities, IEnumerable<Carrier> carried, IEnumerable<ProposalGroup> groups, ActorIndex actors)
    {
        var told = new Dictionary<string, List<Citation>>(StringComparer.Ordinal);
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            foreach (var position in reading.Positions)
            {
                var name = actors.NameOf(reading.Article.Id, position.Actor, position.ActorSpan);
                if ((position.Stance == Stance.Mediates && !position.IsNegated) || IsMediators(position.Actor))
                {
                    Put(told, name, new Citation(reading.Article.Id, position.Span));
                }
                else if (position.Stance is Stance.Accepts or Stance.Rejects or Stance.Considers or Stance.Demands)
                {
                    answers[name] = answers.GetValueOrDefault(name) + 1;
                }
            }
        }

        foreach (var entity in entities)
        {
            foreach (var role in entity.Roles.Where(role => IsMediators(role.Role)))
            {
                Put(told, entity.Name, role.Place);
            }

            if (IsMediators(entity.Name))
            {
                Put(told, entity.Name, entity.Mentions[0]);
            }
        }

        var authors = groups.Where(group => !group.IsAgreement).SelectMany(group => group.OwnerNames).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, place) in carried)
        {
            if (told.ContainsKey(name) || (!authors.Contains(name) && !answers.ContainsKey(name)))
            {
                Put(told, name, place);
            }
        }

        return
        [
            .. told.Where(mediator => mediator.Value.Count >= answers.GetValueOrDefault(mediator.Key))
                .Select(mediator => new Mediator(mediator.Key, [.. mediator.Value.Distinct().Order(Comparer<Citation>.Create(Citation.InOrder))]))
                .OrderBy(mediator => mediator.Name, StringComparer.Ordinal),
        ];
    }

    private bool IsMediators(string words) => WordScanner.Words(words, new TextSpan(0, words.Length)).Any(word => _words.Contains(word.Of(words)));

    private static void Put(Dictionary<string, List<Citation>> told, string name, Citation place)
    {
        if (!told.TryGetValue(name, out var places))
        {
            told.Add(name, places = []);
        }

        places.Add(place);
    }
}
