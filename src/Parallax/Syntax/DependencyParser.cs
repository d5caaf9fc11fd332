using System.Runtime.InteropServices;
using Parallax.Languages;
using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Syntax;

/// <summary>Finds which word depends on which, and how, in time linear in the text. Safe to use from many threads.</summary>
public sealed class DependencyParser
{
    /// <summary>Longer sentences, in tokens, are left unparsed: they are tables or broken text.</summary>
    public const int LongestSentence = 10_000;

    private readonly Lazy<(TransitionParser Parser, WordAtoms Atoms)> _parser;

    /// <summary>Makes a parser with the language's model, which is read when the first text is parsed.</summary>
    public DependencyParser(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _parser = new Lazy<(TransitionParser, WordAtoms)>(() => (new TransitionParser(ParserModel.Load(language)), new WordAtoms(WordClusters.Load(language))));
    }

    /// <summary>Reads the model now.</summary>
    internal void Load() => _ = _parser.Value;

    /// <summary>Parses every sentence of a tagged text.</summary>
    public ParsedText Parse(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (parser, atoms) = _parser.Value;
        var state = new SentenceState();
        var heads = new int[text.Tokens.Length];
        var relations = new Relation[text.Tokens.Length];
        Array.Fill(heads, -1);
        foreach (var sentence in text.Sentences)
        {
            var tokens = text.TokensOf(sentence);
            if (tokens.Length is 0 or > LongestSentence)
            {
                continue;
            }

            state.Begin(tokens.Length);
            for (var i = 0; i < tokens.Length; i++)
            {
                atoms.Set(state, i + 1, text[tokens[i]], tokens[i].Tag);
            }

            state.EndMark = WordAtoms.EndMark(text[tokens[^1]]);
            parser.Parse(state);
            for (var i = 0; i < tokens.Length; i++)
            {
                var head = state.Heads[i + 1];
                heads[sentence.FirstToken + i] = head == state.Root ? -1 : sentence.FirstToken + head - 1;
                relations[sentence.FirstToken + i] = (Relation)state.Relations[i + 1];
            }
        }

        return ParsedText.Of(text, ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations));
    }
}
