namespace Parallax.Cleaning;

/// <summary>English words in and beside dates that names do not hold.</summary>
internal static class DateWords
{
    /// <summary>True for the name of a weekday or its short form, in lower case.</summary>
    public static bool IsWeekday(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        or "mon" or "tue" or "tues" or "wed" or "thu" or "thur" or "thurs" or "fri" or "sat" or "sun";
}
