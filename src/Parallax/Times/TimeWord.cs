namespace Parallax.Times;

/// <summary>What a word may be in a time expression; all that the language's tables say of it.</summary>
internal sealed class TimeWord
{
    public static readonly TimeWord None = new();

    /// <summary>1 to 12, or 0.</summary>
    public int Month { get; private set; }

    /// <summary>ISO weekday 1 to 7, or 0.</summary>
    public int Weekday { get; private set; }

    /// <summary>ISO weekday of a plural ("Mondays"), or 0.</summary>
    public int Weekdays { get; private set; }

    public TimeUnit? Unit { get; private set; }

    public bool IsPlural { get; private set; }

    /// <summary>A cardinal, or -1.</summary>
    public int Number { get; private set; } = -1;

    public int Ordinal { get; private set; }

    public string? Season { get; private set; }

    public string? Part { get; private set; }

    public string? Set { get; private set; }

    public string? Mod { get; private set; }

    public string? Edge { get; private set; }

    /// <summary>"last" -1, "this" 0, "next" 1, before one unit; seen from publication.</summary>
    public int? Shift { get; private set; }

    /// <summary>As <see cref="Shift"/>, seen from the day the text tells of.</summary>
    public int? Narrative { get; private set; }

    /// <summary>As <see cref="Shift"/>, before several units.</summary>
    public int? Stretch { get; private set; }

    /// <summary>"yesterday" -1, "today" 0, "tomorrow" 1.</summary>
    public int? Today { get; private set; }

    /// <summary>"ago" -1, "later" 1, after an amount.</summary>
    public int? Ago { get; private set; }

    /// <summary>-1 where it tells of the past, 1 of the future.</summary>
    public int Tense { get; private set; }

    public TimeCues Cues { get; private set; }

    public string? Decade { get; private set; }

    /// <summary>False where the word tells only of what stands beside it; no expression starts there.</summary>
    public bool CanStart { get; private set; }

    public bool Is(TimeCues cue) => (Cues & cue) != 0;

    public void Add(string role, string value)
    {
        CanStart |= role is not ("tense" or "intends" or "defers" or "copula" or "been" or "infinitive" or "conjunction" or "of" or "be" or "limit" or "zone" or "rate" or "year_before" or "clock" or "pm" or "more"
            or "ordinal_suffix" or "genitive" or "persons" or "latest" or "ending" or "at" or "before_clock" or "on" or "half_day_letter" or "from" or "now" or "all" or "from_publication" or "noun" or "bids" or "backward" or "owed");
        int Int() => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        switch (role)
        {
            case "month": Month = Int(); break;
            case "weekday": Weekday = Int(); break;
            case "weekdays": Weekdays = Int(); break;
            case "unit": Unit = TimeUnit.Of(value); break;
            case "units": (Unit, IsPlural) = (TimeUnit.Of(value), true); break;
            case "number": Number = Int(); break;
            case "ordinal": Ordinal = Int(); break;
            case "decade": Decade = value; break;
            case "season": Season = value; break;
            case "part": Part = value; break;
            case "set": Set = value; break;
            case "mod": Mod = value; break;
            case "edge": Edge = value; break;
            case "shift": Shift = Int(); break;
            case "narrative": Narrative = Int(); break;
            case "span": Stretch = Int(); break;
            case "today": Today = Int(); break;
            case "ago": Ago = Int(); break;
            case "tense": Tense = value == "future" ? 1 : -1; break;
            default: Cues |= Enum.Parse<TimeCues>(role.Replace("_", "", StringComparison.Ordinal), ignoreCase: true); break;
        }
    }
}
