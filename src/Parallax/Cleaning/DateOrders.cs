using System.Collections.Frozen;
using NodaTime;
using Parallax.Languages;

namespace Parallax.Cleaning;

/// <summary>
/// Tells whether day or month comes first in the dates of a page or text: by its dates that allow only one reading, by those whose one reading is a day
/// that it also writes in words or in full, by the country it says it is from. Where these disagree, nothing tells.
/// </summary>
internal sealed class DateOrders
{
    private readonly DateScanner _dates;
    private readonly FrozenSet<string> _monthFirst;
    private readonly FrozenSet<string> _other;
    private readonly FrozenSet<string> _dayFirstLanguages;

    public DateOrders(DateScanner dates)
    {
        _dates = dates;
        var rows = Language.SharedRows("cleaning/date-orders.tsv").ToDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        (_monthFirst, _other, _dayFirstLanguages) = (rows["month-first"], rows["other"], rows["day-first-languages"]);
    }

    /// <summary>The order by the dates in these texts; unknown where they tell none or two.</summary>
    public DateOrder ByDates(IEnumerable<string> texts)
    {
        const int most = 2000;
        var known = new HashSet<LocalDate>();
        var numeric = new List<(int First, int Second, int Year)>();
        foreach (var found in texts.SelectMany(text => _dates.All(text)).Take(most))
        {
            if (found.Numbers is { } numbers && found.Refusal != DateRefusal.NoSuchDay)
            {
                numeric.Add(numbers);
            }
            else if (found.Day is { } day)
            {
                known.Add(day);
            }
        }

        var proven = Agreed(numeric.Select(each => each.First > 12 ? DateOrder.DayFirst : each.Second > 12 ? DateOrder.MonthFirst : DateOrder.Unknown));
        return proven != DateOrder.Unknown ? proven : Agreed(numeric.Select(each => Matching(each, known)));
    }

    /// <summary>The order that is usual where a page says it is from.</summary>
    /// <param name="languages">What it says about its language, for example <c>en-GB</c>.</param>
    /// <param name="url">Its address.</param>
    public DateOrder ByPlace(IEnumerable<string> languages, string? url)
    {
        var tags = languages.Select(language => language.Split(['-', '_'])).ToArray();
        var orders = tags.Where(tag => tag.Length > 1 && tag[^1].Length == 2).Select(tag => OfCountry(tag[^1]))
            .Concat(tags.Where(tag => tag.Length == 1 && _dayFirstLanguages.Contains(tag[0])).Select(_ => DateOrder.DayFirst));
        return Agreed(CountryOf(url) is { } country ? orders.Append(OfCountry(country)) : orders);
    }

    private DateOrder OfCountry(string country) => _monthFirst.Contains(country) ? DateOrder.MonthFirst : _other.Contains(country) ? DateOrder.Unknown : DateOrder.DayFirst;

    // The last label of the host where it is of a country; a few of these are sold to everyone.
    private static string? CountryOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.HostNameType != UriHostNameType.Dns)
        {
            return null;
        }

        var label = address.Host[(address.Host.LastIndexOf('.') + 1)..];
        return label.Length != 2 || label.ToLowerInvariant() is "io" or "co" or "me" or "tv" or "ai" or "fm" or "eu" or "cc" or "ly" or "gg" or "to" or "ws" ? null : label;
    }

    private static DateOrder Matching((int First, int Second, int Year) date, HashSet<LocalDate> known)
    {
        if (date.First > 12 || date.Second > 12 || date.First == date.Second)
        {
            return DateOrder.Unknown;
        }

        var isDayFirst = known.Contains(new LocalDate(date.Year, date.Second, date.First));
        var isMonthFirst = known.Contains(new LocalDate(date.Year, date.First, date.Second));
        return isDayFirst == isMonthFirst ? DateOrder.Unknown : isDayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    private static DateOrder Agreed(IEnumerable<DateOrder> orders)
    {
        var all = orders.Where(order => order != DateOrder.Unknown).Distinct().Take(2).ToArray();
        return all.Length == 1 ? all[0] : DateOrder.Unknown;
    }
}
