using System.Collections.Immutable;
using System.Globalization;
using Parallax.Learning;
using Parallax.Syntax;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>A text as the statement stage looks at it: for each token its hashed form, its cue word, the quotation that holds it, and its sentence.</summary>
internal sealed class StatementText
{
    private readonly ulong[] _forms;
    private readonly CueWord?[] _words;
    private readonly int[] _quotations;
    private readonly int[] _sentences;
    private readonly ushort[] _groups;
    private readonly byte[] _tags;

    /// <summary>For each token how many commas, and in the upper half how many verbs, stand before it.</summary>
    private readonly int[] _counts;
    private readonly WordClusters _clusters;

    public StatementText(TokenizedText text, ParsedText syntax, CueLexicon lexicon, WordClusters clusters)
    {
        Text = text;
        _clusters = clusters;
        var tokens = text.Tokens.AsSpan();
        _forms = new ulong[tokens.Length];
        _words = new CueWord?[tokens.Length];
        _quotations = new int[tokens.Length];
        _sentences = new int[tokens.Length];
        _groups = new ushort[tokens.Length];
        _tags = new byte[tokens.Length];
        _counts = new int[tokens.Length + 1];
        Span<char> lower = stackalloc char[32];
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = text[tokens[i]];
            if (form.Length <= lower.Length)
            {
                form.ToLowerInvariant(lower);
                for (var c = 0; c < form.Length; c++)
                {
                    lower[c] = lower[c] == '’' ? '\'' : lower[c];
                }

                _forms[i] = FeatureSpace.Hash(lower[..form.Length]);
                _words[i] = lexicon.Word(lower[..form.Length]);
            }
            else
            {
                _forms[i] = FeatureSpace.Hash(form);
            }

            _groups[i] = (ushort)clusters.OfLower(_forms[i]);
            _tags[i] = (byte)(tokens[i].Tag != PartOfSpeech.Unknown ? (int)tokens[i].Tag : 40 + (int)tokens[i].Kind + (char.IsUpper(form[0]) ? 10 : 0));
            _counts[i + 1] = _counts[i] + (form is [','] ? 1 : tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary ? 1 << 16 : 0);
        }

        Quotations = QuotationFinder.Find(text, IsTeller);
        var quotation = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (quotation < Quotations.Length && Quotations[quotation].Outer.End <= tokens[i].Span.Start)
            {
                quotation++;
            }

            _quotations[i] = quotation < Quotations.Length && Quotations[quotation].Outer.Start <= tokens[i].Span.Start ? quotation : -1;
        }

        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                _sentences[i] = sentence.Number;
            }
        }

        Syntax = new StatementSyntax(this, syntax);
    }

    public TokenizedText Text { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    /// <summary>Its trees.</summary>
    public StatementSyntax Syntax { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _forms.Length;

    /// <summary>A token; outside the text a token without characters.</summary>
    public Token Token(int index) => index >= 0 && index < Count ? Text.Tokens[index] : default;

    /// <summary>The hash of a token's lower-case form; outside the text a number of its own.</summary>
    public ulong Form(int index) => index >= 0 && index < Count ? _forms[index] : 1;

    /// <summary>The fine group of words like a token's.</summary>
    public ulong Group(int index) => index >= 0 && index < Count ? _groups[index] : 60001UL;

    /// <summary>The coarse group of words like a token's.</summary>
    public ulong CoarseGroup(int index) => index >= 0 && index < Count ? (ulong)_clusters.CoarseOf(_groups[index]) : 60001UL;

    /// <summary>The cue word of a token, or null.</summary>
    public CueWord? Word(int index) => index >= 0 && index < Count ? _words[index] : null;

    /// <summary>The number of the quotation that holds a token, or -1.</summary>
    public int Quotation(int index) => index >= 0 && index < Count ? _quotations[index] : -1;

    /// <summary>The sentence of a token.</summary>
    public Sentence Sentence(int index) => Text.Sentences[_sentences[index]];

    /// <summary>A small number for a token's part of speech, or for its shape where it has none.</summary>
    public ulong Tag(int index) => (uint)index < (uint)_tags.Length ? _tags[index] : 99UL;

    /// <summary>How many commas and how many verbs stand from the first token to before the end, both in the text.</summary>
    public (int Commas, int Verbs) Counts(int first, int end)
    {
        var counts = _counts[end] - _counts[first];
        return (counts & 0xFFFF, counts >> 16);
    }

    /// <summary>True for words, numbers and signs: what a source, cue or content may begin and end with.</summary>
    public bool IsWord(int index) => index >= 0 && index < Count && Text.Tokens[index].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Symbol;

    /// <summary>The first character of a token.</summary>
    public char First(int index) => Text.Text[Text.Tokens[index].Span.Start];

    /// <summary>True where a token's lower-case form is the given one.</summary>
    public bool Is(int index, string form) => index >= 0 && index < Count && Text[Text.Tokens[index]].Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>The characters from the first token to the last.</summary>
    public TextSpan Span(int first, int last) => new(Text.Tokens[first].Span.Start, Text.Tokens[last].Span.End);

    /// <summary>True where a token begins in upper case.</summary>
    public bool IsCapital(int index) => index >= 0 && index < Count && char.GetUnicodeCategory(First(index)) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;

    /// <summary>True for a verb of saying right behind who says it, a third person: "she declared", "the minister said", "Ana Ruiz warned".</summary>
    private bool IsTeller(int token) =>
        _words[token] is { Kind: CueKind.Verb } word && (word.Frames & (CueFrames.Clause | CueFrames.Quote)) != 0 && token > 0 && Text.Tokens[token].Tag == PartOfSpeech.Verb &&
        (Text.Tokens[token - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective || Is(token - 1, "he") || Is(token - 1, "she") || Is(token - 1, "they") || Is(token - 1, "it"));
}
