using Parallax.Readings;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Finds the noun that a number counts, by the sentence's tree: of "21-member Senate committee" the committee, of "half of the homes" the homes.</summary>
internal static class CountedNoun
{
    private const int MostSteps = 6;

    /// <summary>The noun's index among the tokens; -1 where the sentence is not parsed or the number stands for a noun itself.</summary>
    public static int Of(Reading reading, TextSpan number)
    {
        if (reading.Syntax is not { } tree)
        {
            return -1;
        }

        var tokens = reading.Text.Tokens;
        var token = reading.Text.FirstTokenEndingAfter(number.End - 1);
        for (var step = 0; step < MostSteps && token >= 0 && token < tokens.Length; step++)
        {
            if (tokens[token].Span.Start >= number.End && IsNoun(tokens[token].Tag) && tree.Relation(token) != Relation.Compound)
            {
                return token;
            }

            if (tree.Relation(token) is not (Relation.NumericModifier or Relation.Compound or Relation.AdjectivalModifier or Relation.UnmarkedNominalModifier or Relation.NominalModifier or Relation.Determiner or Relation.Punctuation or Relation.AdverbialModifier or Relation.UnmarkedOblique)
                || tree.Head(token) <= token)
            {
                return OfPhrase(tree, token, number);
            }

            token = tree.Head(token);
        }

        return -1;
    }

    private static int OfPhrase(ParsedText tree, int token, TextSpan number)
    {
        foreach (var child in tree.Children(token))
        {
            if (tree.Relation(child) == Relation.NominalModifier && tree.Text.Tokens[child].Span.Start >= number.End && IsOf(tree, child))
            {
                return child;
            }
        }

        return -1;
    }

    private static bool IsOf(ParsedText tree, int noun) => tree.Child(noun, Relation.Case) is >= 0 and var preposition && tree.Text[tree.Text.Tokens[preposition]] is "of";

    private static bool IsNoun(PartOfSpeech tag) => tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun;
}
