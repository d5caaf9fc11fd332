using Parallax.Text;

namespace Parallax.Figures;

/// <summary>The change that a figure tells: "fell 3.2 %", "up 5", "a 6 % raise", "a drop of 12".</summary>
internal sealed partial class FigureScan
{
    /// <summary>How many atoms before a figure its word of change is looked for.</summary>
    private const int LongestMove = 8;

    /// <summary>The change told by the words before or behind the figure; null where they tell none.</summary>
    /// <param name="draft">The figure.</param>
    /// <param name="last">The figure before it in the sentence, or null.</param>
    /// <param name="lastChange">What that one tells.</param>
    private Change? ChangeOf(Draft draft, Draft? last, Change? lastChange)
    {
        if (draft.Rule == "figure.multiple" && Word(draft.End - 1).Direction is { } own)
        {
            return own; // "doubled"
        }

        var end = Hyphen(Word(draft.End).Behind is null ? NounEnd(draft) : draft.End);
        if (Word(end).Behind is { } behind && draft.Unit is not null && !(Is(end, FigureCues.More | FigureCues.Less) && IsLetters(end + 1) && !Is(end + 1, FigureCues.Stop)))
        {
            return behind;
        }

        if (IsTimeUnit(draft.Unit) && IsLetters(end) && !Is(end, FigureCues.Stop))
        {
            return null; // "fell to a 15-year low"
        }

        if (last is not null && lastChange is not null && IsSameMove(NounEnd(last), draft.Start))
        {
            return lastChange;
        }

        for (var i = draft.Start - 1; i >= 0 && i > draft.Start - LongestMove; i--)
        {
            if (Word(i).Direction is { } direction)
            {
                if (Is(i + 1, FigureContexts.That))
                {
                    return null; // "added that 60 were wounded"
                }

                var isEarned = Is(i, FigureCues.Paying) && i == draft.Start - 1 && draft.Rule.StartsWith("figure.money", StringComparison.Ordinal); // "raised $5 million"
                return isEarned ? null : direction;
            }

            if (!Is(i, FigureCues.By | FigureCues.To | FigureCues.Of | FigureCues.A | FigureCues.Another | FigureCues.Determiner) && Word(i).Hedges.IsEmpty && !IsAdverb(i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The atom past the figure, and past its counted noun where that stands right behind.</summary>
    private static int NounEnd(Draft draft) => draft.CountsStart == draft.End && draft.CountsHead >= draft.End ? draft.CountsHead + 1 : draft.End;

    /// <summary>"fell 3.2 % to $41.20", "gained 85 cents, or 1.1 %, to $78.40": no more than the joint stands between.</summary>
    private bool IsSameMove(int end, int start)
    {
        end = Mark(end, ',') ? end + 1 : end;
        return end == start - 1 && Is(end, FigureCues.To | FigureCues.Or | FigureCues.And);
    }

    private bool IsAdverb(int i) => TokenAt(i) is var token && token < tokens.Tokens.Length && tokens.Tokens[token].Tag == PartOfSpeech.Adverb;
}
