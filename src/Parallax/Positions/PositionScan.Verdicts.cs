using Parallax.Statements;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Positions;

/// <content>
/// Verdicts on what is on the table: "branded the offer delusional", "described the plan as fair", "said the bid was an insult". Trees of such
/// clauses are often wrong about the verdict, so that it is looked for in the order of the words.
/// </content>
internal sealed partial class PositionScan
{
    private const int FarthestThing = 8; // tokens between a verb of judging and what it judges
    private const int LongestVerdict = 10; // tokens in which the verdict stands
    private const int SentencesBack = 3; // how far "it" reaches

    /// <summary>What a verdict says, and the token that says it.</summary>
    private readonly record struct Verdict(int Token, Stance Stance);

    /// <summary>Adds the verdict of a verb of judging, or the plan that it makes its object a part of; false where there is none.</summary>
    private bool TryAddVerdict(int verb, VerdictLexicon.Judging judging)
    {
        var isPassive = syntax.Child(verb, Relation.PassiveAuxiliary) >= 0;
        var end = text.Sentence(verb).EndToken;
        var subject = isPassive ? syntax.Child(verb, Relation.PassiveSubject) : -1;
        var (thing, isReferring) = isPassive ? (subject < 0 ? -1 : ThingIn(syntax.Subtree(subject).First, verb), false) : ThingBehind(verb, end);
        if (thing < 0 || IsOnlyPossible(verb) || IsDenied(verb))
        {
            return false;
        }

        var start = isPassive ? verb + 1 : thing + 1;
        var link = LinkBehind(start, end);
        if (link < 0 && !judging.IsBare)
        {
            return false;
        }

        var by = isPassive ? Agent(verb, end) : SubjectOf(verb);
        if (by < 0)
        {
            return false;
        }

        var first = isPassive ? syntax.Subtree(subject).First : verb;
        var behind = link < 0 ? start : link + 1;
        if (link >= 0 && PlanBehind(behind, end) is var plan and >= 0)
        {
            Add(From(behind, Math.Max(plan, LastWord(syntax.Subtree(plan).End))), $"position.{judging.Lemma}", by, Stance.Proposes, null, isDenied: false);
            return true;
        }

        if (VerdictBehind(behind, end, isBare: link < 0) is not { } verdict || verdict.Stance == Stance.Demands)
        {
            return false;
        }

        _judged = thing;
        var target = isReferring ? text.Text[text.Token(thing)].ToString() : From(isPassive ? first : verb + 1, thing).Of(text.Text.Text);
        Add(From(first, verdict.Token), $"position.{judging.Lemma}", by, verdict.Stance, target, isDenied: false);
        return true;
    }

    /// <summary>Adds what a speaker says of something on the table: "the offer was unacceptable", "the terms were not good enough".</summary>
    private void AddJudged(int judged)
    {
        var subject = syntax.Child(judged, Relation.Subject);
        if (syntax.Child(judged, Relation.Copula) is not (>= 0 and var copula) || subject < 0 || copula < subject || IsOnlyPossible(judged))
        {
            return;
        }

        var (first, subjectEnd) = syntax.Subtree(subject);
        var verdict = VerdictBehind(copula + 1, text.Sentence(judged).EndToken, isBare: false);
        if (verdict is not { } found || (found.Stance == Stance.Supports && HasWill(judged))
            || (!IsThing(subject) && found.Stance != Stance.Demands)
            || StatementAt(subject) is not { Speaker: { } speaker } statement || statement.Certainty is not Certainty.Said || !statement.Span.Contains(text.Token(found.Token).Span))
        {
            return;
        }

        var target = From(first, LastWord(Math.Min(subjectEnd, copula))).Of(text.Text.Text);
        _found.Add(new Position(From(first, found.Token), "position.judged", speaker, statement.SpeakerSpan, found.Stance, target, statement.Date, IsNegated: false));
    }

    /// <summary>The last noun for something on the table in the phrase behind a verb, or "it" that stands for one; -1 where there is none.</summary>
    private (int Thing, bool IsReferring) ThingBehind(int verb, int end)
    {
        if (pronouns.PronounOf(text.Text[text.Token(Math.Min(verb + 1, text.Count - 1))]) == Pronoun.It)
        {
            return HasThingBefore(verb) ? (verb + 1, true) : (-1, false);
        }

        for (var i = verb + 1; i < Math.Min(end, verb + 1 + FarthestThing); i++)
        {
            if (text.Is(i, ",") || text.Is(i, "as") || text.Token(i).Tag is PartOfSpeech.Adposition or PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction)
            {
                return (-1, false);
            }

            if (IsThing(i) && !IsThing(i + 1))
            {
                return (i, false);
            }
        }

        return (-1, false);
    }

    private int ThingIn(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (IsThing(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsThing(int token)
    {
        if (!text.IsWord(token) || syntax.Relation(token) == Relation.Auxiliary)
        {
            return false;
        }

        var form = text.Text[text.Token(token)];
        return verdicts.IsThing(form) || stances.Noun(form) is { Stance: Stance.Proposes or Stance.Offers or Stance.Demands };
    }

    /// <summary>True where something on the table was spoken of in the sentences before, which "it" may stand for.</summary>
    private bool HasThingBefore(int token)
    {
        var number = text.Sentence(token).Number;
        for (var i = token - 1; i >= 0 && number - text.Sentence(i).Number <= SentencesBack; i--)
        {
            if ((text.Token(i).Tag == PartOfSpeech.Noun && IsThing(i))
                || (text.Token(i).Tag == PartOfSpeech.Verb && stances.Verb(text.Text[text.Token(i)]) is { Stance: Stance.Proposes or Stance.Offers } put && put.Frames.HasFlag(StanceFrames.Object)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"As" behind what is judged, or -1.</summary>
    private int LinkBehind(int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + LongestVerdict); i++)
        {
            if (text.Is(i, "as"))
            {
                return i;
            }

            if (text.Is(i, ",") || text.Is(i, ";") || text.Token(i).Tag == PartOfSpeech.CoordinatingConjunction)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The plan in "part of a wider plan", or -1.</summary>
    private int PlanBehind(int start, int end)
    {
        var part = start;
        while (part < end && part < start + 3 && !(text.IsWord(part) && verdicts.IsPart(text.Text[text.Token(part)])))
        {
            part++;
        }

        if (part == end || part == start + 3 || !text.Is(part + 1, "of"))
        {
            return -1;
        }

        for (var i = part + 2; i < Math.Min(end, part + 2 + FarthestThing); i++)
        {
            if (text.Token(i).Tag is PartOfSpeech.Adposition || text.Is(i, ","))
            {
                return -1;
            }

            if (text.IsWord(i) && stances.Noun(text.Text[text.Token(i)]) is { Stance: Stance.Proposes })
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The verdict in the words from a token on, its last word where several judge: "a historic mistake".</summary>
    private Verdict? VerdictBehind(int start, int end, bool isBare)
    {
        Verdict? found = null;
        var isDenied = false;
        for (var i = start; i < Math.Min(end, start + LongestVerdict); i++)
        {
            if (!text.IsWord(i))
            {
                if (text.Is(i, ",") || text.Is(i, ";") || text.Is(i, ":"))
                {
                    break;
                }

                continue;
            }

            var form = text.Text[text.Token(i)];
            isDenied |= verdicts.IsDenial(form);
            if (verdicts.Verdict(form) is { } stance)
            {
                found = new Verdict(i, stance);
            }
            else if (found is { } judged)
            {
                if (text.Token(i).Tag is not (PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Adverb))
                {
                    break;
                }

                found = judged with { Token = i };
            }
            else if (text.Token(i).Tag is PartOfSpeech.CoordinatingConjunction or PartOfSpeech.SubordinatingConjunction or PartOfSpeech.Verb || (isBare && text.Token(i).Tag == PartOfSpeech.Adposition) || text.Is(i, "by"))
            {
                break;
            }
        }

        return found is not { } verdict ? null
            : !isDenied ? verdict
            : verdict.Stance is Stance.Supports ? verdict with { Stance = Stance.Rejects } : null;
    }

    /// <summary>The "by" phrase of a passive, also where the tree hangs it on the verdict; or -1.</summary>
    private int Agent(int verb, int end)
    {
        if (AgentOf(verb) is var agent and >= 0)
        {
            return agent;
        }

        for (var i = verb + 1; i < end; i++)
        {
            if (text.Is(i, "by") && syntax.Head(i) is var head && head > i)
            {
                return head;
            }
        }

        return -1;
    }
}
