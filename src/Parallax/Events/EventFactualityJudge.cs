using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Events;

/// <summary>Tells from the words around a trigger, and from those it hangs on, whether its event is told as a fact.</summary>
internal sealed class EventFactualityJudge(EventText text, EventLexicon lexicon, ClauseWords words)
{
    /// <summary>How many heads up a word may rule an event.</summary>
    private const int LongestClimb = 12;

    private readonly ParsedText _syntax = text.Syntax;

    /// <summary>Judges the event of a word.</summary>
    public EventJudgement Judge(int node)
    {
        var own = Own(node);
        var (effect, isReported) = (own.Effect, false);
        for (var steps = 0; steps < LongestClimb && _syntax.Head(node) is var head and >= 0; steps++)
        {
            var relation = _syntax.Relation(node);
            var isNoun = text.Tag(node) is not (PartOfSpeech.Verb or PartOfSpeech.Adjective);
            switch (relation)
            {
                case Relation.Conjunct:
                    effect = Stronger(effect, SharesModal(node) ? Own(head).Effect : GovernorEffect.Actual);
                    break;
                case Relation.ClausalComplement:
                    isReported = true;
                    effect = Stronger(Stronger(effect, Marked(node)), lexicon.Governors.Effect(text.Lemma(head)));
                    break;
                case Relation.OpenComplement:
                    var ruled = lexicon.Governors.Effect(text.Lemma(head));
                    effect = Stronger(Stronger(effect, ruled == GovernorEffect.Unknown ? GovernorEffect.None : ruled), Own(head).Effect);
                    break;
                case Relation.AdverbialClause when Marked(node) is var marked and not GovernorEffect.Unknown:
                    var isMeans = marked == GovernorEffect.Planned && lexicon.Governors.Effect(text.Lemma(head)) == GovernorEffect.Actual; // "used gas to disperse them"
                    var condition = marked == GovernorEffect.Hypothetical && effect == GovernorEffect.Denied ? GovernorEffect.None : marked; // "if they do not leave"
                    return Judged(Stronger(effect, isMeans ? Own(head).Effect : condition), own, isReported) with { IsPurpose = marked == GovernorEffect.Planned };
                case Relation.ClausalModifier when Marked(node) is var marked and not GovernorEffect.Unknown:
                    var owned = lexicon.Governors.Effect(text.Lemma(head));
                    return Judged(Stronger(Stronger(effect, marked), owned == GovernorEffect.Unknown ? GovernorEffect.None : owned), own, isReported);
                case Relation.AdverbialClause or Relation.ClausalModifier when (text.Tag(head) == PartOfSpeech.Noun || Opens(node, lexicon.Inner)) && !Opens(node, lexicon.Temporal) && lexicon.Governors.Effect(text.Lemma(head)) is var held and > GovernorEffect.Actual:
                    return Judged(Stronger(effect, held), own, isReported);
                case Relation.Subject or Relation.PassiveSubject when isNoun:
                    effect = Stronger(effect, _syntax.Child(node, Relation.Possessive) < 0 ? Own(head).Effect : GovernorEffect.Actual); // "their visit could help" tells of the visit
                    break;
                case Relation.Oblique or Relation.NominalModifier when isNoun && Opens(node, lexicon.Locative | lexicon.Temporal):
                    break;
                case Relation.Object or Relation.Oblique or Relation.NominalModifier when isNoun:
                    effect = Stronger(Stronger(Stronger(effect, Marked(node, isNoun)), lexicon.Governors.Effect(text.Lemma(head))), Own(head).Effect);
                    break;
                case Relation.Parataxis or Relation.Apposition:
                    break;
                default:
                    return Judged(effect, own, isReported);
            }

            node = head;
        }

        return Judged(effect, own, isReported);
    }

    private static EventJudgement Judged(GovernorEffect effect, EventJudgement own, bool isReported) => effect == GovernorEffect.Conditional
        ? own with { Effect = isReported ? GovernorEffect.Planned : GovernorEffect.Hypothetical, IsFuture = isReported, IsReported = isReported }
        : own with { Effect = effect, IsReported = isReported };

    /// <summary>What the words that hang on a verb or noun make of it: modals, denials, adverbs, adjectives.</summary>
    private EventJudgement Own(int node)
    {
        var effect = GovernorEffect.Actual;
        var (isDenied, isFuture, isPast) = (false, false, false);
        foreach (var child in _syntax.Children(node))
        {
            switch (_syntax.Relation(child))
            {
                case Relation.Auxiliary:
                    var modal = lexicon.Governors.Modal(text.Form(child));
                    isFuture |= modal == GovernorEffect.Planned;
                    isPast |= modal == GovernorEffect.Past;
                    effect = Stronger(effect, modal == GovernorEffect.Past ? GovernorEffect.Actual : modal);
                    break;
                case Relation.AdverbialModifier or Relation.Determiner or Relation.Coordinator or Relation.PreCoordinator when words.Denies(text.Form(child)):
                    isDenied = true;
                    break;
                case Relation.AdverbialModifier or Relation.AdjectivalModifier:
                    effect = Stronger(effect, lexicon.Governors.Modifier(text.Form(child)));
                    break;
            }
        }

        return new EventJudgement(isDenied ? Stronger(effect, GovernorEffect.Denied) : effect, isDenied, isFuture, isPast, IsReported: false);
    }

    /// <summary>A verb that is joined to another and has neither subject nor auxiliary of its own shares the other's.</summary>
    private bool SharesModal(int verb) =>
        text.Tag(verb) == PartOfSpeech.Verb && _syntax.Child(verb, Relation.Auxiliary) < 0 && _syntax.Child(verb, Relation.Subject) < 0 && _syntax.Child(verb, Relation.PassiveSubject) < 0;

    /// <summary>What the words that open a clause or phrase make of it: "if", "to", "without".</summary>
    private GovernorEffect Marked(int node, bool isNoun = false)
    {
        var effect = GovernorEffect.Unknown;
        foreach (var child in _syntax.Children(node))
        {
            if (_syntax.Relation(child) == Relation.Mark || (_syntax.Relation(child) == Relation.Case && (!isNoun || lexicon.Governors.Mark(text.Form(child)) != GovernorEffect.Planned)))
            {
                effect = Stronger(effect, lexicon.Governors.Mark(text.Form(child)));
            }
        }

        return effect;
    }

    private bool Opens(int node, EventClasses classes)
    {
        foreach (var child in _syntax.Children(node))
        {
            if (_syntax.Relation(child) is Relation.Mark or Relation.Case && text.IsOf(child, classes))
            {
                return true;
            }
        }

        return false;
    }

    private static GovernorEffect Stronger(GovernorEffect a, GovernorEffect b) => a > b ? a : b;
}
