using System.Globalization;
using System.Text;
using Parallax.Articles;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Printing;

/// <summary>Writes sentences and tokens as CoNLL-U. What was not found stays <c>_</c>.</summary>
public static class ConlluText
{
    /// <summary>The lines of one article, heads and relations too where it was parsed; nothing but its <c># newdoc</c> line where it holds no token.</summary>
    public static string Of(ArticleId id, TokenizedText text, ParsedText? syntax = null, Lemmatizer? lemmas = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new StringBuilder(text.Text.Length * 8);
        lines.Append("# newdoc id = ");
        AppendLine(lines, id.Value);
        lines.Append('\n');
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Number == 0 || IsAfterBlankLine(text, sentence))
            {
                lines.Append("# newpar\n");
            }

            lines.Append("# text = ");
            AppendLine(lines, sentence.Span.In(text.Text));
            lines.Append('\n');
            AppendTokens(lines, text, sentence, syntax, lemmas);
            lines.Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>The name Universal Dependencies give a part of speech; <c>_</c> where none was found.</summary>
    public static string NameOf(PartOfSpeech tag) => tag switch
    {
        PartOfSpeech.Adjective => "ADJ",
        PartOfSpeech.Adposition => "ADP",
        PartOfSpeech.Adverb => "ADV",
        PartOfSpeech.Auxiliary => "AUX",
        PartOfSpeech.CoordinatingConjunction => "CCONJ",
        PartOfSpeech.Determiner => "DET",
        PartOfSpeech.Interjection => "INTJ",
        PartOfSpeech.Noun => "NOUN",
        PartOfSpeech.Numeral => "NUM",
        PartOfSpeech.Particle => "PART",
        PartOfSpeech.Pronoun => "PRON",
        PartOfSpeech.ProperNoun => "PROPN",
        PartOfSpeech.Punctuation => "PUNCT",
        PartOfSpeech.SubordinatingConjunction => "SCONJ",
        PartOfSpeech.Symbol => "SYM",
        PartOfSpeech.Verb => "VERB",
        PartOfSpeech.Other => "X",
        _ => "_",
    };

    private static void AppendTokens(StringBuilder lines, TokenizedText text, Sentence sentence, ParsedText? syntax, Lemmatizer? lemmas)
    {
        var tokens = text.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var number = i - sentence.FirstToken + 1;
            var last = i;
            while (last + 1 < sentence.EndToken && tokens[last + 1].IsJoined)
            {
                last++;
            }

            if (last > i && !tokens[i].IsJoined)
            {
                var surface = new TextSpan(tokens[i].Span.Start, tokens[last].Span.End);
                lines.Append(CultureInfo.InvariantCulture, $"{number}-{number + last - i}\t").Append(surface.In(text.Text)).Append("\t_\t_\t_\t_\t_\t_\t_\t");
                AppendMisc(lines, text.Text, surface, sentence);
            }

            var token = tokens[i];
            lines.Append(CultureInfo.InvariantCulture, $"{number}\t").Append(text[token]).Append('\t').Append(lemmas?.Of(text[token], token.Tag) ?? "_").Append('\t').Append(NameOf(token.Tag)).Append("\t_\t_\t");
            AppendArc(lines, syntax, sentence, i);
            AppendMisc(lines, text.Text, token.Span, token.IsJoined || last > i ? null : sentence);
        }
    }

    private static void AppendArc(StringBuilder lines, ParsedText? syntax, Sentence sentence, int token)
    {
        if (syntax is null || syntax.Relation(token) == Relation.Unknown)
        {
            lines.Append("_\t_\t_\t");
            return;
        }

        var head = syntax.Head(token);
        lines.Append(CultureInfo.InvariantCulture, $"{(head < 0 ? 0 : head - sentence.FirstToken + 1)}\t{RelationNames.NameOf(syntax.Relation(token))}\t_\t");
    }

    /// <summary>Writes the last column; without a sentence the token is a word inside a range line, which tells of the space itself.</summary>
    private static void AppendMisc(StringBuilder lines, string text, TextSpan span, Sentence? sentence)
    {
        var touchesNext = sentence is not null && span.End < text.Length && !char.IsWhiteSpace(text[span.End]);
        lines.Append(touchesNext ? "SpaceAfter=No|" : "").Append(CultureInfo.InvariantCulture, $"TokenRange={span.Start}:{span.End}\n");
    }

    private static bool IsAfterBlankLine(TokenizedText text, Sentence sentence)
    {
        var before = text.Sentences[sentence.Number - 1].Span.End;
        var feeds = 0;
        foreach (var c in text.Text.AsSpan(before, sentence.Span.Start - before))
        {
            feeds = c == '\n' ? feeds + 1 : char.IsWhiteSpace(c) ? feeds : 0;
            if (feeds == 2)
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendLine(StringBuilder lines, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            lines.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }
    }
}
