using System.Collections.Immutable;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Events;

/// <summary>Names those who take part in an event, pronouns and offices resolved.</summary>
internal sealed class EventParties(EventText text, StatementText view, EventLexicon lexicon, NamesFound names, SpeakerResolver resolver, ImmutableArray<Statement> statements)
{
    /// <summary>A name that is less sure than this is not told.</summary>
    private const double LeastCertainty = 0.6;

    /// <summary>What is longer behind the head of a party is a broken tree, in tokens.</summary>
    private const int LongestTail = 12;

    private readonly ParsedText _syntax = text.Syntax;
    private readonly Dictionary<string, Mentions.Gender> _genders = names.Entities.Where(entity => entity.Gender is not null).DistinctBy(entity => entity.Name).ToDictionary(entity => entity.Name, entity => entity.Gender!.Value, StringComparer.Ordinal);

    /// <summary>The members of the coordination that a word heads; none where who they are cannot be told.</summary>
    public ImmutableArray<EventParty> At(int head)
    {
        if (head < 0)
        {
            return [];
        }

        var parties = ImmutableArray.CreateBuilder<EventParty>();
        Add(parties, head);
        foreach (var child in _syntax.Children(head))
        {
            if (_syntax.Relation(child) == Relation.Conjunct && text.Tag(child) is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Pronoun)
            {
                Add(parties, child);
            }
        }

        return parties.ToImmutable();
    }

    private void Add(ImmutableArray<EventParty>.Builder parties, int head)
    {
        if (Party(head) is { } party && parties.All(other => other.Name != party.Name && !other.Span.Overlaps(party.Span)))
        {
            parties.Add(party);
        }
    }

    private EventParty? Party(int head)
    {
        var pronoun = text.PronounAt(head);
        var range = RangeOf(head);
        var span = text.Span(range.First, range.Last);
        if (pronoun is Pronoun.Self or Pronoun.It or Pronoun.He or Pronoun.She or Pronoun.They && StatementAt(head) is { Speaker: { } speaker } && (pronoun is not (Pronoun.He or Pronoun.She) || (IsOfWhatIsSaid(head) && Agrees(speaker, pronoun))))
        {
            return new EventParty(speaker, span);
        }

        if (pronoun == Pronoun.Who)
        {
            return Antecedent(head) is var antecedent and >= 0 && text.PronounAt(antecedent) == Pronoun.None ? Party(antecedent) : null;
        }

        if (pronoun is Pronoun.It or Pronoun.They && Teller(head) is var teller and >= 0 && text.PronounAt(teller) == Pronoun.None)
        {
            return Party(teller) is { } told ? told with { Span = span } : null;
        }

        if (pronoun is Pronoun.Self or Pronoun.Other)
        {
            return null;
        }

        if (pronoun == Pronoun.None && text.MentionAt(head) is null && HoldsName(range))
        {
            return new EventParty(Described(range), span);
        }

        return resolver.Resolve(range, view.Sentence(head)) is { Certainty: > LeastCertainty } party && (pronoun is not (Pronoun.He or Pronoun.She) || Agrees(party.Name, pronoun)) ? new EventParty(party.Name, span) : null;
    }

    /// <summary>False where the article makes clear that the speaker is of the other gender.</summary>
    private bool Agrees(string speaker, Pronoun pronoun) =>
        !_genders.TryGetValue(speaker, out var gender) || gender == (pronoun == Pronoun.He ? Mentions.Gender.Male : Mentions.Gender.Female);

    /// <summary>Who tells the clause that a pronoun is the subject of: "the union said it had called off the strike".</summary>
    private int Teller(int pronoun)
    {
        var verb = _syntax.Head(pronoun);
        return verb >= 0 && _syntax.Relation(verb) == Relation.ClausalComplement ? _syntax.Child(_syntax.Head(verb), Relation.Subject) : -1;
    }

    /// <summary>True where a pronoun is the subject of what is said itself, not of a clause within it.</summary>
    private bool IsOfWhatIsSaid(int pronoun) =>
        _syntax.Relation(pronoun) is Relation.Subject or Relation.PassiveSubject && _syntax.Head(pronoun) is var verb and >= 0 &&
        _syntax.Relation(verb) is Relation.ClausalComplement or Relation.Root or Relation.Conjunct or Relation.Parataxis;

    /// <summary>True where a phrase that is no name, and has none beside it, holds one: "guards of Orrin", "the Sollan army"; not "defence minister Aron Belen", whoever the tree makes its head.</summary>
    private bool HoldsName(TokenRange range)
    {
        var holds = false;
        for (var i = range.First; i <= range.Last; i++)
        {
            if (text.MentionAt(i) is { } mention)
            {
                if (_syntax.Relation(i) is Relation.Apposition or Relation.Flat && mention.Kind == EntityKind.Person)
                {
                    return false;
                }

                holds = true;
            }
        }

        return holds;
    }

    private string Described(TokenRange range)
    {
        var first = range.First < range.Last && text.IsOf(range.First, lexicon.Article) ? range.First + 1 : range.First;
        return text.Span(first, range.Last).Of(text.Text.Text);
    }

    private int Antecedent(int pronoun)
    {
        var verb = _syntax.Head(pronoun);
        return verb >= 0 && _syntax.Relation(verb) == Relation.RelativeClause ? _syntax.Head(verb) : -1;
    }

    /// <summary>The words of a party: titles, name and what belongs to them, without what is joined to it, clauses and the preposition before it.</summary>
    private TokenRange RangeOf(int head)
    {
        var (first, last) = (head, head);
        foreach (var child in _syntax.Children(head))
        {
            if (_syntax.Relation(child) is Relation.Conjunct or Relation.Coordinator or Relation.PreCoordinator or Relation.Case or Relation.RelativeClause or Relation.Punctuation or Relation.ClausalModifier
                or Relation.AdverbialClause or Relation.Parataxis or Relation.UnmarkedNominalModifier or Relation.UnmarkedOblique or Relation.Subject or Relation.Copula or Relation.Auxiliary
                or Relation.AdverbialModifier || IsAside(child))
            {
                continue;
            }

            var (start, end) = _syntax.Subtree(child);
            (first, last) = (Math.Min(first, start), Math.Max(last, end - 1));
        }

        for (var i = head + 1; i <= last; i++)
        {
            if (_syntax.Relation(i) is Relation.Case or Relation.Mark && text.IsOf(i, lexicon.Locative | lexicon.Temporal | lexicon.Edge))
            {
                last = i - 1;
            }
        }

        while (first > 0 && _syntax.Relation(first - 1) == Relation.Subject && _syntax.Relation(head) == Relation.Subject && _syntax.Head(first - 1) == _syntax.Head(head))
        {
            first = _syntax.Subtree(first - 1).First; // a title that the tree takes for a subject of its own
        }

        if (last - head > LongestTail)
        {
            last = head;
        }

        while (first < head && (!view.IsWord(first) || text.IsTime(first) || text.Tag(first) is PartOfSpeech.Adposition or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.CoordinatingConjunction))
        {
            first++;
        }

        while (last > head && (!view.IsWord(last) || text.IsTime(last)))
        {
            last--;
        }

        return new TokenRange(first, last);
    }

    /// <summary>True for a description set off by a comma; a person's name there says who is meant.</summary>
    private bool IsAside(int token) =>
        _syntax.Relation(token) == Relation.Apposition && text.MentionAt(token) is not { Kind: EntityKind.Person } &&
        _syntax.Subtree(token).First is var first && (text.Is(first, ",") || (first > 0 && text.Is(first - 1, ",")));

    private Statement? StatementAt(int token)
    {
        var span = text.Text.Tokens[token].Span;
        var (low, high) = (0, statements.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = statements[middle].Span.End > span.Start ? (low, middle) : (middle + 1, high);
        }

        return low < statements.Length && statements[low].Span.Contains(span) ? statements[low] : null;
    }
}
