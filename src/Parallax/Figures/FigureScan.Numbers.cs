using System.Globalization;

namespace Parallax.Figures;

/// <summary>Numbers: digits, words, fractions, scales.</summary>
internal sealed partial class FigureScan
{
    /// <summary>What decimal can hold with room for one more scale.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>A number as it is read.</summary>
    /// <param name="Value">Its value; of an unsaid number the least it can mean.</param>
    /// <param name="End">The atom past its end.</param>
    /// <param name="Form">How it is written.</param>
    private readonly record struct NumberRead(decimal Value, int End, NumberForm Form)
    {
        public bool Is(NumberForm form) => (Form & form) != 0;
    }

    [Flags]
    private enum NumberForm
    {
        None = 0,
        Digits = 1,
        Words = 2,
        Grouped = 4,
        Decimal = 8,
        Scaled = 16,
        Fraction = 32,
        Vague = 64,
        About = 128,
        Article = 256,
        Ordinal = 512,
    }

    /// <summary>Reads a number at the atom.</summary>
    private bool TryNumber(int i, bool isMoney, bool isBetween, out NumberRead number)
    {
        if (At(i).IsDigits || (Mark(i, '.') && At(i + 1).IsDigits && IsGlued(i + 1) && !(IsGlued(i) && i > 0 && (IsLetters(i - 1) || At(i - 1).IsDigits || Mark(i - 1, '.')))))
        {
            if (!TryDigits(i, out number))
            {
                return false;
            }

            number = WithScale(number, isMoney, isBetween);
            return true;
        }

        if (FractionOf(At(i).Mark) is > 0 and var part)
        {
            number = WithScale(new NumberRead(part, i + 1, NumberForm.Digits | NumberForm.Fraction), isMoney, isBetween);
            return true;
        }

        return TryWords(i, isBetween, out number);
    }

    /// <summary>Digits with their separators, and a fraction behind them ("4-1/2").</summary>
    private bool TryDigits(int i, out NumberRead number)
    {
        number = default;
        var form = NumberForm.Digits;
        var at = i;
        decimal value = 0;
        if (At(i).IsDigits)
        {
            if (At(i).Length > 18)
            {
                return false;
            }

            value = decimal.Parse(Text(i), CultureInfo.InvariantCulture);
            at++;
            if (At(i).Length <= 3 && TryGroups(ref at, ref value))
            {
                form |= NumberForm.Grouped;
            }
        }

        if ((Mark(at, '.') || Mark(at, '·')) && At(at + 1).IsDigits && (at == i ? !At(at + 1).IsSpaced : At(at).IsSpaced == At(at + 1).IsSpaced) && At(at + 1).Length <= 12)
        {
            var digits = At(at + 1).Length;
            value += decimal.Parse(Text(at + 1), CultureInfo.InvariantCulture) / Power(digits);
            at += 2;
            form |= NumberForm.Decimal;
        }
        else if (TrySlash(at, out var whole, out var past))
        {
            // "4 1/2", "4-1/2"
            value += whole;
            at = past;
            form |= NumberForm.Decimal;
        }
        else if (FractionOf(At(at).Mark) is > 0 and var part)
        {
            value += part;
            at++;
            form |= NumberForm.Decimal;
        }
        else if (at == i + 1 && Mark(at, '/') && At(at + 1).IsDigits && IsDenominator(value, at + 1, out var denominator))
        {
            value = Math.Round(value / denominator, 15);
            at += 2;
            form |= NumberForm.Fraction;
        }

        number = WithExponent(new NumberRead(value, at, form));
        return at > i;
    }

    /// <summary>"1.3x10^6", "12e-1", "2^10".</summary>
    private NumberRead WithExponent(NumberRead number)
    {
        var at = number.End;
        var isTen = false;
        if (At(at).Mark is '×' or '·' || (Text(at) is "x" && IsGlued(at)))
        {
            isTen = At(at + 1).IsDigits && Text(at + 1) is "10";
            at = isTen ? at + 2 : at;
        }
        else if (Text(at) is "e" or "E" && IsGlued(at))
        {
            (isTen, at) = (true, at + 1);
        }

        var isPower = Mark(at, '^');
        at = isPower ? at + 1 : at;
        var sign = 1;
        while (At(at).Mark is '-' or '+' && IsGlued(at) && (isTen || isPower))
        {
            sign = Mark(at, '-') ? -sign : sign;
            at++;
        }

        if (!(isPower || (isTen && sign < 0) || (isTen && Text(number.End) is "e" or "E")) || !At(at).IsDigits || !IsGlued(at) || At(at).Length > 2)
        {
            return number;
        }

        var power = Math.Pow(isTen ? 10 : (double)number.Value, sign * int.Parse(Text(at), CultureInfo.InvariantCulture));
        var value = isTen ? power * (double)number.Value : power;
        return double.IsFinite(value) && Math.Abs(value) < 1e24 ? number with { Value = (decimal)value, End = at + 1, Form = number.Form | NumberForm.Decimal } : number;
    }

    /// <summary>Thousands behind the first digits: ",585", " 585" with any space, " , 585" in tokenised text.</summary>
    private bool TryGroups(ref int at, ref decimal value)
    {
        var (next, sum, last) = (at, value, 0);
        while (sum < Largest)
        {
            var digits = Mark(next, ',') && At(next).IsSpaced == At(next + 1).IsSpaced ? next + 1 : At(next).IsSpaced && At(next).IsDigits ? next : -1;
            if (digits < 0 || !At(digits).IsDigits || At(digits).Length is not (2 or 3) || (digits == next && At(digits).Length != 3))
            {
                break;
            }

            sum = (sum * Power(At(digits).Length)) + decimal.Parse(Text(digits), CultureInfo.InvariantCulture);
            (next, last) = (digits + 1, At(digits).Length);
        }

        if (last != 3)
        {
            return false;
        }

        (at, value) = (next, sum);
        return true;
    }

    /// <summary>"1/2" behind a whole number, with a space or a hyphen between.</summary>
    private bool TrySlash(int at, out decimal value, out int end)
    {
        value = 0;
        end = Hyphen(at);
        if (!At(end).IsDigits || At(end).Length > 2 || (end == at && !At(at).IsSpaced) || !Mark(end + 1, '/') || !At(end + 2).IsDigits)
        {
            return false;
        }

        var numerator = decimal.Parse(Text(end), CultureInfo.InvariantCulture);
        if (!IsDenominator(numerator, end + 2, out var denominator))
        {
            return false;
        }

        (value, end) = (numerator / denominator, end + 3);
        return true;
    }

    private bool IsDenominator(decimal numerator, int i, out decimal denominator)
    {
        denominator = At(i).Length <= 3 ? decimal.Parse(Text(i), CultureInfo.InvariantCulture) : 0;
        return denominator is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32 or 64 or 100 && numerator > 0 && numerator < denominator && !Mark(i + 1, '/');
    }

    private static decimal Power(int digits)
    {
        var power = 1m;
        for (; digits > 0; digits--)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>The number with a scale behind it: "1.5 million", "3.2bn", "3 million and a half".</summary>
    private NumberRead WithScale(NumberRead number, bool isMoney, bool isBetween)
    {
        var at = Hyphen(number.End);
        var isGlued = IsGlued(at) && at == number.End;
        var word = Word(at);
        decimal scale = 0;
        if (word.Many >= 12 && number.Value < 1000 && number.Value % 1 == 0)
        {
            return number with { Value = number.Value * word.Many, End = at + 1, Form = number.Form | NumberForm.Scaled };
        }

        if (word.Scale > 0 && IsLetters(at) && number.Value < Largest / word.Scale && !(word.IsMark && !isMoney && word.Scale == 1_000_000 && Is(at, FigureContexts.MoneyMark)))
        {
            scale = word.Scale;
        }
        else if (word.Glued > 0 && (isGlued ? IsGluedScale(at, isMoney) : Text(at) is "k" or "M" && At(at + 1).Mark == '\0' && !IsLetters(at + 1)))
        {
            scale = word.Glued;
        }

        if (scale == 0)
        {
            return Is(number.End, FigureCues.And) && TryPart(number.End + 1, out var share, out var past) && !number.Is(NumberForm.Decimal)
                ? WithScale(new NumberRead(number.Value + share, past, number.Form | NumberForm.Decimal), isMoney, isBetween)
                : number;
        }

        var scaled = new NumberRead(number.Value * scale, at + 1, number.Form | NumberForm.Scaled);
        if (Word(scaled.End).Scale > scale && !Word(scaled.End).IsMark && scaled.Value < Largest)
        {
            // "hundred thousand", "lakh crore"
            return WithScale(scaled, isMoney, isBetween);
        }

        if (Is(scaled.End, FigureCues.And) && TryPart(scaled.End + 1, out var part, out var end))
        {
            return Word(end).Scale is > 0 and var own && own < scale
                ? scaled with { Value = scaled.Value + (part * own), End = end + 1 }
                : scaled with { Value = scaled.Value + (part * scale), End = end };
        }

        // "4 thousand 3 hundred and 21"
        if (scale is 100 or 1000 or 100_000 or 10_000_000 && !word.IsMark && word.Scale > 0)
        {
            var isAnd = Is(scaled.End, FigureCues.And);
            var rest = isAnd && !isBetween ? scaled.End + 1 : scaled.End;
            if (TryRest(rest, scale, isAnd, out var more))
            {
                return scaled with { Value = scaled.Value + more.Value, End = more.End };
            }
        }

        return scaled;
    }

    private bool TryRest(int i, decimal scale, bool isAnd, out NumberRead rest)
    {
        if (At(i).IsDigits && At(i).IsSpaced && At(i).Length <= 2 && Text(i) is not "0" && TryDigits(i, out rest) && !rest.Is(NumberForm.Decimal))
        {
            rest = Word(rest.End).Scale is > 0 and var own && own < scale ? WithScale(rest, isMoney: false, isBetween: false) : rest;
        }
        else if (!isAnd || !TryCardinal(i, isBetween: false, out rest) || rest.Is(NumberForm.Ordinal | NumberForm.Fraction | NumberForm.Decimal))
        {
            rest = default;
            return false;
        }

        return rest.Value < scale && !(Word(rest.End).Scale > 0);
    }

    /// <summary>"m" and "k" are scales behind money, as capitals, or before something counted.</summary>
    private bool IsGluedScale(int i, bool isMoney) =>
        isMoney || Text(i) is "k" or "K" or "M" || (Text(i) is "m" or "b" && IsLetters(i + 1) && IsPlural(i + 1) && !Is(i + 1, FigureCues.Stop));

    /// <summary>"a half", "one fourth", "three quarters", "two-thirds".</summary>
    private bool TryPart(int i, out decimal part, out int end)
    {
        (part, end) = (0, i);
        var n = Is(i, FigureCues.A) ? 1 : Word(i).Number;
        var at = Hyphen(i + 1);
        var denominator = n == 1 ? Word(at).Fraction : n > 1 ? Word(at).Fractions : 0;
        if (denominator == 0)
        {
            return false;
        }

        (part, end) = (Math.Round(n / denominator, 15), at + 1);
        return true;
    }
}
