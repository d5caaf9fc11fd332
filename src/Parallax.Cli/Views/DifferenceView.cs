using System.Collections.Immutable;
using System.Globalization;
using Parallax.Differences;
using Spectre.Console;

namespace Parallax.Cli.Views;

/// <summary>What two articles or dossiers have in common and what not, for a person: a heading a kind of fact, then its changes.</summary>
internal sealed class DifferenceView(bool isColoured, bool withSame)
{
    private const int LongestWords = 160;
    private static readonly Style Changed = new(foreground: Color.Yellow);
    private static readonly Style OnlyA = new(foreground: Color.Red);
    private static readonly Style OnlyB = new(foreground: Color.Lime);

    public byte[] Render(string a, string b, ImmutableArray<FactDifference> differences)
    {
        using var canvas = new Canvas(isColoured);
        canvas.Line(("- ", OnlyA), (a, OnlyA));
        canvas.Line(("+ ", OnlyB), (b, OnlyB));
        foreach (var kind in differences.GroupBy(difference => difference.Kind))
        {
            canvas.Blank();
            canvas.Line((Heading(kind.Key), Palette.Headline), ($"  {Counts([.. kind])}", Palette.Aside));
            foreach (var difference in kind.Where(difference => withSame || difference.Change != FactChange.Same))
            {
                List(canvas, difference);
            }
        }

        return canvas.ToBytes();
    }

    private static void List(Canvas canvas, FactDifference difference)
    {
        var what = difference.What.Length == 0 ? "(not known)" : Shortened(difference.What);
        switch (difference.Change)
        {
            case FactChange.Changed:
                canvas.Line(("~ ", Changed), (what, Style.Plain), (difference.Reason is { } reason ? $"  {reason}" : "", Palette.Aside));
                if (difference.AWords != difference.BWords)
                {
                    Words(canvas, "  - ", difference.AWords, OnlyA);
                    Words(canvas, "  + ", difference.BWords, OnlyB);
                }

                break;
            case FactChange.Same:
                canvas.Line(("= ", Palette.Aside), (what, Palette.Aside), (Quoted(difference.AWords, what), Palette.Aside));
                break;
            default:
                var (sign, style) = difference.Change == FactChange.OnlyA ? ("- ", OnlyA) : ("+ ", OnlyB);
                canvas.Line((sign, style), (what, Style.Plain), (Quoted(difference.AWords ?? difference.BWords, what), style));
                break;
        }
    }

    private static void Words(Canvas canvas, string sign, string? words, Style style)
    {
        if (words is not null)
        {
            canvas.Line((sign, style), (Shortened(words), style));
        }
    }

    private static string Quoted(string? words, string what) => words is null || words == what ? "" : $"  {Shortened(words)}";

    private static string Heading(FactKind kind) => kind switch
    {
        FactKind.Report => "Reports",
        FactKind.Figure => "Figures",
        FactKind.Statement => "Statements",
        FactKind.Position => "Positions",
        FactKind.Proposal => "Proposals",
        FactKind.Entity => "Names",
        FactKind.Event => "Timeline",
        _ => "Contradictions",
    };

    private static string Counts(List<FactDifference> differences)
    {
        int Of(FactChange change) => differences.Count(difference => difference.Change == change);
        return string.Create(CultureInfo.InvariantCulture, $"{Of(FactChange.Same)} the same, {Of(FactChange.Changed)} changed, {Of(FactChange.OnlyA)} only in the first, {Of(FactChange.OnlyB)} only in the second");
    }

    private static string Shortened(string words)
    {
        if (words.Length <= LongestWords)
        {
            return words;
        }

        var length = char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return $"{words[..length]}…";
    }
}
