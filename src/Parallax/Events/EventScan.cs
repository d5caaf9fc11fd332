using System.Collections.Immutable;
using System.Globalization;
using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Events;

/// <summary>Looks for the events of one article, sentence by sentence.</summary>
internal sealed partial class EventScan(EventText text, StatementText view, EventLexicon lexicon, EventFactualityJudge judge, EventParties parties, EventSettings settings)
{
    /// <summary>Words between quotation marks that are more than this are somebody's speech, not the report's; in tokens.</summary>
    private const int LongestScareQuote = 3;

    /// <summary>How many heads up an event may stand that this one is part of.</summary>
    private const int LongestClimb = 24;

    private static readonly EventClasses Acting = EventClasses.Of(EventLexicon.Actor);
    private static readonly EventClasses Taking = Acting | EventClasses.Of(EventLexicon.Person) | EventClasses.Of(EventLexicon.Name);

    private readonly ParsedText _syntax = text.Syntax;
    private readonly EventArguments _arguments = new(text);
    private readonly List<EventCandidate> _candidates = [];
    private readonly Dictionary<int, EventCandidate> _byNode = [];
    private readonly ImmutableArray<PoliticalEvent>.Builder _found = ImmutableArray.CreateBuilder<PoliticalEvent>();

    /// <summary>All events, in reading order.</summary>
    public ImmutableArray<PoliticalEvent> Scan()
    {
        foreach (var sentence in text.Text.Sentences)
        {
            if (!_syntax.IsParsed(sentence) || text.Is(sentence.EndToken - 1, "?"))
            {
                continue;
            }

            Gather(sentence);
            if (_candidates.Count > 0)
            {
                Tell(sentence);
            }
        }

        _found.Sort((a, b) => TextSpan.InReadingOrder(a.Span, b.Span));
        return _found.ToImmutable();
    }

    private void Gather(Sentence sentence)
    {
        _candidates.Clear();
        _byNode.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (IsSpeech(i))
            {
                continue;
            }

            var candidate = text.Tag(i) switch
            {
                PartOfSpeech.Verb when _syntax.Relation(i) is not (Relation.AdjectivalModifier or Relation.Compound or Relation.Case or Relation.Mark or Relation.Fixed or Relation.Flat) => Fit(i, i, isNoun: false),
                PartOfSpeech.Adjective when _syntax.Child(i, Relation.Copula) >= 0 => Fit(i, i, isNoun: false),
                PartOfSpeech.Auxiliary when _syntax.Relation(i) == Relation.Auxiliary => Fit(i, _syntax.Head(i), isNoun: false),
                PartOfSpeech.Noun when _syntax.Relation(i) is not (Relation.Compound or Relation.Flat or Relation.Fixed) => Fit(i, i, isNoun: true),
                _ => null,
            };
            if (candidate is not null && _byNode.TryAdd(candidate.Node, candidate))
            {
                _candidates.Add(candidate);
            }
        }
    }

    private bool IsSpeech(int token) => view.Quotation(token) is var quotation and >= 0 && IsLong(view.Quotations[quotation].Inner);

    private bool IsLong(TextSpan quoted) => text.Text.FirstTokenEndingAfter(quoted.End - 1) - text.Text.FirstTokenEndingAfter(quoted.Start) >= LongestScareQuote;

    /// <summary>The first frame of a word that its arguments fit.</summary>
    private EventCandidate? Fit(int trigger, int node, bool isNoun)
    {
        var frames = isNoun ? lexicon.Noun(text.Lemma(trigger)) : lexicon.Verb(text.Lemma(trigger));
        if (frames.IsEmpty)
        {
            return null;
        }

        _arguments.Begin(node, isNoun);
        foreach (var frame in frames)
        {
            if (Fits(frame, isNoun))
            {
                var actor = First(frame.Actor, Taking);
                var subject = isNoun ? actor : frame.Actor is ["subj"] ? _arguments.Slot("subj") : actor;
                var isModal = trigger != node;
                actor = isModal ? _arguments.Slot("source") : subject >= 0 && text.Classes(subject).Meets(Taking) ? subject : -1;
                var recipient = First(frame.Recipient, IsDeed(frame.Type) ? EventClasses.All : Taking);
                if (isModal && actor == recipient)
                {
                    continue;
                }

                return new EventCandidate(trigger, node, frame, actor, recipient, isNoun ? -1 : _arguments.Slot("obj"));
            }
        }

        return null;
    }

    private bool Fits(EventFrame frame, bool isNoun)
    {
        foreach (var condition in frame.Conditions)
        {
            if (Holds(condition) == condition.IsDenied)
            {
                return false;
            }
        }

        if (isNoun || frame.AsksSubject)
        {
            return true;
        }

        var subject = _arguments.Slot("subj");
        return subject < 0
            ? frame.MayLackActor || (_arguments.IsPassive && !IsSpoken(frame.Type))
            : text.Classes(subject).Meets(IsSpoken(frame.Type) ? Acting : Taking);
    }

    private bool Holds(EventCondition condition)
    {
        if (condition.Slot == "prt")
        {
            return _arguments.HasParticle(condition.Words[0]);
        }

        var head = _arguments.Slot(condition.Slot);
        return head >= 0 && (condition.IsBare || IsOf(head, condition) || IsJoined(head, condition));
    }

    private bool IsOf(int head, EventCondition condition) => text.Classes(head).Meets(condition.Classes) || (!condition.Words.IsEmpty && condition.Words.Contains(text.Lemma(head)));

    private bool IsJoined(int head, EventCondition condition)
    {
        foreach (var child in _syntax.Children(head))
        {
            if (_syntax.Relation(child) == Relation.Conjunct && IsOf(child, condition))
            {
                return true;
            }
        }

        return false;
    }

    private int First(ImmutableArray<string> slots, EventClasses classes)
    {
        foreach (var slot in slots)
        {
            if (_arguments.Slot(slot) is var head and >= 0 && text.Tag(head) is not PartOfSpeech.Verb && (classes == EventClasses.All || text.Classes(head).Meets(classes)))
            {
                return head;
            }
        }

        return -1;
    }

    /// <summary>Types that are done with words, so that somebody must say them.</summary>
    private static bool IsSpoken(EventType type) => type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    /// <summary>Types whose recipient may be a thing.</summary>
    private static bool IsDeed(EventType type) => type is EventType.Assault or EventType.Coerce;

    private void Tell(Sentence sentence)
    {
        var told = new List<(EventCandidate Candidate, PoliticalEvent Event)>();
        foreach (var candidate in _candidates)
        {
            var judgement = judge.Judge(candidate.Node);
            if ((judgement.Effect == GovernorEffect.None && candidate.Trigger == candidate.Node) || (judgement.IsPurpose && IsSpoken(candidate.Frame.Type)) || IsPart(candidate))
            {
                continue;
            }

            if (Event(candidate, judgement, sentence) is { } found && told.TrueForAll(other => IsFurther(found, candidate, other.Event, other.Candidate)))
            {
                told.Add((candidate, found));
            }
        }

        _found.AddRange(told.Select(each => each.Event));
    }

    /// <summary>True where an event is none of a type already told in its sentence, or done to another by a verb joined to the other's.</summary>
    private bool IsFurther(PoliticalEvent found, EventCandidate candidate, PoliticalEvent other, EventCandidate otherCandidate) =>
        found.Type != other.Type ||
        (_syntax.Relation(candidate.Node) == Relation.Conjunct && _syntax.Head(candidate.Node) == otherCandidate.Node && !found.Recipients.IsEmpty && !other.Recipients.IsEmpty && found.Recipients[0].Name != other.Recipients[0].Name);

    /// <summary>True where an event is only what another one is about: demanded, threatened, the reason of an arrest.</summary>
    private bool IsPart(EventCandidate candidate)
    {
        var node = candidate.Node;
        for (var steps = 0; steps < LongestClimb && _syntax.Head(node) is var head and >= 0; steps++)
        {
            if (_byNode.TryGetValue(head, out var outer) && outer != candidate && IsContent(node, outer))
            {
                return true;
            }

            if (_syntax.Relation(node) is Relation.Conjunct && _byNode.ContainsKey(head))
            {
                node = head;
                continue;
            }

            node = head;
        }

        return false;
    }

    private bool IsContent(int node, EventCandidate outer) => _syntax.Relation(node) switch
    {
        Relation.Object or Relation.OpenComplement or Relation.ClausalComplement or Relation.IndirectObject or Relation.ClausalModifier or Relation.Agent => true,
        Relation.Oblique or Relation.NominalModifier or Relation.AdverbialClause => Opens(node, lexicon.Inner) && !Opens(node, lexicon.Temporal),
        Relation.RelativeClause => IsSpoken(outer.Frame.Type),
        Relation.PassiveSubject => true,
        _ => false,
    };

    private bool Opens(int node, EventClasses classes)
    {
        foreach (var child in _syntax.Children(node))
        {
            if (_syntax.Relation(child) is Relation.Case or Relation.Mark && text.IsOf(child, classes))
            {
                return true;
            }
        }

        return false;
    }

    private PoliticalEvent? Event(EventCandidate candidate, EventJudgement judgement, Sentence sentence)
    {
        var frame = candidate.Frame;
        var actors = parties.At(candidate.Actor);
        if (actors.IsEmpty && IsSpoken(frame.Type) && !frame.MayLackActor)
        {
            return null;
        }

        var recipients = candidate.Recipient == candidate.Actor ? [] : parties.At(candidate.Recipient);
        if (candidate.Actor >= 0 && text.PronounAt(candidate.Actor) != Pronoun.None && actors.Any(actor => recipients.Any(recipient => recipient.Name == actor.Name)))
        {
            actors = []; // "she accused him": a pronoun never stands for whom its own verb acts on
        }

        if (actors.IsEmpty && judgement.Effect == GovernorEffect.Hypothetical)
        {
            return null;
        }

        recipients = recipients.RemoveAll(recipient => actors.Any(actor => actor.Name == recipient.Name || actor.Span.Overlaps(recipient.Span)));
        var days = settings.Days(candidate, sentence);
        var isAnnounced = judgement.IsReported && candidate.Actor >= 0 && text.PronounAt(candidate.Actor) is Pronoun.He or Pronoun.She or Pronoun.They or Pronoun.It or Pronoun.Self;
        var (type, mode, cameo) = IntentOf(frame, judgement, hasActor: !actors.IsEmpty, isAnnounced);
        if (judgement.IsPurpose && IsSpoken(type))
        {
            return null;
        }

        var place = settings.Place(candidate);
        if (actors.IsEmpty && recipients.IsEmpty && place is null && days is null && candidate.Object < 0)
        {
            return null; // nothing tells it from any other of its kind
        }

        return new PoliticalEvent(
            TriggerSpan(candidate), string.Create(CultureInfo.InvariantCulture, $"event.{frame.Lemma}"), type, mode, cameo, actors, recipients, place, EventSettings.AsOf(days),
            type == EventType.Reject && frame.Type != type ? EventFactuality.Actual : Factuality(candidate, judgement, days));
    }

    private EventFactuality Factuality(EventCandidate candidate, EventJudgement judgement, NodaTime.DateInterval? days) => judgement.Effect switch
    {
        GovernorEffect.Denied => EventFactuality.Denied,
        GovernorEffect.Hypothetical => EventFactuality.Hypothetical,
        GovernorEffect.Planned => EventFactuality.Planned,
        _ when settings.IsHistory(days) || (judgement.IsPast && !judgement.IsReported) => EventFactuality.Background,
        _ when settings.IsAhead(days) && IsTenseless(candidate.Trigger) => EventFactuality.Planned,
        _ => EventFactuality.Actual,
    };

    /// <summary>True where a word's form is its dictionary form or one letter longer: a present or a noun, which a day ahead makes an event to come.</summary>
    private bool IsTenseless(int token) => text.Form(token).StartsWith(text.Lemma(token), StringComparison.OrdinalIgnoreCase) && text.Form(token).Length <= text.Lemma(token).Length + 1;

    private TextSpan TriggerSpan(EventCandidate candidate)
    {
        var (first, last) = (candidate.Trigger, candidate.Trigger);
        if (candidate.Trigger != candidate.Node)
        {
            (first, last) = (Math.Min(first, candidate.Node), Math.Max(last, candidate.Node));
        }
        else if (candidate.Frame.HoldsObject && candidate.Object >= 0)
        {
            (first, last) = (Math.Min(first, candidate.Object), Math.Max(last, candidate.Object));
        }
        else if (_syntax.Child(candidate.Node, Relation.VerbParticle) is var particle and >= 0 && particle == last + 1)
        {
            last = particle;
        }

        return text.Span(first, last);
    }
}
