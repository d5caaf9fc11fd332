using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Figures;

/// <summary>What a figure counts, in the article's words, read from the sentence's tree: the noun with its modifiers, and what befell those counted.</summary>
internal sealed class CountedPhrase(TokenizedText text, ParsedText syntax, FigureLexicon lexicon)
{
    /// <summary>Longer phrases, in words, are cut.</summary>
    private const int Longest = 14;

    /// <summary>The figure at hand: its own words are not what it counts.</summary>
    private TextSpan _avoid;

    /// <summary>How far up the tree a subject is looked for.</summary>
    private const int Climbs = 6;

    /// <summary>The phrase of a counted noun.</summary>
    /// <param name="first">Its first token, behind the number.</param>
    /// <param name="head">Its head.</param>
    public string OfNoun(int first, int head)
    {
        _avoid = default;
        var words = new List<TextSpan> { Span(first, RightEnd(head)) };
        var verb = syntax.Head(head);
        if (verb >= 0 && IsFate(head, verb))
        {
            AddFate(words, head, verb);
        }

        return Joined(words);
    }

    /// <summary>The phrase of a measure (money, percent, length): the noun it belongs to, or its subject.</summary>
    /// <param name="figure">The figure's characters.</param>
    /// <returns>Null where the tree tells none.</returns>
    /// <param name="sentence">The sentence it stands in.</param>
    public string? OfMeasure(TextSpan figure, Sentence sentence) => OfMeasure(figure, figure, Climbs) ?? BeforeVerb(figure, sentence);

    /// <summary>The noun before the words of a verb before the figure, where the tree does not tell: "Turnout was 61 per cent".</summary>
    private string? BeforeVerb(TextSpan figure, Sentence sentence)
    {
        _avoid = figure;
        var hasVerb = false;
        var at = text.FirstTokenEndingAfter(figure.Start);
        for (var i = at - 1; i >= sentence.FirstToken && i > at - Climbs; i--)
        {
            switch (text.Tokens[i].Tag)
            {
                case PartOfSpeech.Verb or PartOfSpeech.Auxiliary:
                    hasVerb = true;
                    break;
                case PartOfSpeech.Adposition or PartOfSpeech.Adverb or PartOfSpeech.Particle or PartOfSpeech.Adjective:
                    break;
                case PartOfSpeech.Noun or PartOfSpeech.ProperNoun when hasVerb && !IsMeasure(i):
                    return NounOf(i);
                default:
                    return null;
            }
        }

        return null;
    }

    private string? OfMeasure(TextSpan figure, TextSpan avoid, int climbsLeft)
    {
        _avoid = avoid;
        var (from, to) = (text.FirstTokenEndingAfter(figure.Start), text.FirstTokenEndingAfter(figure.End - 1));
        var top = to;
        for (var climbs = 0; climbs < Climbs && syntax.Head(top) is var head && head >= from && head <= to; climbs++)
        {
            top = head;
        }

        if (top < from || top > to)
        {
            return null;
        }

        foreach (var child in syntax.Children(top))
        {
            if (child > to && syntax.Relation(child) == Relation.NominalModifier && IsComplement(child))
            {
                return (IsLevel(top) ? OfVerb(syntax.Head(top), to) : null) ?? NounOf(child);
            }
        }

        if (syntax.Child(top, Relation.Subject) is var own && own >= 0 && own < from)
        {
            return NounOf(own);
        }

        var governor = syntax.Head(top);
        if (governor < 0)
        {
            return null;
        }

        return syntax.Relation(top) switch
        {
            _ when IsMeasure(governor) && governor > to => OfVerb(syntax.Head(governor), governor),
            Relation.Compound or Relation.AdjectivalModifier or Relation.NumericModifier or Relation.UnmarkedNominalModifier or Relation.Possessive when governor > to => Is(to + 1, PartOfSpeech.Determiner) ? null : NounOf(governor),
            Relation.NominalModifier or Relation.Apposition or Relation.UnmarkedNominalModifier when IsNoun(governor) && !IsMeasure(governor) => NounOf(governor),
            Relation.Conjunct or Relation.Apposition or Relation.UnmarkedNominalModifier or Relation.NominalModifier when governor < from && climbsLeft > 0 => OfMeasure(text.Tokens[governor].Span, TextSpan.Around(text.Tokens[governor].Span, avoid), climbsLeft - 1),
            Relation.Object or Relation.Oblique or Relation.UnmarkedOblique or Relation.OpenComplement or Relation.AdverbialModifier or Relation.ClausalComplement or Relation.Agent => OfVerb(governor, to),
            _ => null,
        };
    }

    /// <summary>"of households", "in assets"; not "in Karsa", "in its first weekend".</summary>
    private bool IsComplement(int noun)
    {
        var word = lexicon.Word(CaseOf(noun));
        if (!word.Is(FigureContexts.Complement) || word.Is(FigureContexts.Whole))
        {
            return word.Is(FigureContexts.Whole);
        }

        foreach (var child in syntax.Children(noun))
        {
            if (child < noun && (syntax.Relation(child) is Relation.Determiner or Relation.Possessive or Relation.NumericModifier))
            {
                return false;
            }
        }

        return text.Tokens[noun].Tag == PartOfSpeech.Noun;
    }

    /// <summary>"widened to 3.4 per cent of output": what stands behind a preposition and belongs to a verb is a level of the verb's subject.</summary>
    private bool IsLevel(int top) => syntax.Relation(top) == Relation.Oblique && syntax.Head(top) is var verb && verb >= 0 && verb < top && text.Tokens[verb].Tag == PartOfSpeech.Verb;

    private bool Is(int token, PartOfSpeech tag) => token < text.Tokens.Length && text.Tokens[token].Tag == tag;

    private string? OfVerb(int verb, int after)
    {
        if (verb < 0)
        {
            return null;
        }

        // "raised its rate by …", "put the damage at …"
        if (syntax.Child(verb, Relation.Object) is var thing && thing >= 0 && !text.Tokens[thing].Span.Overlaps(_avoid) && thing < after && !IsMeasure(thing))
        {
            return NounOf(thing);
        }

        if (lexicon.Word(text[text.Tokens[verb]]).Is(FigureCues.Paying))
        {
            foreach (var child in syntax.Children(verb))
            {
                if (child > after && lexicon.Word(CaseOf(child)).Is(FigureContexts.Payee))
                {
                    return NounOf(child);
                }
            }

            return null;
        }

        for (var climbs = 0; climbs < Climbs && verb >= 0; climbs++)
        {
            foreach (var child in syntax.Children(verb))
            {
                if (syntax.Relation(child) is Relation.Subject or Relation.PassiveSubject or Relation.OuterSubject)
                {
                    return NounOf(child);
                }
            }

            var relation = syntax.Relation(verb);
            var head = syntax.Head(verb);
            if (relation is Relation.ClausalModifier or Relation.RelativeClause or Relation.AdjectivalModifier && head >= 0)
            {
                return NounOf(head);
            }

            if (relation is not (Relation.Conjunct or Relation.OpenComplement or Relation.AdverbialClause or Relation.AdverbialModifier or Relation.Oblique or Relation.UnmarkedOblique))
            {
                return null;
            }

            verb = head;
        }

        return null;
    }

    /// <summary>A noun with its modifiers before and behind, without articles and possessors' pronouns; null for pronouns.</summary>
    private string? NounOf(int noun)
    {
        if (text.Tokens[noun].Tag is PartOfSpeech.Pronoun or PartOfSpeech.Determiner or PartOfSpeech.Symbol or PartOfSpeech.Numeral or PartOfSpeech.Punctuation || text.Tokens[noun].Span.Overlaps(_avoid))
        {
            return null;
        }

        var first = noun;
        foreach (var child in syntax.Children(noun))
        {
            if (text.Tokens[child].Span.Overlaps(_avoid) || syntax.SubtreeSpan(child).Overlaps(_avoid))
            {
                continue;
            }

            if (child < noun && syntax.Relation(child) is Relation.AdjectivalModifier or Relation.Compound or Relation.NumericModifier or Relation.Flat or Relation.UnmarkedNominalModifier or Relation.DescriptiveModifier
                || (child < noun && syntax.Relation(child) == Relation.Possessive && text.Tokens[child].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
            {
                first = Math.Min(first, syntax.Subtree(child).First);
            }
        }

        first = Math.Max(first, noun - Longest);
        for (var i = first; i < noun; i++)
        {
            first = text.Tokens[i].Span.Overlaps(_avoid) ? i + 1 : first;
        }

        while (first < noun && text.Tokens[first].Tag is PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Punctuation)
        {
            first++;
        }

        return Joined([Span(first, RightEnd(noun))]);
    }

    /// <summary>A unit or a currency: the word of another figure.</summary>
    private bool IsMeasure(int token)
    {
        var word = lexicon.Word(text[text.Tokens[token]]);
        return !word.Units.IsEmpty || !word.Money.IsEmpty;
    }

    private bool IsNoun(int token) => text.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Unknown;

    /// <summary>The token past the noun's complements: what follows it without a comma, no relative clause.</summary>
    private int RightEnd(int noun)
    {
        var end = noun + 1;
        foreach (var child in syntax.Children(noun))
        {
            if (child <= noun)
            {
                continue;
            }

            var (first, past) = syntax.Subtree(child);
            if (first != end || IsPredicate(noun, child, first) || (syntax.Relation(child) == Relation.AdjectivalModifier && lexicon.Word(text[text.Tokens[first]]).Is(FigureCues.Stop)) || lexicon.Word(CaseOf(child)).Is(FigureContexts.Timely) || Span(first, past).Overlaps(_avoid) || syntax.Relation(child) is not (Relation.NominalModifier or Relation.ClausalModifier or Relation.AdjectivalModifier or Relation.Flat) || past - noun > Longest)
            {
                break;
            }

            var comma = CommaIn(first, past);
            end = comma;
            if (comma < past)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A verb hung below a noun though nothing above the noun is a verb: "a third of the voters stayed at home"; not what befell those counted.</summary>
    private bool IsPredicate(int noun, int child, int first)
    {
        if (syntax.Relation(child) != Relation.ClausalModifier)
        {
            return false;
        }

        if (text.Tokens[first].Tag == PartOfSpeech.Auxiliary)
        {
            return true;
        }

        if (lexicon.Word(text[text.Tokens[child]]).Is(FigureCues.Fate | FigureCues.State | FigureCues.Harm))
        {
            return false;
        }

        for (var (head, climbs) = (noun, 0); head >= 0 && climbs < Climbs; head = syntax.Head(head), climbs++)
        {
            if (text.Tokens[head].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary)
            {
                return false;
            }
        }

        return true;
    }

    private int CommaIn(int first, int past)
    {
        for (var i = first; i < past; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation && !text[text.Tokens[i]].SequenceEqual("-") || text.Tokens[i].Kind == TokenKind.Quote)
            {
                return i;
            }
        }

        return past;
    }

    /// <summary>True where the verb tells what befell those counted: "people were killed", "killed 12 people", "people are missing".</summary>
    private bool IsFate(int noun, int verb) =>
        (syntax.Relation(noun) is Relation.PassiveSubject or Relation.Subject or Relation.Object) && lexicon.Word(text[text.Tokens[verb]]).Is(FigureCues.State | FigureCues.Fate);

    private void AddFate(List<TextSpan> words, int noun, int verb)
    {
        words.Add(text.Tokens[verb].Span);
        foreach (var child in syntax.Children(verb))
        {
            if (child > verb && child > noun && (syntax.Relation(child) is Relation.Oblique or Relation.AdverbialClause) && lexicon.Word(CaseOf(child)).Is(FigureContexts.Place))
            {
                var (first, past) = syntax.Subtree(child);
                if (past - first <= Longest && !(lexicon.Word(CaseOf(child)).Is(FigureContexts.PlaceName) && text.Tokens[child].Tag == PartOfSpeech.ProperNoun))
                {
                    words.Add(Span(first, CommaIn(first, past)));
                }
            }
        }
    }

    private ReadOnlySpan<char> CaseOf(int token)
    {
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Relation(child) is Relation.Case or Relation.Mark)
            {
                return text[text.Tokens[child]];
            }
        }

        return default;
    }

    private TextSpan Span(int first, int end) => new(text.Tokens[first].Span.Start, text.Tokens[Math.Max(first, end - 1)].Span.End);

    private string Joined(List<TextSpan> spans) => string.Join(' ', spans.Select(span => span.Of(text.Text)));
}
