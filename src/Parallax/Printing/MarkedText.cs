using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parallax.Articles;
using Parallax.Events;
using Parallax.Figures;
using Parallax.Mentions;
using Parallax.Positions;
using Parallax.Statements;
using Parallax.Text;
using Parallax.Times;

namespace Parallax.Printing;

/// <summary>
/// A text with findings written into it as <c>⟦label|characters⟧</c>: one notation for tests, docs and <c>parallax read --marked</c>.
/// Marks nest; of two that cross, the later is left out.
/// </summary>
public static class MarkedText
{
    /// <summary>The text with the marks. Marks may come in any order.</summary>
    public static string Render(string text, IEnumerable<(TextSpan Span, string Label)> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var rendered = new StringBuilder(text.Length * 2);
        var open = new Stack<int>();
        var at = 0;
        foreach (var (span, label) in marks.OrderBy(mark => mark.Span, Comparer<TextSpan>.Create(TextSpan.InReadingOrder)).ThenBy(mark => mark.Label, StringComparer.Ordinal))
        {
            at = CloseUntil(span.Start, at);
            if (open.Count > 0 && span.End > open.Peek())
            {
                continue;
            }

            rendered.Append(text, at, span.Start - at).Append('⟦').Append(label).Append('|');
            at = span.Start;
            open.Push(span.End);
        }

        at = CloseUntil(text.Length, at);
        return rendered.Append(text, at, text.Length - at).ToString();

        int CloseUntil(int offset, int from)
        {
            while (open.Count > 0 && open.Peek() <= offset)
            {
                var end = open.Pop();
                rendered.Append(text, from, end - from).Append('⟧');
                from = end;
            }

            return from;
        }
    }

    /// <summary>The text without its marks.</summary>
    public static string Strip(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var text = new StringBuilder(marked.Length);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟦')
            {
                i = marked.IndexOf('|', i);
                if (i < 0)
                {
                    throw new FormatException("A mark has no '|'.");
                }
            }
            else if (marked[i] != '⟧')
            {
                text.Append(marked[i]);
            }
        }

        return text.ToString();
    }

    /// <summary><c>mention person</c>.</summary>
    public static string Label(Mention mention) => $"mention {EnumNames<EntityKind>.Of(mention.Kind)}";

    /// <summary><c>time 2024-02-07</c>; <c>time ?</c> where no value is known.</summary>
    public static string Label(TimeExpression time) => $"time {time.Value ?? "?"}";

    /// <summary><c>figure &gt;=27585 people</c>: <c>~</c> about, <c>-~</c> nearly, <c>&gt;= &gt; &lt;= &lt;</c> as read, <c>?</c> vague, <c>5..7</c> a range.</summary>
    public static string Label(Figure figure)
    {
        var (low, high) = (Number(figure.Low), Number(figure.High));
        var amount = low == high || high.Length == 0 ? low : low.Length == 0 ? high : $"{low}..{high}";
        var hedge = figure.Hedge switch
        {
            Hedge.About => "~",
            Hedge.Nearly => "-~",
            Hedge.AtLeast => ">=",
            Hedge.MoreThan => ">",
            Hedge.AtMost => "<=",
            Hedge.LessThan => "<",
            Hedge.Vague => "?",
            _ => "",
        };
        return $"figure {hedge}{amount}{(figure.Unit is { } unit ? " " + unit : "")}";
    }

    /// <summary><c>statement direct Ana Ruiz</c>; <c>?</c> where the speaker is not known.</summary>
    public static string Label(Statement statement) => $"statement {EnumNames<StatementKind>.Of(statement.Kind)} {statement.Speaker ?? "?"}";

    /// <summary><c>position rejects Hamas</c>, with <c>not</c> before a denied stance.</summary>
    public static string Label(Position position) =>
        $"position {(position.IsNegated ? "not " : "")}{EnumNames<Stance>.Of(position.Stance)} {position.Actor}";

    /// <summary><c>event assault actual Orrin guards &gt; two villagers</c>: type, factuality, who and to whom; <c>?</c> where the actor is not told.</summary>
    public static string Label(PoliticalEvent found) =>
        $"event {EnumNames<EventType>.Of(found.Type)} {EnumNames<EventFactuality>.Of(found.Factuality)} {Names(found.Actors, "?")}{(found.Recipients.IsEmpty ? "" : " > " + Names(found.Recipients, ""))}";

    /// <summary><c>cut dateline</c>.</summary>
    public static string Label(Cut cut) => $"cut {EnumNames<CutReason>.Of(cut.Reason)}";

    private static string Names(ImmutableArray<EventParty> parties, string none) => parties.IsEmpty ? none : string.Join("; ", parties.Select(party => party.Name));

    private static string Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
