using Parallax.Articles;
using Parallax.Comparing;
using Parallax.Figures;
using Parallax.Text;
using Parallax.Wording;

namespace Parallax.Tests.Support;

/// <summary>Figures made ready to be compared.</summary>
internal static class SomeSlot
{
    /// <summary>A figure of a report by its number; <paramref name="slack"/> is the share that its high end lies above its low one.</summary>
    public static FigureSlot Of(int reading, string unit, decimal low, decimal slack = 0, string? action = null, Sentence? sentence = null, bool isPart = false, ClaimFrame? claim = null, WordBag? context = null) => new()
    {
        Reading = reading,
        Article = new ArticleId($"a{reading}"),
        Figure = new Figure(new TextSpan(0, 4), "test", low, low, Hedge.Exact, unit, null, null, null, null, null),
        Sentence = sentence,
        Unit = unit,
        Low = low,
        High = low + (slack * Math.Abs(low)),
        Digits = FigureRange.Digits(low),
        Action = action,
        IsPlanned = false,
        IsPart = isPart,
        Head = null,
        Heads = [],
        IsSpecific = false,
        Noun = null,
        Context = context ?? WordBag.Of([]),
        Places = [],
        Names = [],
        Topics = [],
        Years = [],
        Kind = SlotKind.Amount,
        IsWidened = false,
        IsOther = false,
        Claim = claim ?? SomeClaim.Nothing,
        Source = null,
        Day = null,
        IsDayStated = false,
        Reported = null,
    };
}
