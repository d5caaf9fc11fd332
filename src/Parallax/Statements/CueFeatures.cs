using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>What the cue model looks at: is this word the head of a cue here?</summary>
internal static class CueFeatures
{
    /// <summary>No headline is longer, in tokens.</summary>
    private const int LongestHeading = 24;

    /// <summary>True for a token that may be the head of a cue at all.</summary>
    public static bool IsCandidate(StatementText text, int index)
    {
        if (text.Token(index).Kind == TokenKind.Word)
        {
            return text.Word(index) is not null || text.Token(index).Tag == PartOfSpeech.Verb;
        }

        return text.Is(index, ":") && IsHeading(text, text.Sentence(index));
    }

    /// <summary>True for the headline; a short first sentence counts as one, since annotated texts begin with theirs.</summary>
    private static bool IsHeading(StatementText text, Sentence sentence) => sentence.Zone == Zone.Headline ||
        (sentence.Number == 0 && sentence.EndToken - sentence.FirstToken <= LongestHeading && sentence.EndToken < text.Count);

    /// <summary>Adds a row with the features of a token.</summary>
    public static void Add(StatementText text, int index, FeatureSpace space, FeatureRows rows)
    {
        var to = new FeatureWriter(space, rows);
        var form = text.Form(index);
        var word = text.Word(index);
        var lemma = word is null ? form : (ulong)word.Number;
        var sentence = text.Sentence(index);
        var quotation = (ulong)(text.Quotation(index) >= 0 ? 1 : 0);
        to.Add(1);
        to.Add(form);
        to.Add(lemma);
        to.Add(word is null ? 0 : (ulong)word.Frames, text.Tag(index));
        to.Add(text.Form(index - 1));
        to.Add(text.Form(index + 1));
        to.Add(text.Form(index - 2));
        to.Add(text.Form(index + 2));
        to.Add(form, text.Form(index + 1));
        to.Add(form, text.Form(index - 1));
        to.Add(lemma, text.Form(index + 1), text.Form(index + 2));
        to.Add(lemma, text.Form(index + 2));
        to.Add(lemma, text.Form(index - 2));
        to.Add(text.Form(index - 1), text.Form(index + 1));
        to.Add(text.Tag(index));
        to.Add(lemma, text.Tag(index), text.Tag(index + 1));
        to.Add(lemma, text.Tag(index - 1));
        to.Add(text.Tag(index - 1), text.Tag(index), text.Tag(index + 1));
        to.Add(text.Tag(index), text.Tag(index + 1), text.Tag(index + 2));
        to.Add(text.Tag(index - 2), text.Tag(index - 1), text.Tag(index));
        to.Add(lemma, text.Tag(index + 1), text.Tag(index + 2));
        to.Add(quotation, lemma);
        to.Add(quotation, text.Tag(index));
        var (left, right) = (QuotationDistance(text, sentence, index, -1), QuotationDistance(text, sentence, index, +1));
        to.Add(left, right, quotation);
        to.Add(lemma, left, right);
        to.Add((ulong)Math.Min(index - sentence.FirstToken, 6), (ulong)Math.Min(sentence.EndToken - index, 6));
        to.Add(IsHeading(text, sentence) ? 1UL : 0, lemma);
        var before = CueBefore(text, sentence, index);
        to.Add(before is null ? 0 : (ulong)before.Number);
        to.Add(before is null ? 0 : (ulong)before.Number, lemma);
        to.Add(text.Form(index), Ending(text, index));
        to.Add(Ending(text, index), text.Form(index + 1));
        to.Add(Ending(text, index), text.Tag(index - 1), text.Tag(index + 1));
        to.Add(text.Group(index), text.Tag(index));
        to.Add(text.Group(index), text.CoarseGroup(index + 1));
        to.Add(text.Group(index), text.CoarseGroup(index - 1));
        to.Add(text.Group(index), text.Form(index + 1));
        to.Add(lemma, text.Group(index + 1));
        to.Add(lemma, text.Group(index - 1));
        to.Add(text.CoarseGroup(index - 1), text.CoarseGroup(index), text.CoarseGroup(index + 1));
        AddSyntax(ref to, text, index, lemma);
        rows.EndRow();
    }

    private static void AddSyntax(ref FeatureWriter to, StatementText text, int index, ulong lemma)
    {
        var syntax = text.Syntax;
        var dependents = syntax.Dependents(index);
        var relation = (ulong)syntax.Relation(index);
        var head = syntax.Head(index);
        to.Add(dependents, text.Tag(index));
        to.Add(dependents, lemma);
        to.Add(dependents & 31, lemma, relation);
        to.Add(dependents, text.Group(index));
        to.Add(relation, lemma);
        to.Add(relation, dependents);
        to.Add(relation, text.Form(head));
        to.Add(relation, text.Word(head) is { } word ? (ulong)word.Number : 0, lemma);
        to.Add(relation, text.Tag(index), text.Group(head));
        var subject = syntax.Subject(index);
        to.Add(lemma, text.Group(subject));
        to.Add(text.Group(index), text.CoarseGroup(subject), text.Tag(subject));
        to.Add(lemma, text.Form(subject));
        var complement = syntax.Complement(index);
        to.Add(lemma, text.Group(complement));
        to.Add(text.Group(index), text.CoarseGroup(complement), (ulong)syntax.Relation(complement));
        to.Add(lemma, (ulong)syntax.Relation(complement), text.Tag(complement));
        to.Add((ulong)syntax.Relation(complement), text.Form(complement - 1), text.Group(index));
        to.Add(lemma, text.Is(index - 1, "not") || text.Is(index - 1, "n't") ? 1UL : 0);
    }

    private static ulong Ending(StatementText text, int index)
    {
        var form = text.Text[text.Token(index)];
        return form.Length < 4 ? 3 : FeatureSpace.Hash(form[^3..]);
    }

    private static ulong QuotationDistance(StatementText text, Sentence sentence, int index, int step)
    {
        var own = text.Quotation(index);
        var far = 0;
        for (var i = index + step; i >= sentence.FirstToken && i < sentence.EndToken && far < 12; i += step, far++)
        {
            if (text.Quotation(i) != own)
            {
                return (ulong)Math.Min(far, 4) + (far > 6 ? 1UL : 0);
            }
        }

        return 9;
    }

    private static CueWord? CueBefore(StatementText text, Sentence sentence, int index)
    {
        for (var i = index - 1; i >= Math.Max(sentence.FirstToken, index - 10); i--)
        {
            if (text.Word(i) is { } word)
            {
                return word;
            }
        }

        return null;
    }
}
