using System.Collections.Immutable;
using NodaTime;
using Parallax.Mentions;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Positions;

/// <summary>Looks for positions in one article.</summary>
internal sealed partial class PositionScan(
    StatementText text, ParsedText syntax, NamesFound names, ImmutableArray<TimeExpression> times, ImmutableArray<Statement> statements, StanceLexicon stances, SpeakerResolver resolver, SpeakerLexicon pronouns)
{
    private readonly ImmutableArray<Position>.Builder _found = ImmutableArray.CreateBuilder<Position>();

    /// <summary>All positions, in reading order.</summary>
    public ImmutableArray<Position> Scan()
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Token(i).Kind != TokenKind.Word)
            {
                continue;
            }

            var form = text.Text[text.Token(i)];
            if (IsVerb(i) && stances.Verb(form) is { } verb)
            {
                AddVerb(i, verb);
            }
            else if (IsNoun(i) && stances.Noun(form) is { } noun)
            {
                AddNoun(i, noun);
            }

            if (text.Is(i, "not") || text.Is(i, "n't"))
            {
                AddOwnRefusal(i);
            }
        }

        _found.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return _found.ToImmutable();
    }

    private bool IsVerb(int token) => text.Token(token).Tag is PartOfSpeech.Verb or PartOfSpeech.Unknown &&
        syntax.Relation(token) is not (Relation.AdjectivalModifier or Relation.Compound);

    private bool IsNoun(int token) => text.Token(token).Tag is PartOfSpeech.Noun or PartOfSpeech.Unknown && syntax.Relation(token) != Relation.Compound;

    private void AddVerb(int verb, StanceWord word)
    {
        var target = TargetOf(verb, word);
        var isDenied = IsDenied(verb);
        if (target is null || IsOnlyPossible(verb))
        {
            return;
        }

        var subject = SubjectOf(verb, out var isPassive);
        if (subject < 0)
        {
            return;
        }

        var (stance, last) = (word.Stance, target.Value.Last);
        if (stance == Stance.Rejects && target.Value.Infinitive >= 0 && stances.Verb(text.Text[text.Token(target.Value.Infinitive)]) is { Stance: Stance.Accepts or Stance.Considers or Stance.Supports } && !isPassive)
        {
            stance = Stance.Rejects;
        }

        if (stance == Stance.Supports && IsOffer(target.Value))
        {
            stance = word.Lemma is "welcome" or "endorse" ? Stance.Accepts : stance;
        }

        var span = text.Span(verb, Math.Max(verb, last));
        Add(span, $"position.{word.Lemma}", subject, stance, text.Span(target.Value.First, last).Of(text.Text.Text), isDenied);
    }

    /// <summary>What a noun of stance and its owner tell: "Orrin's proposal for …", "renewed a pledge to …", "a plan drawn up by …".</summary>
    private void AddNoun(int noun, StanceWord word)
    {
        if (word.Stance == Stance.Mediates)
        {
            AddMediators(noun, word);
            return;
        }

        var complement = ComplementOf(noun);
        var owner = syntax.Child(noun, Relation.Possessive);
        var (first, end) = syntax.Subtree(noun);
        if (owner >= 0 && (complement >= 0 || IsGoverned(noun)))
        {
            var last = complement >= 0 ? LastWord(syntax.Subtree(complement).End) : noun;
            Add(text.Span(syntax.Subtree(owner).First, last), $"position.{word.Lemma}", owner, word.Stance, complement >= 0 ? Words(complement) : null, isDenied: false);
            return;
        }

        var clause = syntax.Child(noun, Relation.ClausalModifier);
        if (clause >= 0 && syntax.Child(clause, Relation.Agent) is var agent and >= 0)
        {
            Add(text.Span(first, LastWord(Math.Min(end, syntax.Subtree(agent).End))), $"position.{word.Lemma}", agent, word.Stance, null, isDenied: false);
            return;
        }

        var carrier = syntax.Head(noun);
        if (complement >= 0 && carrier >= 0 && syntax.Relation(noun) == Relation.Object && stances.IsCarrier(text.Text[text.Token(carrier)]) && SubjectOf(carrier, out _) is var subject and >= 0)
        {
            Add(text.Span(carrier, LastWord(syntax.Subtree(noun).End)), $"position.{word.Lemma}", subject, word.Stance, Words(complement), IsDenied(carrier));
        }
    }

    /// <summary>Those whom a phrase presents as mediators: "mediators Orrin and Sollan", "the Orrin envoy, a mediator".</summary>
    private void AddMediators(int noun, StanceWord word)
    {
        var (first, end) = syntax.Subtree(noun);
        var last = LastWord(end);
        if (syntax.Relation(noun) == Relation.Apposition || syntax.Relation(noun) == Relation.Compound)
        {
            var (headFirst, headEnd) = syntax.Subtree(syntax.Head(noun));
            (first, last) = (headFirst, LastWord(headEnd));
        }
        else if (syntax.Child(noun, Relation.Copula) >= 0 && SubjectOf(noun, out _) is var subject and >= 0)
        {
            Add(text.Span(subject, noun), $"position.{word.Lemma}", subject, Stance.Mediates, null, isDenied: IsDenied(noun));
            return;
        }

        last = Math.Min(last, noun + 12);
        foreach (var mention in names.Mentions)
        {
            if (mention.Span.Start >= text.Token(first).Span.Start && mention.Span.End <= text.Token(last).Span.End && mention.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Organisation or EntityKind.Group)
            {
                _found.Add(new Position(text.Span(first, last), $"position.{word.Lemma}", mention.Name, mention.Span, Stance.Mediates, null, Day(text.Sentence(noun)), IsNegated: false));
            }
        }
    }

    /// <summary>What a speaker says not to do: "we will not leave", "it would not withdraw its guards".</summary>
    private void AddOwnRefusal(int denial)
    {
        var verb = syntax.Head(denial);
        if (verb < 0 || text.Token(verb).Tag != PartOfSpeech.Verb || !HasWill(verb))
        {
            return;
        }

        var subject = syntax.Child(verb, Relation.Subject);
        var complement = TargetRange(verb);
        if (subject < 0 || complement is null || StatementAt(subject) is not { Speaker: { } speaker } statement || statement.Certainty is Certainty.Believed)
        {
            return;
        }

        var pronoun = pronouns.PronounOf(text.Text[text.Token(subject)]);
        if (pronoun is Pronoun.Self or Pronoun.It or Pronoun.He or Pronoun.She or Pronoun.They)
        {
            var (first, last) = complement.Value;
            _found.Add(new Position(text.Span(subject, last), "position.refusal", speaker, statement.SpeakerSpan, Stance.Rejects, text.Span(first, last).Of(text.Text.Text), statement.Date, IsNegated: false));
        }
    }

    private void Add(TextSpan span, string rule, int subject, Stance stance, string? target, bool isDenied)
    {
        var sentence = text.Sentence(subject);
        foreach (var actor in Members(subject))
        {
            if (ActorAt(actor, sentence) is { } found)
            {
                _found.Add(new Position(span, rule, found.Name, found.Span, stance, target, Day(sentence), isDenied));
            }
        }
    }

    private LocalDate? Day(Sentence sentence)
    {
        LocalDate? day = null;
        foreach (var time in times)
        {
            if (sentence.Span.Contains(time.Span) && time.Days is { } days && days.Start == days.End)
            {
                if (day is not null && day != days.Start)
                {
                    return null;
                }

                day = days.Start;
            }
        }

        return day;
    }
}
