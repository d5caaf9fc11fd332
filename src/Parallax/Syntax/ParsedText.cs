using System.Collections.Immutable;
using Parallax.Text;

namespace Parallax.Syntax;

/// <summary>
/// The dependency trees of a text's sentences. Words are meant by their index in <see cref="TokenizedText.Tokens"/>. In a parsed sentence each word has one head,
/// one word alone is the root, and every subtree is an unbroken run of words.
/// </summary>
public sealed class ParsedText
{
    private readonly ImmutableArray<int> _heads;
    private readonly ImmutableArray<Relation> _relations;
    private readonly ImmutableArray<int> _roots;
    private readonly ImmutableArray<int> _starts;
    private readonly ImmutableArray<int> _children;

    private ParsedText(TokenizedText text, ImmutableArray<int> heads, ImmutableArray<Relation> relations)
    {
        (Text, _heads, _relations) = (text, heads, relations);
        (_starts, _children) = ChildLists(heads);
        var roots = ImmutableArray.CreateBuilder<int>(text.Sentences.Length);
        foreach (var sentence in text.Sentences)
        {
            var found = relations.AsSpan()[sentence.FirstToken..sentence.EndToken].IndexOf(Syntax.Relation.Root);
            roots.Add(found < 0 ? -1 : sentence.FirstToken + found);
        }

        _roots = roots.MoveToImmutable();
    }

    /// <summary>The text that was parsed.</summary>
    public TokenizedText Text { get; }

    /// <summary>A text of which no sentence is parsed: all heads and relations are unknown.</summary>
    public static ParsedText Unparsed(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ParsedText(text, [.. Enumerable.Repeat(-1, text.Tokens.Length)], [.. new Relation[text.Tokens.Length]]);
    }

    /// <summary>Joins a text with a head and a relation for each word; -1 is the head of roots and of words not parsed.</summary>
    /// <exception cref="ArgumentException">The numbers of heads, relations and tokens differ.</exception>
    internal static ParsedText Of(TokenizedText text, ImmutableArray<int> heads, ImmutableArray<Relation> relations) =>
        heads.Length == text.Tokens.Length && relations.Length == text.Tokens.Length
            ? new ParsedText(text, heads, relations)
            : throw new ArgumentException($"{heads.Length} heads and {relations.Length} relations for {text.Tokens.Length} tokens.", nameof(heads));

    /// <summary>True where the sentence has a tree; false where it was too long or the language has no parser.</summary>
    public bool IsParsed(Sentence sentence) => Root(sentence) >= 0;

    /// <summary>The word that the whole sentence hangs on; -1 where the sentence is not parsed.</summary>
    public int Root(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return _roots[sentence.Number];
    }

    /// <summary>The word this word depends on; -1 for the root and in a sentence that is not parsed.</summary>
    public int Head(int token) => _heads[token];

    /// <summary>How the word depends on its head.</summary>
    public Relation Relation(int token) => _relations[token];

    /// <summary>The words that depend on this word, in reading order.</summary>
    public ReadOnlySpan<int> Children(int token) => _children.AsSpan()[_starts[token].._starts[token + 1]];

    /// <summary>The first word that depends on this word in that way; -1 where none does.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (var child in Children(token))
        {
            if (_relations[child] == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The range of words [First, End) of the word and all that depends on it, directly or not.</summary>
    public (int First, int End) Subtree(int token)
    {
        var (first, last) = (token, token);
        while (Children(first) is [var child, ..] && child < first)
        {
            first = child;
        }

        while (Children(last) is [.., var child] && child > last)
        {
            last = child;
        }

        return (first, last + 1);
    }

    /// <summary>The characters of the word and of all that depends on it, directly or not.</summary>
    public TextSpan SubtreeSpan(int token)
    {
        var (first, end) = Subtree(token);
        return new TextSpan(Text.Tokens[first].Span.Start, Text.Tokens[end - 1].Span.End);
    }

    /// <summary>The characters of the word and of all that depends on it, punctuation at both ends apart.</summary>
    public TextSpan PhraseSpan(int token)
    {
        var (first, end) = Subtree(token);
        while (first < token && _relations[first] == Syntax.Relation.Punctuation)
        {
            first++;
        }

        while (end - 1 > token && _relations[end - 1] == Syntax.Relation.Punctuation)
        {
            end--;
        }

        return new TextSpan(Text.Tokens[first].Span.Start, Text.Tokens[end - 1].Span.End);
    }

    private static (ImmutableArray<int> Starts, ImmutableArray<int> Children) ChildLists(ImmutableArray<int> heads)
    {
        var starts = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            if (head >= 0)
            {
                starts[head + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var children = new int[starts[^1]];
        var next = starts.AsSpan(0, heads.Length).ToArray();
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                children[next[heads[i]]++] = i;
            }
        }

        return ([.. starts], [.. children]);
    }
}
