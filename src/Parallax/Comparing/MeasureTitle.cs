using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Languages;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Comparing;

/// <summary>Names a series whose unit says nothing of what it measures: "pay rise, per cent", "crowns a share".</summary>
internal sealed class MeasureTitle(Language language)
{
    private const int MostNouns = 3; // in a name: "one-off payment"
    private const int MostWordsBefore = 7; // where only the clause tells what is measured
    private const int CurrencyCode = 3; // letters
    private static readonly FrozenSet<string> Lengths = FrozenSet.Create(StringComparer.Ordinal, "seconds", "minutes", "hours", "days", "weeks", "months", "years");
    private readonly FrozenSet<string> _links = language.Lines("comparing/unit-links.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for percentages, money and lengths of time.</summary>
    public static bool IsMeasure(FigureSlot slot) =>
        slot.Figure.Unit is { } unit && (unit == "percent" || Lengths.Contains(unit) || (unit.Length == CurrencyCode && unit.All(char.IsAsciiLetterUpper)));

    /// <summary>What is measured, by the noun before "of" ("a pay rise of 9 per cent") or what the unit is of ("410 crowns a share"); null where no member tells.</summary>
    public string? Of(List<FigureSlot> group, ImmutableArray<Reading> readings)
    {
        var unit = Commonest(group.Select(slot => Unit(slot, readings[slot.Reading].Text)?.Of(readings[slot.Reading].Article.Text)));
        var name = Commonest(group.Select(slot => NounBefore(slot, readings[slot.Reading].Text)?.Of(readings[slot.Reading].Article.Text)));
        var whole = Commonest(group.Select(slot => UnitWithWhole(slot, readings[slot.Reading].Text)?.Of(readings[slot.Reading].Article.Text)));
        return name is not null ? $"{name}, {whole ?? unit}" : whole;
    }

    /// <summary>A title with the unit, where it does not tell it: "pay rise, months".</summary>
    public static string WithUnit(string title, List<FigureSlot> group, ImmutableArray<Reading> readings) =>
        Commonest(group.Select(slot => Unit(slot, readings[slot.Reading].Text)?.Of(readings[slot.Reading].Article.Text))) is { } unit && !title.Contains(unit, StringComparison.OrdinalIgnoreCase) && !title.Contains(':', StringComparison.Ordinal)
            ? $"{title}, {unit}"
            : title;

    /// <summary>The clause up to the figure: "nobody can live on three per cent".</summary>
    public static string Clause(FigureSlot slot, Reading reading)
    {
        var text = reading.Text;
        var first = text.FirstTokenEndingAfter(slot.Figure.Span.Start);
        var start = first;
        for (var words = 0; start > (slot.Sentence?.FirstToken ?? 0) && words < MostWordsBefore && text.Tokens[start - 1].Kind is not TokenKind.Punctuation; words++)
        {
            start--;
        }

        var end = Math.Max(slot.Figure.Span.End, Unit(slot, text)?.End ?? 0);
        return string.Join(' ', reading.Article.Text[text.Tokens[start].Span.Start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of the unit: the letters at the figure's end, else the noun behind it.</summary>
    private static TextSpan? Unit(FigureSlot slot, TokenizedText text)
    {
        var (first, end) = TokensOf(slot, text);
        var start = end;
        while (start > first && text.Tokens[start - 1] is { Kind: TokenKind.Word, Tag: not PartOfSpeech.Numeral })
        {
            start--;
        }

        return start < end && start > first ? new TextSpan(text.Tokens[start].Span.Start, text.Tokens[end - 1].Span.End)
            : end < EndOf(slot, text) && text.Tokens[end].Tag == PartOfSpeech.Noun ? text.Tokens[end].Span
            : null;
    }

    /// <summary>"pay rise" of "a pay rise of 9 per cent".</summary>
    private static TextSpan? NounBefore(FigureSlot slot, TokenizedText text)
    {
        var (first, _) = TokensOf(slot, text);
        var of = first - 1;
        var start = of;
        if (slot.Sentence is not { } sentence || of <= sentence.FirstToken || text[text.Tokens[of]] is not "of")
        {
            return null;
        }

        while (start > sentence.FirstToken && of - start < MostNouns && text.Tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adjective)
        {
            start--;
        }

        // "a pay rise": what stands between an article and the noun is of the noun, whatever its tag
        start -= start > sentence.FirstToken + 1 && start < of && text.Tokens[start - 1].Tag == PartOfSpeech.Verb && text.Tokens[start - 2].Tag == PartOfSpeech.Determiner ? 1 : 0;
        return start < of && text.Tokens[of - 1].Tag == PartOfSpeech.Noun ? new TextSpan(text.Tokens[start].Span.Start, text.Tokens[of - 1].Span.End) : null;
    }

    /// <summary>"crowns a share", "per cent of the shares".</summary>
    private TextSpan? UnitWithWhole(FigureSlot slot, TokenizedText text)
    {
        if (Unit(slot, text) is not { } unit)
        {
            return null;
        }

        var next = text.FirstTokenEndingAfter(unit.End);
        var end = EndOf(slot, text);
        if (next >= end || !_links.Contains(text[text.Tokens[next]].ToString()))
        {
            return null;
        }

        next++;
        next += next < end && text.Tokens[next].Tag == PartOfSpeech.Determiner ? 1 : 0;
        var last = next;
        while (last < end && last - next < MostNouns && text.Tokens[last].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Adjective)
        {
            last++;
        }

        return last > next && text.Tokens[last - 1].Tag is not PartOfSpeech.Adjective ? new TextSpan(unit.Start, text.Tokens[last - 1].Span.End) : null;
    }

    private static (int First, int End) TokensOf(FigureSlot slot, TokenizedText text)
    {
        var first = text.FirstTokenEndingAfter(slot.Figure.Span.Start);
        var end = first;
        while (end < text.Tokens.Length && text.Tokens[end].Span.Start < slot.Figure.Span.End)
        {
            end++;
        }

        return (first, end);
    }

    private static int EndOf(FigureSlot slot, TokenizedText text) => slot.Sentence?.EndToken ?? text.Tokens.Length;

    private static string? Commonest(IEnumerable<string?> words) =>
        SeriesTitle.Commonest(words.Select(word => word is null ? null : string.Join(' ', word.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
