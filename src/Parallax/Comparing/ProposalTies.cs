using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Positions;
using Parallax.Readings;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Comparing;

/// <summary>
/// Ties a position to the proposal it is about: by the proposal its words speak of, by the author or the quantity they name, else the last one
/// spoken of that is not the actor's own.
/// </summary>
internal sealed class ProposalTies
{
    private const int FarthestAnswer = 3; // sentences between a proposal and an answer that does not name it
    private readonly ProposalMentionFinder _mentions;
    private readonly FrozenSet<string> _answered;
    private readonly FrozenSet<string> _unanswered;
    private readonly FrozenSet<string> _referring;
    private readonly ImmutableArray<string> _answering;

    public ProposalTies(Language language, ProposalMentionFinder mentions)
    {
        _mentions = mentions;
        _answered = language.Lines("comparing/answered-nouns.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _unanswered = language.Lines("comparing/unanswered.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _answering = language.Lines("comparing/answering.txt");
        _referring = language.Lines("comparing/referring.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The proposal, or null.</summary>
    public ProposalGroup? Tie(Reading reading, int index, Position position, List<ProposalGroup> groups, ActorIndex actors)
    {
        var sentence = reading.Text.SentenceAt(position.Span.Start);
        if (sentence is null)
        {
            return null;
        }

        var id = reading.Article.Id;
        var (actor, name) = (actors.KeyOf(id, position.Actor, position.ActorSpan), actors.NameOf(id, position.Actor, position.ActorSpan));
        var span = new TextSpan(position.Span.Start, Math.Min(sentence.Span.End, position.Span.End));
        var inside = groups.Where(group => group.Mentions.Exists(mention => mention.Reading == index && mention.Span.Overlaps(span))).ToList();
        if (position.Stance is Stance.Proposes or Stance.Offers or Stance.Mediates)
        {
            return inside.OrderByDescending(group => group.Owners.Contains(actor)).FirstOrDefault();
        }

        if (inside.Find(group => group.IsAgreement || !group.IsBy(actor, name)) is { } named)
        {
            return named;
        }

        if (position.Stance == Stance.Demands && IsAnswering(reading.Article.Text, new TextSpan(sentence.Span.Start, span.End)) && Answered(index, sentence, position, groups.FindAll(group => !group.IsBy(actor, name))) is { } answered)
        {
            return answered;
        }

        if (inside.Find(group => position.Stance == Stance.Demands && group.IsBy(actor, name)) is { } own)
        {
            return own;
        }

        var isAnswer = position.Stance is Stance.Accepts or Stance.Rejects or Stance.Considers;
        if (isAnswer && OfOther(reading, index, span, actor, groups, actors) is { } owned)
        {
            return owned;
        }

        var others = groups.FindAll(group => !group.IsBy(actor, name));
        if (isAnswer && OfValue(reading, span, others) is { } valued)
        {
            return valued;
        }

        if (!isAnswer && position.Stance is not (Stance.Supports or Stance.Opposes))
        {
            return null;
        }

        return _mentions.HasNoun(reading.Article.Text, span) || Has(reading, span, _answered) ? Before(index, sentence, int.MaxValue, others) ?? After(index, sentence, others)
            : isAnswer && (IsPronoun(position.Target) || IsRefusal(position)) ? Before(index, sentence, FarthestAnswer, others)
            : null;
    }

    /// <summary>The proposal of another whom the words name: "rejected a demand by the union".</summary>
    private static ProposalGroup? OfOther(Reading reading, int index, TextSpan span, string actor, List<ProposalGroup> groups, ActorIndex actors)
    {
        var other = reading.Names.Mentions.FirstOrDefault(mention => span.Contains(mention.Span) && actors.KeyOf(reading.Article.Id, mention.Name, mention.Span) != actor);
        return other is not null && actors.KeyOf(reading.Article.Id, other.Name, other.Span) is var key
            ? groups.Find(group => group.Owners.Contains(key) && group.Mentions.Exists(mention => mention.Reading == index))
            : null;
    }

    /// <summary>The proposal of a quantity that the words name: "turned down 410 crowns".</summary>
    private static ProposalGroup? OfValue(Reading reading, TextSpan span, List<ProposalGroup> others) =>
        reading.Figures.Where(figure => span.Contains(figure.Span)).Select(figure => TermValue.Of(figure, reading.Article)).OfType<TermValue>().FirstOrDefault() is { Unit: not null } value
            ? others.FindLast(group => group.Values.Exists(value.IsSame))
            : null;

    /// <summary>What a demand answers: the last proposal of another that was spoken of before it.</summary>
    private static ProposalGroup? Answered(int index, Sentence sentence, Position demand, List<ProposalGroup> others) =>
        others
            .Select(group => (Group: group, Last: group.Mentions.LastOrDefault(mention => mention.Reading == index && mention.Span.Start < demand.Span.Start && sentence.Number - mention.Sentence.Number <= FarthestAnswer)))
            .Where(pair => pair.Last is not null)
            .OrderByDescending(pair => pair.Last!.Span.Start)
            .Select(pair => pair.Group)
            .FirstOrDefault();

    private bool IsAnswering(string text, TextSpan span)
    {
        var words = string.Join(' ', WordScanner.Words(text, span).Select(word => word.Of(text).ToLowerInvariant()));
        return _answering.Any(mark => $" {words} ".Contains($" {mark} ", StringComparison.Ordinal));
    }

    private static ProposalGroup? Before(int index, Sentence sentence, int reach, List<ProposalGroup> others) =>
        others
            .Select(group => (Group: group, Last: group.Mentions.LastOrDefault(mention => mention.Reading == index && mention.Sentence.Number <= sentence.Number && sentence.Number - mention.Sentence.Number <= reach)))
            .Where(pair => pair.Last is not null)
            .OrderByDescending(pair => pair.Last!.Span.Start)
            .Select(pair => pair.Group)
            .FirstOrDefault();

    /// <summary>A headline speaks of what the report tells first.</summary>
    private static ProposalGroup? After(int index, Sentence sentence, List<ProposalGroup> others) =>
        sentence.Zone != Zone.Headline ? null
        : others
            .Select(group => (Group: group, First: group.Mentions.Find(mention => mention.Reading == index && mention.Sentence.Number > sentence.Number)))
            .Where(pair => pair.First is not null)
            .OrderBy(pair => pair.First!.Span.Start)
            .Select(pair => pair.Group)
            .FirstOrDefault();

    private bool IsPronoun(string? target) => target is not null && _referring.Contains(target);

    /// <summary>"Refused to go that high", and not "declined to comment".</summary>
    private bool IsRefusal(Position position) =>
        position is { Stance: Stance.Rejects, Target: { } target } && WordScanner.Words(target, new TextSpan(0, target.Length)).Select(word => word.Of(target)).ToList() is { Count: > 1 } words
        && words[0] is "to" && !_unanswered.Contains(words[1]);

    private static bool Has(Reading reading, TextSpan span, FrozenSet<string> words) => WordScanner.Words(reading.Article.Text, span).Any(word => words.Contains(word.Of(reading.Article.Text)));
}
