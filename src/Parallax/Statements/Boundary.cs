namespace Parallax.Statements;

/// <summary>A place where a part of an attribution may begin or end, and what the features of a boundary are made of.</summary>
internal readonly ref struct Boundary
{
    /// <summary>How many words between two places are counted at most.</summary>
    private const int CountReach = 60;

    public Boundary(StatementText text, in BoundaryQuery query, int token)
    {
        (Text, Query, Token) = (text, query, token);
        (L, R) = IsBegin ? (token - 1, token) : (token, token + 1);
        var word = text.Word(query.Head);
        Lemma = word is null ? text.Form(query.Head) : (ulong)word.Number;
        CueSide = token < query.CueFirst ? 0UL : 1UL;
        Side = token < query.CueFirst ? 0UL : token > query.CueLast ? 1UL : 2UL;
        Distance = Bucketed(Side == 0 ? token - query.CueFirst : token - query.CueLast);
        var sentence = text.Sentence(token);
        Edge = (token == sentence.FirstToken ? 1UL : 0) + (R >= sentence.EndToken - 1 ? 2UL : 0) + (sentence.Number != text.Sentence(query.Head).Number ? 4UL : 0);

        var syntax = text.Syntax;
        var widest = IsBegin ? syntax.Beginning(token) : syntax.Ending(token);
        var whole = widest < 0 ? 0UL : 1;
        Node = widest < 0 ? token : widest;
        OwnPath = (syntax.Path(query.Head, token) * 2) + whole;
        Path = Node == token ? OwnPath : (syntax.Path(query.Head, Node) * 2) + whole;
        Relation = ((ulong)syntax.Relation(Node) * 2) + whole;
        Above = (ulong)syntax.Relation(syntax.Head(Node));

        if (HasContent)
        {
            var layout = query.ContentLast < query.CueFirst ? 0UL : query.ContentFirst > query.CueLast ? 1UL : 2UL;
            var where = token < query.ContentFirst ? 0UL : token > query.ContentLast ? 1UL : 2UL;
            Place = (layout * 4) + where;
            Near = (token == query.ContentLast + 1 || token == query.ContentLast + 2 ? 1UL : 0) + (token == query.CueLast + 1 ? 2UL : 0) + (token == query.CueFirst - 1 ? 4UL : 0);
        }

        if (!IsBegin)
        {
            Length = Bucketed(token - query.First);
            (LengthCommas, LengthVerbs) = Between(text, query.First, token);
        }
    }

    public StatementText Text { get; }

    public BoundaryQuery Query { get; }

    /// <summary>The first token of the part, or its last.</summary>
    public int Token { get; }

    /// <summary>True where the beginning is asked for.</summary>
    public bool IsBegin => Query.First < 0;

    public bool HasContent => Query.ContentFirst >= 0;

    /// <summary>The token before the boundary.</summary>
    public int L { get; }

    /// <summary>The token behind it.</summary>
    public int R { get; }

    /// <summary>The cue's word, by its number in the lexicon or its form.</summary>
    public ulong Lemma { get; }

    /// <summary>0 before the cue, 1 behind it, 2 in it.</summary>
    public ulong Side { get; }

    /// <summary>0 before the cue, else 1.</summary>
    public ulong CueSide { get; }

    /// <summary>How far from the cue, as a class.</summary>
    public ulong Distance { get; }

    /// <summary>Whether it is an edge of its sentence, and whether that is the cue's.</summary>
    public ulong Edge { get; }

    /// <summary>The head of the widest constituent that begins or ends here, else the token.</summary>
    public int Node { get; }

    /// <summary>The way in the tree from the cue to the token, and whether a constituent begins or ends here.</summary>
    public ulong OwnPath { get; }

    /// <summary>The same to <see cref="Node"/>.</summary>
    public ulong Path { get; }

    /// <summary>The relation of <see cref="Node"/>, and whether a constituent begins or ends here.</summary>
    public ulong Relation { get; }

    /// <summary>The relation of its head.</summary>
    public ulong Above { get; }

    /// <summary>Where content and cue stand, and the token to the content.</summary>
    public ulong Place { get; }

    /// <summary>Whether it stands next to content or cue.</summary>
    public ulong Near { get; }

    /// <summary>How long the part would be, as a class.</summary>
    public ulong Length { get; }

    /// <summary>Commas in the part, at most 3.</summary>
    public ulong LengthCommas { get; }

    /// <summary>Verbs in the part, at most 3.</summary>
    public ulong LengthVerbs { get; }

    /// <summary>Commas and verbs between two tokens, at most 3 of each.</summary>
    public static (ulong Commas, ulong Verbs) Between(StatementText text, int from, int to)
    {
        if (to <= from)
        {
            return (0, 0);
        }

        var (commas, verbs) = text.Counts(Math.Max(from, to - CountReach), to);
        return ((ulong)Math.Min(commas, 3), (ulong)Math.Min(verbs, 3));
    }

    /// <summary>A distance in tokens as one of 24 classes.</summary>
    public static ulong Bucketed(int distance)
    {
        var size = Math.Abs(distance);
        var bucket = size <= 6 ? size : size <= 9 ? 7 : size <= 14 ? 8 : size <= 22 ? 9 : size <= 40 ? 10 : 11;
        return (ulong)((bucket * 2) + (distance < 0 ? 1 : 0));
    }
}
