using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>What the boundary models look at: the tokens on both sides of a boundary, where it stands to the cue, quotations and clauses.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Templates of <see cref="AddFirst"/>, at most.</summary>
    private const int First = 7;

    /// <summary>Templates of <see cref="AddFirst"/> and <see cref="AddSecond"/>, at most.</summary>
    private const int Leading = 17;

    /// <summary>Adds a row with the features of a boundary before (begin) or behind (end) a token.</summary>
    public static void Add(StatementText text, in BoundaryQuery query, int token, FeatureSpace space, FeatureRows rows)
    {
        var boundary = new Boundary(text, query, token);
        AddFirst(boundary, space, rows);
        AddSecond(boundary, space, rows);
        AddOther(boundary, space, rows);
        rows.EndRow();
    }

    /// <summary>Adds those features to the last row that tell most: by them alone the right token is nearly always among the best few.</summary>
    public static void AddFirst(in Boundary at, FeatureSpace space, FeatureRows rows)
    {
        var to = new FeatureWriter(space, rows);
        var text = at.Text;
        to.Add(at.Side, at.Distance);
        to.Add(at.Side, text.Form(at.R));
        to.Add(text.Tag(at.L - 1), text.Tag(at.L), text.Tag(at.R));
        to.Add(at.Path, at.Side);
        to.Add(at.Relation, at.Above, at.Side);
        if (at.HasContent)
        {
            to.Add(at.Place, at.Near, text.Tag(at.Token));
        }
        else
        {
            to.Skip();
        }

        if (!at.IsBegin)
        {
            to.Add(at.LengthCommas, at.LengthVerbs, text.Tag(at.Token + 1));
        }
    }

    /// <summary>Adds those to the last row that tell most after the first.</summary>
    public static void AddSecond(in Boundary at, FeatureSpace space, FeatureRows rows)
    {
        var to = new FeatureWriter(space, rows);
        to.Skip(First);
        var (text, l, r) = (at.Text, at.L, at.R);
        to.Add(at.Side, text.Form(l));
        to.Add(at.Side, text.Tag(l), text.Form(r));
        to.Add(text.Form(r + 1), text.Tag(r), at.Side);
        to.Add(at.Lemma, text.Form(l), at.Side);
        to.Add(at.Edge, text.Tag(l), text.Tag(r));
        to.Add(at.Distance, text.Tag(l), text.Tag(r));
        to.Add(at.Relation, at.Above, text.Tag(at.Token + 1));
        to.Add(at.OwnPath, at.Side);
        if (at.HasContent)
        {
            to.Add(at.Place, text.Form(at.Query.Head), at.CueSide);
        }
        else
        {
            to.Skip();
        }

        if (!at.IsBegin)
        {
            to.Add(at.Length, text.Tag(at.Token + 1), text.Tag(at.Query.First));
        }
    }

    /// <summary>Adds the other features to the last row.</summary>
    public static void AddOther(in Boundary at, FeatureSpace space, FeatureRows rows)
    {
        var to = new FeatureWriter(space, rows);
        to.Skip(Leading);
        var (text, side, lemma, distance, edge) = (at.Text, at.Side, at.Lemma, at.Distance, at.Edge);
        var (l, r) = (at.L, at.R);
        var quote = QuoteState(at);
        var (commas, verbs) = Boundary.Between(text, Math.Min(at.Token, at.Query.Head), Math.Max(at.Token, at.Query.Head));
        to.Add(side, edge);
        to.Add(side, lemma, distance);
        to.Add(side, text.Form(l), text.Form(r));
        to.Add(text.Tag(l), text.Tag(r), side);
        to.Add(text.Tag(l), text.Tag(r), text.Tag(r + 1));
        to.Add(side, text.Form(l), text.Tag(r));
        to.Add(text.Form(r), text.Form(r + 1), side);
        to.Add(text.Form(l), text.Form(l - 1), side);
        to.Add(lemma, text.Form(r), side);
        to.Add(lemma, text.Tag(r), text.Tag(l));
        to.Add(quote, side);
        to.Add(quote, side, distance);
        to.Add(quote, edge, side);
        to.Add(quote, text.Tag(l), text.Tag(r));
        to.Add(commas, verbs, side);
        to.Add(distance, text.Form(l));
        to.Add(distance, text.Form(r));
        to.Add(distance, quote, edge);
        to.Add(text.CoarseGroup(l), text.CoarseGroup(r), side);
        to.Add(text.Group(r), side, distance);
        to.Add(text.Group(l), text.Tag(r), side);
        to.Add(text.CoarseGroup(at.Query.Head), text.Group(r), side);
        AddSyntax(ref to, at);
        AddContent(ref to, at);
        if (!at.IsBegin)
        {
            AddLength(ref to, at, quote);
        }
    }

    private static void AddSyntax(ref FeatureWriter to, in Boundary at)
    {
        var (text, syntax, token) = (at.Text, at.Text.Syntax, at.Token);
        to.Add(at.Path, at.Lemma);
        to.Add(at.Path, text.Tag(at.Node), at.Side);
        to.Add(at.Path, text.Tag(token - 1), text.Tag(token + 1));
        to.Add(at.Path, text.CoarseGroup(at.Query.Head));
        to.Add(at.Relation, text.Form(token + 1), at.Side);
        to.Add(at.Relation, text.Form(token), at.Side);
        to.Add((ulong)syntax.Relation(at.Query.Head), at.Path, at.Side);
        to.Add(at.OwnPath, text.Tag(token), text.Tag(token + 1));
        to.Add(syntax.Dependents(at.Query.Head), (ulong)syntax.Relation(at.Node), at.Side);
    }

    private static void AddContent(ref FeatureWriter to, in Boundary at)
    {
        if (!at.HasContent)
        {
            to.Skip(2);
            return;
        }

        to.Add(at.Place, at.CueSide, at.Near);
        to.Add(at.Place, Boundary.Bucketed(at.Token - at.Query.CueFirst), at.Near);
    }

    private static void AddLength(ref FeatureWriter to, in Boundary at, ulong quote)
    {
        var (text, first, token) = (at.Text, at.Query.First, at.Token);
        var isOpened = text.Quotation(first) >= 0 && text.Quotation(first - 1) != text.Quotation(first) ? 1UL : 0;
        var isSame = text.Quotation(first) == text.Quotation(token) ? 2UL : 0;
        var start = first < at.Query.CueFirst ? 0UL : 4UL;
        to.Add(at.Length, start);
        to.Add(quote, isOpened + isSame + start, at.Edge);
        to.Add(isOpened + isSame + start, text.Tag(token), text.Tag(token + 1));
        to.Add(at.LengthCommas, at.LengthVerbs, text.Form(token + 1));
        to.Add(text.Form(first), text.Form(token + 1));
        to.Add(text.Tag(first), text.Tag(first - 1), text.Tag(token + 1));
        to.Add(text.Form(first - 1), text.Form(token + 1), at.LengthVerbs);
        var exact = (ulong)text.Syntax.Exactly(first, token);
        to.Add(exact, start);
        to.Add(exact, text.Tag(token + 1), start);
        to.Add(exact, text.Form(token + 1), at.Edge);
    }

    /// <summary>Where a boundary stands to the quotation marks.</summary>
    private static ulong QuoteState(in Boundary at)
    {
        var text = at.Text;
        var (left, here, right) = (text.Quotation(at.L), text.Quotation(at.Token), text.Quotation(at.R));
        var isMark = text.Token(at.L).Kind == TokenKind.Quote ? 1UL : text.Token(at.R).Kind == TokenKind.Quote ? 2UL : 0UL;
        var isSplit = left == right ? 0UL : left < 0 ? 4UL : right < 0 ? 8UL : 12UL;
        return isMark + isSplit + (here >= 0 ? 16UL : 0) + (text.Quotation(at.Query.Head) >= 0 ? 32UL : 0);
    }
}
