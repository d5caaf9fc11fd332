using System.Collections.Immutable;
using Parallax.Figures;
using Parallax.Mentions;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>Looks for the source of one figure after another in one text.</summary>
internal sealed class AttributionScan(TokenizedText text, AttributionLexicon lexicon, ImmutableArray<Statement> statements, NamesFound names)
{
    /// <summary>How far from the figure, in words, a source or a verb is looked for.</summary>
    private const int Reach = 40;

    public Figure Attributed(Figure figure)
    {
        var found = OfStatement(figure.Span) ?? OfSource(figure.Span) ?? OfVerb(figure.Span);
        return found is { } source ? figure with { Attribution = source.Name, AttributionSpan = source.Span } : figure;
    }

    /// <summary>The speaker of the shortest statement around the figure.</summary>
    private (string Name, TextSpan Span)? OfStatement(TextSpan figure)
    {
        Statement? around = null;
        for (var i = LastBefore(figure.Start); i >= 0 && i > LastBefore(figure.Start) - 32; i--)
        {
            if (statements[i].Span.Contains(figure) && (around is null || statements[i].Span.Length < around.Span.Length))
            {
                around = statements[i];
            }
        }

        if (around is null || IsOwnClause(around, figure))
        {
            return null;
        }

        return (around.Speaker, around.SpeakerSpan ?? around.SourceSpan) switch
        {
            ({ } speaker, { } span) => (speaker, span),
            (null, { } span) when !IsPronoun(span) => (span.Of(text.Text), span),
            _ => null,
        };
    }

    /// <summary>True in a clause of the article's own inside what someone says: ", which holds 5,000,".</summary>
    private bool IsOwnClause(Statement statement, TextSpan figure)
    {
        if (statement.Kind == StatementKind.Direct)
        {
            return false;
        }

        var isThought = statement.Certainty is Certainty.Planned or Certainty.Believed;
        var at = text.FirstTokenEndingAfter(figure.Start);
        for (var i = at - 1; i > 0 && text.Tokens[i].Span.Start > statement.Span.Start && i > at - Reach; i--)
        {
            if ((lexicon.Cue(Word(i)) & AttributionCue.Relative) != 0)
            {
                return Word(i - 1) is "," || isThought;
            }

            if (Word(i) is "," && !isThought)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPronoun(TextSpan span) => (lexicon.Cue(span.In(text.Text)) & AttributionCue.Pronoun) != 0;

    private int LastBefore(int offset)
    {
        var (low, high) = (0, statements.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = statements[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>"according to X" before or behind the figure in its sentence.</summary>
    private (string Name, TextSpan Span)? OfSource(TextSpan figure)
    {
        if (text.SentenceAt(figure.Start) is not { } sentence)
        {
            return null;
        }

        var at = text.FirstTokenEndingAfter(figure.Start);
        for (var distance = 0; distance < Reach; distance++)
        {
            foreach (var i in (ReadOnlySpan<int>)[at + distance, at - distance])
            {
                if (i >= sentence.FirstToken && i < sentence.EndToken && SourceAt(i, sentence.EndToken) is { } start && start < sentence.EndToken)
                {
                    return PhraseFrom(start, sentence.EndToken, figure);
                }
            }
        }

        return null;
    }

    private int? SourceAt(int i, int end)
    {
        if ((lexicon.Cue(Word(i)) & AttributionCue.Source) == 0)
        {
            return null;
        }

        foreach (var phrase in lexicon.Sources)
        {
            if (i + phrase.Length < end && Enumerable.Range(0, phrase.Length).All(k => Word(i + k).Equals(phrase[k], StringComparison.OrdinalIgnoreCase)))
            {
                return i + phrase.Length;
            }
        }

        return null;
    }

    /// <summary>The source that begins at the word: a name, or the words up to the next mark or verb.</summary>
    private (string Name, TextSpan Span)? PhraseFrom(int start, int end, TextSpan figure)
    {
        var from = start;
        while (from < end && Word(from) is "the" or "a" or "an" or "The")
        {
            from++;
        }

        var to = from;
        while (to < end && to < from + 12 && (text.Tokens[to].Kind is TokenKind.Word or TokenKind.Number || text[text.Tokens[to]] is "'s" or "’s" or "-") && !figure.Overlaps(text.Tokens[to].Span) && !IsEnd(to, from))
        {
            to++;
        }

        if (to == from)
        {
            return null;
        }

        var span = new TextSpan(text.Tokens[from].Span.Start, text.Tokens[to - 1].Span.End);
        return MentionIn(span) is { } mention && mention.Span.Length * 2 > span.Length ? (mention.Name, mention.Span) : (span.Of(text.Text), span);
    }

    private bool IsEnd(int i, int from) =>
        i > from && (Word(i) is "that" or "which" or "who" or "whose" or "where" or "as" or "but" or "while" or "released" or "published" or "on" or "said" or "says" or "at" or "in" or "with" or "by" || (lexicon.Cue(Word(i)) & (AttributionCue.Pass | AttributionCue.Measure)) != 0);

    private Mention? MentionIn(TextSpan span)
    {
        Mention? longest = null;
        for (var i = FirstMentionEndingAfter(span.Start); i < names.Mentions.Length && names.Mentions[i].Span.Start < span.End; i++)
        {
            if (span.Contains(names.Mentions[i].Span) && (longest is null || names.Mentions[i].Span.Length > longest.Span.Length))
            {
                longest = names.Mentions[i];
            }
        }

        return longest;
    }

    /// <summary>The subject of the nearest verb of counting or offering before the figure.</summary>
    private (string Name, TextSpan Span)? OfVerb(TextSpan figure)
    {
        if (text.SentenceAt(figure.Start) is not { } sentence)
        {
            return null;
        }

        var at = text.FirstTokenEndingAfter(figure.Start);
        for (var i = at - 1; i > sentence.FirstToken && i > at - Reach; i--)
        {
            if (Word(i) is ";" or ":" or "“" or "”" or "\"")
            {
                return null;
            }

            if ((lexicon.Cue(Word(i)) & (AttributionCue.Measure | AttributionCue.Offer)) != 0 && SubjectOf(i, sentence) is { } subject)
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>Who stands before the verb: a name directly before it, before its auxiliaries, or before an apposition.</summary>
    private (string Name, TextSpan Span)? SubjectOf(int verb, Sentence sentence)
    {
        var i = verb - 1;
        var isPassive = false;
        while (i > sentence.FirstToken && ((lexicon.Cue(Word(i)) & AttributionCue.Pass) != 0 || Word(i).EndsWith("ly", StringComparison.Ordinal)))
        {
            isPassive |= (lexicon.Cue(Word(i)) & AttributionCue.Passive) != 0;
            i--;
        }

        if (isPassive)
        {
            return null;
        }

        if (Word(i) is ",")
        {
            if (MentionEndingAt(i - 1) is { } apposed)
            {
                return (apposed.Name, apposed.Span);
            }

            var k = i - 1;
            while (k > sentence.FirstToken && k > i - 20 && Word(k) is not ",")
            {
                k--;
            }

            return k > sentence.FirstToken && Word(k) is "," && MentionEndingAt(k - 1) is { } named ? (named.Name, named.Span) : null;
        }

        return MentionEndingAt(i) is { } mention ? (mention.Name, mention.Span) : NounEndingAt(i, sentence);
    }

    /// <summary>"aid agencies", "the river police": the nouns up to the token, with their adjectives.</summary>
    private (string Name, TextSpan Span)? NounEndingAt(int token, Sentence sentence)
    {
        if (token < sentence.FirstToken || text.Tokens[token].Tag is not (PartOfSpeech.Noun or PartOfSpeech.ProperNoun))
        {
            return null;
        }

        var first = token;
        while (first > sentence.FirstToken && text.Tokens[first - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective)
        {
            first--;
        }

        var span = new TextSpan(text.Tokens[first].Span.Start, text.Tokens[token].Span.End);
        return (span.Of(text.Text), span);
    }

    private Mention? MentionEndingAt(int token)
    {
        if (token < 0)
        {
            return null;
        }

        var span = text.Tokens[token].Span;
        var i = FirstMentionEndingAfter(span.Start);
        return i < names.Mentions.Length && names.Mentions[i].Span.End == span.End ? names.Mentions[i] : null;
    }

    private int FirstMentionEndingAfter(int offset)
    {
        var (low, high) = (0, names.Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = names.Mentions[middle].Span.End > offset ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private ReadOnlySpan<char> Word(int token) => (uint)token < (uint)text.Tokens.Length ? text[text.Tokens[token]] : default;
}
