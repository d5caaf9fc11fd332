namespace Parallax.Times;

/// <summary>A calendar unit as TIMEX3 writes durations of it.</summary>
/// <param name="Code">The language table's code.</param>
/// <param name="Prefix">What stands before the amount: <c>P</c> or <c>PT</c>.</param>
/// <param name="Letter">What stands after the amount.</param>
/// <param name="Factor">How many of the letter one unit is.</param>
internal sealed record TimeUnit(string Code, string Prefix, string Letter, int Factor)
{
    public static TimeUnit Of(string code) => code switch
    {
        "TS" or "TM" or "TH" => new TimeUnit(code, "PT", code[1..], 1),
        "E" => new TimeUnit(code, "P", "Y", 10),
        "C" => new TimeUnit(code, "P", "Y", 100),
        "N" => new TimeUnit(code, "P", "D", 1),
        "WE" => new TimeUnit(code, "P", "D", 2),
        "F" => new TimeUnit(code, "P", "W", 2),
        _ => new TimeUnit(code, "P", code, 1),
    };
}
