using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Positions;

/// <summary>
/// Tells from the words that a verb of stance hangs on whether the stance is taken, as far as its sentence says, or only asked for, hoped, believed, feared or supposed: "agreed to accept" against "must accept",
/// "hopes that they will accept", "until they accept".
/// </summary>
internal sealed class StanceReality(StatementText text, ParsedText syntax, GovernorLexicon governors, Lemmatizer lemmatizer, StanceLexicon stances)
{
    /// <summary>How many heads up a word may rule a verb.</summary>
    private const int LongestClimb = 12;

    /// <summary>True where nothing above or beside the verb takes the stance back.</summary>
    public bool IsTaken(int verb)
    {
        if (!StandsByItself(verb) || IsOnCondition(verb))
        {
            return false;
        }

        var node = verb;
        for (var steps = 0; steps < LongestClimb && syntax.Head(node) is var head and >= 0; steps++)
        {
            switch (syntax.Relation(node))
            {
                case Relation.Conjunct:
                    if (IsOnCondition(head) || (SharesModal(node) && !StandsByItself(head)))
                    {
                        return false;
                    }

                    break;
                case Relation.OpenComplement:
                    if (TakesBack(IsInfinitive(node) ? EffectOnInfinitive(head) : EffectOf(head)) || !StandsByItself(head) || IsOnCondition(head))
                    {
                        return false;
                    }

                    break;
                case Relation.ClausalComplement:
                    return !IsUnsure(head);
                case Relation.AdverbialClause:
                    return IsInfinitive(node) || !IsYetToCome(node, head);
                default:
                    return true;
            }

            node = head;
        }

        return true;
    }

    private static bool TakesBack(GovernorEffect effect) => effect is GovernorEffect.None or GovernorEffect.Denied or GovernorEffect.Hypothetical;

    private GovernorEffect EffectOf(int token) => governors.Effect(LemmaOf(token));

    private GovernorEffect EffectOnInfinitive(int token) => governors.EffectOnInfinitive(LemmaOf(token));

    private string LemmaOf(int token) => lemmatizer.Of(text.Text[text.Token(token)], text.Token(token).Tag);

    /// <summary>False for "may accept", "must accept", "nearly accepted", "has yet to accept".</summary>
    private bool StandsByItself(int verb)
    {
        var isInfinitive = IsInfinitive(verb);
        foreach (var child in syntax.Children(verb))
        {
            var form = text.Text[text.Token(child)];
            var effect = syntax.Relation(child) switch
            {
                Relation.AdverbialModifier when isInfinitive && EffectOnInfinitive(child) is var told and not GovernorEffect.Unknown => told,
                Relation.Auxiliary or Relation.Copula => governors.Modal(form),
                Relation.AdverbialModifier => governors.Modifier(form),
                _ => GovernorEffect.Unknown,
            };
            if (TakesBack(effect))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for a verb that is joined to another and has neither subject nor auxiliary of its own.</summary>
    private bool SharesModal(int verb) => syntax.Child(verb, Relation.Auxiliary) < 0 && syntax.Child(verb, Relation.Subject) < 0;

    /// <summary>"If", "unless", "until", "whether" before the clause.</summary>
    private bool IsOnCondition(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child < verb && syntax.Relation(child) == Relation.Mark && governors.Mark(text.Text[text.Token(child)]) == GovernorEffect.Hypothetical)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInfinitive(int verb) => syntax.Child(verb, Relation.Mark) is var mark and >= 0 && governors.Mark(text.Text[text.Token(mark)]) == GovernorEffect.Planned;

    /// <summary>True for words that what follows is hoped, believed, denied or asked for.</summary>
    private bool IsUnsure(int governor)
    {
        var effect = EffectOf(governor);
        if (effect is GovernorEffect.None or GovernorEffect.Denied || (effect != GovernorEffect.Actual && text.Word(governor) is { Certainty: Certainty.Believed }))
        {
            return true;
        }

        return stances.Verb(text.Text[text.Token(governor)]) is { Stance: Stance.Demands or Stance.Urges or Stance.Proposes };
    }

    /// <summary>"… will halt when they accept": the time of what is to come itself.</summary>
    private bool IsYetToCome(int clause, int main)
    {
        foreach (var child in syntax.Children(main))
        {
            if (syntax.Relation(child) == Relation.Auxiliary && governors.Modal(text.Text[text.Token(child)]) is GovernorEffect.Planned or GovernorEffect.Conditional or GovernorEffect.None)
            {
                return syntax.Child(clause, Relation.Mark) >= 0 || syntax.Child(clause, Relation.AdverbialModifier) is var when and >= 0 && when < clause;
            }
        }

        return false;
    }
}
