namespace Parallax.Figures;

/// <summary>Hedges before and behind an amount.</summary>
internal sealed partial class FigureScan
{
    private bool TryHedge(int i, out Hedge hedge, out int end)
    {
        foreach (var phrase in Word(i).Hedges)
        {
            if (Matches(i, phrase))
            {
                end = i + phrase.Words.Length;
                return Enum.TryParse(phrase.Value, ignoreCase: true, out hedge);
            }
        }

        (hedge, end) = (Hedge.Exact, i);
        return false;
    }

    private bool TryAfterHedge(int i, out Hedge hedge, out int end)
    {
        hedge = Hedge.Exact;
        end = i;
        if (Mark(i, '+') && IsGlued(i) && !(At(i + 1).IsDigits && IsGlued(i + 1)))
        {
            (hedge, end) = (Hedge.AtLeast, i + 1);
            return true;
        }

        var at = Mark(i, '-') || Mark(i, ',') ? i + 1 : i;
        foreach (var phrase in Word(at).AfterHedges)
        {
            if (!Matches(at, phrase) || (Mark(i, ',') && phrase.Words.Length == 1))
            {
                continue;
            }

            var past = at + phrase.Words.Length;
            var stands = phrase.Flag switch
            {
                PhraseFlag.Joined => Mark(i, '-') || !(IsLetters(past) || At(past).IsDigits),
                PhraseFlag.Last => !IsLetters(past),
                _ => true,
            };
            if (stands)
            {
                end = past;
                return Enum.TryParse(phrase.Value, ignoreCase: true, out hedge);
            }
        }

        return false;
    }

    /// <summary>"over five years" is a hedge behind a verb or "for", and a stretch of time behind a noun or an amount.</summary>
    private bool CanMeasureOver(int start) => Is(start - 1, FigureContexts.Measures);

    /// <summary>"handed over 24": the word belongs to the verb.</summary>
    private bool HandsOver(int start) => Is(start - 1, FigureContexts.Hands);
}
