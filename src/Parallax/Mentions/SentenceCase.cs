namespace Parallax.Mentions;

/// <summary>Whether capitals tell anything in a sentence.</summary>
internal static class SentenceCase
{
    /// <summary>Share of words with a capital from which a sentence is read as a heading. Body sentences of CoNLL-2003 lie below .5 in 97 of 100.</summary>
    private const double HeadingShare = 0.7;

    /// <summary>0 for a sentence, 1 for a heading with a capital on most words, 2 for one all in capitals.</summary>
    public static uint Of(ReadOnlySpan<NameUnit> units)
    {
        var (words, capital, all) = (0, 0, 0);
        foreach (ref readonly var unit in units)
        {
            if (unit.Shape is >= UnitShape.Lower and <= UnitShape.Mixed)
            {
                words++;
                capital += unit.Shape == UnitShape.Lower ? 0 : 1;
                all += unit.Shape is UnitShape.Capitals or UnitShape.Dotted or UnitShape.Initial ? 1 : 0;
            }
        }

        return words < 3 ? 0u : all >= HeadingShare * words ? 2u : capital >= HeadingShare * words ? 1u : 0u;
    }
}
