using Parallax.Languages;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Coreference;

/// <summary>Reads off a dependency tree who takes part in the event of a word, and in what part.</summary>
internal sealed class EventArgumentReader(Language language)
{
    private const int DeepestWord = 3; // below an argument's head
    private readonly ClauseFinder _clauses = new(language);
    private readonly string _participle = language.Lines("coreference/participle-ending.txt")[0];

    /// <summary>The tokens of the arguments of a word's event.</summary>
    public EventArgumentTokens Read(ParsedText syntax, int head)
    {
        List<int> actor = [], undergoer = [], others = [];
        var clause = _clauses.At(syntax, head);
        var isHedged = clause.IsHedged;
        if (syntax.Text.Tokens[head].Tag == PartOfSpeech.Verb)
        {
            var isUndergone = clause.IsPassive || IsPastParticiple(syntax, head);
            AddPhrase(syntax, isUndergone ? clause.Agent : clause.Subject, actor);
            AddPhrase(syntax, isUndergone ? clause.Subject : clause.Object, undergoer);
        }
        else if (syntax.Head(head) is var ruler and >= 0 && syntax.Text.Tokens[ruler].Tag == PartOfSpeech.Verb)
        {
            var told = _clauses.At(syntax, ruler);
            isHedged |= told.IsHedged;
            AddPhrase(syntax, told.Subject == head ? told.Object : told.Subject, others);
            AddObliques(syntax, ruler, head, others);
        }

        foreach (var child in syntax.Children(head))
        {
            switch (syntax.Relation(child))
            {
                case Relation.Possessive:
                    AddPhrase(syntax, child, actor);
                    break;
                case Relation.NominalModifier or Relation.UnmarkedNominalModifier or Relation.Compound or Relation.AdjectivalModifier or Relation.NumericModifier:
                    AddPhrase(syntax, child, others);
                    break;
            }
        }

        AddObliques(syntax, head, head, others);
        if (syntax.Relation(head) == Relation.OpenComplement && syntax.Head(head) is var governor and >= 0)
        {
            isHedged |= _clauses.At(syntax, governor).IsHedged;
        }

        return new EventArgumentTokens(actor, undergoer, others, isHedged);
    }

    /// <summary>Of "the file released on Thursday": it hangs on the noun, and what it tells is done to that.</summary>
    private bool IsPastParticiple(ParsedText syntax, int verb) =>
        syntax.Relation(verb) == Relation.ClausalModifier && syntax.Child(verb, Relation.Mark) < 0 && !syntax.Text[syntax.Text.Tokens[verb]].EndsWith(_participle, StringComparison.OrdinalIgnoreCase);

    private static void AddObliques(ParsedText syntax, int verb, int except, List<int> tokens)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child != except && syntax.Relation(child) is Relation.Oblique or Relation.UnmarkedOblique or Relation.IndirectObject)
            {
                AddPhrase(syntax, child, tokens);
            }
        }
    }

    /// <summary>The words of a noun phrase, without clauses that hang on it.</summary>
    private static void AddPhrase(ParsedText syntax, int head, List<int> tokens, int depth = 0)
    {
        if (head < 0 || depth > DeepestWord)
        {
            return;
        }

        tokens.Add(head);
        foreach (var child in syntax.Children(head))
        {
            if (syntax.Relation(child) is Relation.Compound or Relation.Flat or Relation.AdjectivalModifier or Relation.NominalModifier or Relation.Possessive or Relation.DescriptiveModifier
                or Relation.NumericModifier or Relation.Conjunct or Relation.Apposition)
            {
                AddPhrase(syntax, child, tokens, depth + 1);
            }
        }
    }
}
