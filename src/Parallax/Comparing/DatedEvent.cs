using System.Collections.Frozen;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Finds the word whose event a time dates, or a place or manner belongs to: the verb or noun that it hangs on; of a verb of saying what is said.</summary>
internal sealed class DatedEvent(Language language)
{
    private const int LongestClimb = 12;
    private readonly ClauseFinder _clauses = new(language);
    private readonly Lemmatizer _lemmas = new(language);
    private readonly FrozenSet<string> _light = language.Lines("coreference/light-verbs.txt").ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _reporting = language.Rows("statements/cues.tsv").Where(row => row[0] == "verb").Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The characters of the word; null where the sentence has no tree or the time hangs on no verb or noun.</summary>
    public TextSpan? Find(Reading reading, TextSpan time) =>
        reading.Syntax is { } syntax && FirstTold(reading, syntax, time) is { } token ? Carrier(syntax, Told(syntax, token)) : null;

    /// <summary>
    /// The verb of the whole clause that a time, place or manner belongs to, also where it hangs on a noun in it ("were killed in the blast at Merrow"). Of a clause that says something the noun:
    /// of "said in Tessa that they were freed" where they were freed is not told.
    /// </summary>
    public TextSpan? FindClause(Reading reading, TextSpan detail, bool isSayingTold = false)
    {
        if (reading.Syntax is not { } syntax || FirstTold(reading, syntax, detail) is not { } token)
        {
            return null;
        }

        var top = token;
        for (var steps = 0; steps < LongestClimb && top >= 0 && !_clauses.IsPredicate(syntax, top); steps++)
        {
            top = syntax.Relation(top) is Relation.Object or Relation.Oblique or Relation.Subject or Relation.PassiveSubject or Relation.NominalModifier ? syntax.Head(top) : -1;
        }

        return top >= 0 && (isSayingTold || !IsSaying(syntax, top)) ? syntax.Text.Tokens[top].Span : syntax.Text.Tokens[token].Tag == PartOfSpeech.Noun ? syntax.Text.Tokens[token].Span : null;
    }

    /// <summary>The nearest verb or noun above a stretch of a sentence that has a tree.</summary>
    private int? FirstTold(Reading reading, ParsedText syntax, TextSpan detail)
    {
        if (reading.Text.SentenceAt(detail.Start) is not { } sentence || !syntax.IsParsed(sentence))
        {
            return null;
        }

        var tokens = reading.Text.Tokens;
        var token = reading.Text.FirstTokenEndingAfter(detail.Start);
        for (var steps = 0; steps < LongestClimb && token >= 0; steps++)
        {
            if (!tokens[token].Span.Overlaps(detail) && (_clauses.IsPredicate(syntax, token) || tokens[token].Tag == PartOfSpeech.Noun))
            {
                return token;
            }

            token = syntax.Head(token);
        }

        return null;
    }

    /// <summary>The word, and of a light verb what is made, held or taken with it, else what happens.</summary>
    private TextSpan Carrier(ParsedText syntax, int predicate)
    {
        var span = syntax.Text.Tokens[predicate].Span;
        if (syntax.Text.Tokens[predicate].Tag == PartOfSpeech.Verb && _light.Contains(Lemma(syntax, predicate)))
        {
            var clause = _clauses.At(syntax, predicate);
            var noun = clause.Object >= 0 ? clause.Object : clause.Subject;
            return noun >= 0 && syntax.Text.Tokens[noun].Tag == PartOfSpeech.Noun ? syntax.Text.Tokens[noun].Span : span;
        }

        return span;
    }

    private bool IsSaying(ParsedText syntax, int predicate) => syntax.Text.Tokens[predicate].Tag == PartOfSpeech.Verb && _reporting.Contains(Lemma(syntax, predicate));

    private string Lemma(ParsedText syntax, int token) => _lemmas.Of(syntax.Text[syntax.Text.Tokens[token]], syntax.Text.Tokens[token].Tag);

    /// <summary>Of "said that they were freed" and of "they were freed, he said" the freeing.</summary>
    private int Told(ParsedText syntax, int predicate)
    {
        if (!IsSaying(syntax, predicate))
        {
            return predicate;
        }

        var complement = _clauses.At(syntax, predicate).Complement;
        return complement >= 0 ? complement
            : syntax.Relation(predicate) == Relation.Parataxis && syntax.Head(predicate) is var head and >= 0 && _clauses.IsPredicate(syntax, head) ? head
            : predicate;
    }
}
