using Parallax.Learning;
using Parallax.Text;

namespace Parallax.Statements;

/// <summary>What the boundary models look at: the tokens on both sides of a boundary, where it stands to the cue, quotations and clauses.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Adds a row with the features of a boundary before (begin) or behind (end) a token.</summary>
    public static void Add(StatementText text, in BoundaryQuery query, int token, FeatureSpace space, FeatureRows rows)
    {
        var to = new FeatureWriter(space, rows);
        var isBegin = query.First < 0;
        var (l, r) = isBegin ? (token - 1, token) : (token, token + 1);
        var word = text.Word(query.Head);
        var lemma = word is null ? text.Form(query.Head) : (ulong)word.Number;
        var side = token < query.CueFirst ? 0UL : token > query.CueLast ? 1UL : 2UL;
        var distance = Bucketed(side == 0 ? token - query.CueFirst : token - query.CueLast);
        var sentence = text.Sentence(token);
        var edge = (token == sentence.FirstToken ? 1UL : 0) + (r >= sentence.EndToken - 1 ? 2UL : 0) + (sentence.Number != text.Sentence(query.Head).Number ? 4UL : 0);
        var quote = QuoteState(text, query, token, l, r);
        var (commas, verbs) = Between(text, Math.Min(token, query.Head), Math.Max(token, query.Head));
        to.Add(side, edge);
        to.Add(side, distance);
        to.Add(side, lemma, distance);
        to.Add(side, text.Form(l));
        to.Add(side, text.Form(r));
        to.Add(side, text.Form(l), text.Form(r));
        to.Add(text.Tag(l), text.Tag(r), side);
        to.Add(text.Tag(l - 1), text.Tag(l), text.Tag(r));
        to.Add(text.Tag(l), text.Tag(r), text.Tag(r + 1));
        to.Add(side, text.Form(l), text.Tag(r));
        to.Add(side, text.Tag(l), text.Form(r));
        to.Add(text.Form(r), text.Form(r + 1), side);
        to.Add(text.Form(l), text.Form(l - 1), side);
        to.Add(text.Form(r + 1), text.Tag(r), side);
        to.Add(lemma, text.Form(r), side);
        to.Add(lemma, text.Form(l), side);
        to.Add(lemma, text.Tag(r), text.Tag(l));
        to.Add(quote, side);
        to.Add(quote, side, distance);
        to.Add(quote, edge, side);
        to.Add(quote, text.Tag(l), text.Tag(r));
        to.Add(edge, text.Tag(l), text.Tag(r));
        to.Add(commas, verbs, side);
        to.Add(distance, text.Tag(l), text.Tag(r));
        to.Add(distance, text.Form(l));
        to.Add(distance, text.Form(r));
        to.Add(distance, quote, edge);
        to.Add(text.CoarseGroup(l), text.CoarseGroup(r), side);
        to.Add(text.Group(r), side, distance);
        to.Add(text.Group(l), text.Tag(r), side);
        to.Add(text.CoarseGroup(query.Head), text.Group(r), side);
        AddSyntax(ref to, text, query, token, side, lemma);
        AddContent(ref to, text, query, token);
        if (isBegin)
        {
            to.Skip(12);
        }
        else
        {
            AddLength(ref to, text, query, token, quote, edge);
        }

        rows.EndRow();
    }

    private static void AddSyntax(ref FeatureWriter to, StatementText text, in BoundaryQuery query, int token, ulong side, ulong lemma)
    {
        var syntax = text.Syntax;
        var widest = query.First < 0 ? syntax.Beginning(token) : syntax.Ending(token);
        var node = widest < 0 ? token : widest;
        var whole = widest < 0 ? 0UL : 1;
        var own = syntax.Path(query.Head, token);
        var path = ((node == token ? own : syntax.Path(query.Head, node)) * 2) + whole;
        var relation = (ulong)syntax.Relation(node);
        var above = (ulong)syntax.Relation(syntax.Head(node));
        to.Add(path, side);
        to.Add(path, lemma);
        to.Add(path, text.Tag(node), side);
        to.Add(path, text.Tag(token - 1), text.Tag(token + 1));
        to.Add(path, text.CoarseGroup(query.Head));
        to.Add((relation * 2) + whole, above, side);
        to.Add((relation * 2) + whole, above, text.Tag(token + 1));
        to.Add((relation * 2) + whole, text.Form(token + 1), side);
        to.Add((relation * 2) + whole, text.Form(token), side);
        to.Add((ulong)syntax.Relation(query.Head), path, side);
        to.Add((own * 2) + whole, side);
        to.Add((own * 2) + whole, text.Tag(token), text.Tag(token + 1));
        to.Add(syntax.Dependents(query.Head), relation, side);
    }

    private static void AddContent(ref FeatureWriter to, StatementText text, in BoundaryQuery query, int token)
    {
        if (query.ContentFirst < 0)
        {
            to.Skip(4);
            return;
        }

        var layout = query.ContentLast < query.CueFirst ? 0UL : query.ContentFirst > query.CueLast ? 1UL : 2UL;
        var where = token < query.ContentFirst ? 0UL : token > query.ContentLast ? 1UL : 2UL;
        var near = (token == query.ContentLast + 1 || token == query.ContentLast + 2 ? 1UL : 0) + (token == query.CueLast + 1 ? 2UL : 0) + (token == query.CueFirst - 1 ? 4UL : 0);
        var side = token < query.CueFirst ? 0UL : 1UL;
        to.Add((layout * 4) + where, side, near);
        to.Add((layout * 4) + where, near, text.Tag(token));
        to.Add((layout * 4) + where, text.Form(query.Head), side);
        to.Add((layout * 4) + where, Bucketed(token - query.CueFirst), near);
    }

    private static void AddLength(ref FeatureWriter to, StatementText text, in BoundaryQuery query, int token, ulong quote, ulong edge)
    {
        var length = Bucketed(token - query.First);
        var isOpened = text.Quotation(query.First) >= 0 && text.Quotation(query.First - 1) != text.Quotation(query.First) ? 1UL : 0;
        var isSame = text.Quotation(query.First) == text.Quotation(token) ? 2UL : 0;
        var start = query.First < query.CueFirst ? 0UL : 4UL;
        var (commas, verbs) = Between(text, query.First, token);
        to.Add(length, start);
        to.Add(length, text.Tag(token + 1), text.Tag(query.First));
        to.Add(quote, isOpened + isSame + start, edge);
        to.Add(isOpened + isSame + start, text.Tag(token), text.Tag(token + 1));
        to.Add(commas, verbs, text.Form(token + 1));
        to.Add(commas, verbs, text.Tag(token + 1));
        to.Add(text.Form(query.First), text.Form(token + 1));
        to.Add(text.Tag(query.First), text.Tag(query.First - 1), text.Tag(token + 1));
        to.Add(text.Form(query.First - 1), text.Form(token + 1), verbs);
        var exact = (ulong)text.Syntax.Exactly(query.First, token);
        to.Add(exact, start);
        to.Add(exact, text.Tag(token + 1), start);
        to.Add(exact, text.Form(token + 1), edge);
    }

    /// <summary>Where a boundary stands to the quotation marks.</summary>
    private static ulong QuoteState(StatementText text, in BoundaryQuery query, int token, int l, int r)
    {
        var (left, here, right) = (text.Quotation(l), text.Quotation(token), text.Quotation(r));
        var isMark = text.Token(l).Kind == TokenKind.Quote ? 1UL : text.Token(r).Kind == TokenKind.Quote ? 2UL : 0UL;
        var isSplit = left == right ? 0UL : left < 0 ? 4UL : right < 0 ? 8UL : 12UL;
        return isMark + isSplit + (here >= 0 ? 16UL : 0) + (text.Quotation(query.Head) >= 0 ? 32UL : 0);
    }

    private static (ulong Commas, ulong Verbs) Between(StatementText text, int from, int to)
    {
        if (to <= from)
        {
            return (0, 0);
        }

        var (commas, verbs) = text.Counts(Math.Max(from, to - 60), to);
        return ((ulong)Math.Min(commas, 3), (ulong)Math.Min(verbs, 3));
    }

    private static ulong Bucketed(int distance)
    {
        var size = Math.Abs(distance);
        var bucket = size <= 6 ? size : size <= 9 ? 7 : size <= 14 ? 8 : size <= 22 ? 9 : size <= 40 ? 10 : 11;
        return (ulong)((bucket * 2) + (distance < 0 ? 1 : 0));
    }
}
