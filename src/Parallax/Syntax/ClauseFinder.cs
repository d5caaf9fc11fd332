using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Text;

namespace Parallax.Syntax;

/// <summary>Reads the parts of clauses off a dependency tree: who does what to whom, what is said, denied or only possible.</summary>
public sealed class ClauseFinder
{
    /// <summary>How many clauses up a missing subject is looked for.</summary>
    private const int LongestClimb = 4;

    private readonly WordSet _negations;
    private readonly WordSet _modals;

    /// <summary>Makes a finder with the language's negations and modal verbs.</summary>
    public ClauseFinder(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _negations = Words(language, "syntax/negations.txt");
        _modals = Words(language, "syntax/modals.txt");
    }

    /// <summary>The clauses of a text in the order of their predicates.</summary>
    public ImmutableArray<Clause> Find(ParsedText syntax)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        for (var token = 0; token < syntax.Text.Tokens.Length; token++)
        {
            if (IsPredicate(syntax, token))
            {
                clauses.Add(At(syntax, token));
            }
        }

        return clauses.ToImmutable();
    }

    /// <summary>True where the word is the head of a clause: a verb that is neither auxiliary nor adjective, or a word with a copula.</summary>
    public bool IsPredicate(ParsedText syntax, int token)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        if (syntax.Relation(token) is Relation.Unknown or Relation.Compound or Relation.AdjectivalModifier or Relation.Case or Relation.Mark or Relation.Fixed or Relation.Flat)
        {
            return false;
        }

        return syntax.Text.Tokens[token].Tag == PartOfSpeech.Verb || syntax.Child(token, Relation.Copula) >= 0;
    }

    /// <summary>The clause of a predicate.</summary>
    public Clause At(ParsedText syntax, int predicate)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        var (modal, negation, complement) = (-1, -1, -1);
        foreach (var child in syntax.Children(predicate))
        {
            switch (syntax.Relation(child))
            {
                case Relation.Auxiliary when modal < 0 && Is(syntax, child, _modals):
                    modal = child;
                    break;
                case Relation.AdverbialModifier or Relation.Determiner or Relation.Coordinator or Relation.PreCoordinator when negation < 0 && Is(syntax, child, _negations):
                    negation = child;
                    break;
                case Relation.ClausalComplement when complement < 0 || syntax.Relation(complement) == Relation.OpenComplement:
                case Relation.OpenComplement when complement < 0:
                    complement = child;
                    break;
            }
        }

        var own = OwnSubject(syntax, predicate);
        return new Clause(
            predicate,
            syntax.PhraseSpan(predicate),
            own >= 0 ? own : SharedSubject(syntax, predicate),
            own < 0,
            syntax.Child(predicate, Relation.Object),
            syntax.Child(predicate, Relation.Agent),
            complement,
            complement < 0 ? -1 : syntax.Child(complement, Relation.Mark),
            modal,
            negation,
            IsPassive(syntax, predicate));
    }

    /// <summary>What the clause says, wants or the like, without the word that opens it; null where there is no complement.</summary>
    public TextSpan? Content(ParsedText syntax, Clause clause)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(clause);
        if (clause.Complement < 0)
        {
            return null;
        }

        var span = syntax.PhraseSpan(clause.Complement);
        var tokens = syntax.Text.Tokens;
        var opensWithMarker = clause.Marker >= 0 && tokens[clause.Marker].Span.Start == span.Start && clause.Marker + 1 < tokens.Length
            && syntax.Relation(clause.Complement) == Relation.ClausalComplement;
        return opensWithMarker && tokens[clause.Marker + 1].Span.Start < span.End ? new TextSpan(tokens[clause.Marker + 1].Span.Start, span.End) : span;
    }

    private static int OwnSubject(ParsedText syntax, int predicate)
    {
        foreach (var child in syntax.Children(predicate))
        {
            if (syntax.Relation(child) is Relation.Subject or Relation.PassiveSubject or Relation.OuterSubject or Relation.ClausalSubject)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The subject of a clause without its own: that of the clause it is joined to, what a ruling verb acts on, or the noun it modifies.</summary>
    private static int SharedSubject(ParsedText syntax, int predicate)
    {
        for (var steps = 0; steps < LongestClimb && syntax.Head(predicate) is var head and >= 0; steps++)
        {
            switch (syntax.Relation(predicate))
            {
                case Relation.OpenComplement when syntax.Child(head, Relation.Object) is var ruled and >= 0 && ruled < predicate:
                    return ruled;
                case Relation.ClausalModifier or Relation.RelativeClause:
                    return head;
                case not (Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause):
                    return -1;
            }

            if (OwnSubject(syntax, head) is var subject and >= 0)
            {
                return subject;
            }

            predicate = head;
        }

        return -1;
    }

    private static bool IsPassive(ParsedText syntax, int predicate)
    {
        if (syntax.Child(predicate, Relation.PassiveAuxiliary) >= 0 || syntax.Child(predicate, Relation.PassiveSubject) >= 0 || syntax.Child(predicate, Relation.Agent) >= 0)
        {
            return true;
        }

        return syntax.Relation(predicate) == Relation.Conjunct && OwnSubject(syntax, predicate) < 0 && syntax.Head(predicate) is var first and >= 0
            && syntax.Child(predicate, Relation.Auxiliary) < 0 && syntax.Child(predicate, Relation.Object) < 0 && syntax.Child(first, Relation.PassiveAuxiliary) >= 0;
    }

    private static bool Is(ParsedText syntax, int token, WordSet words)
    {
        Span<char> lower = stackalloc char[8];
        var form = syntax.Text[syntax.Text.Tokens[token]];
        return form.Length <= lower.Length && form.ToLowerInvariant(lower) is var length && words.Contains(lower[..length]);
    }

    private static WordSet Words(Language language, string path) =>
        language.Lines(path).ToWordSet(StringComparer.Ordinal);
}
