using Parallax.Figures;

namespace Parallax.Comparing;

/// <summary>How much room a figure leaves: hedges and round numbers stand for more than one value.</summary>
internal static class FigureRange
{
    private const int CurrencyLetters = 3; // ISO 4217
    private static readonly Dictionary<string, decimal> DaysOf = new(StringComparer.Ordinal)
    {
        ["seconds"] = 1m / 86400, ["minutes"] = 1m / 1440, ["hours"] = 1m / 24, ["days"] = 1, ["weeks"] = 7, ["months"] = 30.4375m, ["years"] = 365.25m,
    };

    /// <summary>The unit in which figures are compared, and how many of it one of the figure's unit is.</summary>
    public static (string Unit, decimal Factor) UnitOf(Figure figure) =>
        figure.Unit is not { } unit ? ("", 1)
        : DaysOf.TryGetValue(unit, out var days) ? ("days", days)
        : (unit, 1);

    /// <summary>True for the code of a currency, <c>USD</c>.</summary>
    public static bool IsMoney(string unit) => unit.Length == CurrencyLetters && !unit.AsSpan().ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The least and the most the figure can reasonably be, in its own unit; null where it gives no number.</summary>
    public static (decimal Low, decimal High)? Of(Figure figure)
    {
        if ((figure.Low ?? figure.High) is not { } low || Math.Abs(low) > 1e24m)
        {
            return null;
        }

        var high = figure.High ?? low;
        low = figure.Low ?? high;
        if (high != low)
        {
            return (low, Math.Max(low, high));
        }

        var step = Step(low);
        return figure.Hedge switch
        {
            Hedge.About => (low - Math.Max(step / 2, Math.Abs(low) * 0.05m), low + Math.Max(step / 2, Math.Abs(low) * 0.05m)),
            Hedge.Nearly or Hedge.AtMost or Hedge.LessThan => (low - step, low),
            Hedge.AtLeast or Hedge.MoreThan => (low, low + step),
            Hedge.Exact when step >= 1000 => (low - (step / 2), low + (step / 2)),
            _ => (low, low),
        };
    }

    /// <summary>Significant digits: of 27,585 five, of 1,200 two.</summary>
    public static int Digits(decimal number)
    {
        number = Math.Abs(number);
        if (number == 0)
        {
            return 1;
        }

        while (number != decimal.Truncate(number) && number < 1e20m)
        {
            number *= 10;
        }

        while (number % 10 == 0)
        {
            number /= 10;
        }

        var digits = 0;
        for (; number >= 1; number = decimal.Truncate(number / 10))
        {
            digits++;
        }

        return Math.Max(1, digits);
    }

    /// <summary>The place of the last digit that is not 0: of 26,000 1,000, of 4.5 0.1.</summary>
    public static decimal Step(decimal number)
    {
        number = Math.Abs(number);
        if (number == 0)
        {
            return 1;
        }

        var step = 1m;
        while (number != decimal.Truncate(number) && step > 1e-9m)
        {
            (number, step) = (number * 10, step / 10);
        }

        while (number % 10 == 0)
        {
            (number, step) = (number / 10, step * 10);
        }

        return step;
    }
}
