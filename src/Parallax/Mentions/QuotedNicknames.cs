namespace Parallax.Mentions;

/// <summary>Makes one name of a person's given name, a nickname in quotation marks, and the surname: "Gerardo “Tata” Martino". All twelve of Worldwide's training half are marked so.</summary>
internal static class QuotedNicknames
{
    /// <summary>Most words of a nickname.</summary>
    private const int LongestNickname = 3;

    /// <summary>Joins the runs in place.</summary>
    public static void Join(NameText text, List<NamedRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Kind == EntityKind.Person && SurnameAfter(text, run) is { } surname
                && runs.FindIndex(i + 1, Math.Min(LongestNickname + 1, runs.Count - i - 1), other => other.First == surname) is var last and > 0
                && runs[last].Kind == EntityKind.Person)
            {
                runs[i] = run with { End = runs[last].End };
                runs.RemoveRange(i + 1, last - i);
            }
        }
    }

    /// <summary>The unit behind a nickname in quotation marks that follows a run; null where none does.</summary>
    private static int? SurnameAfter(NameText text, NamedRun run)
    {
        var units = text.Units;
        if (run.End + 3 >= units.Length || !IsQuote(text[run.End]) || units[run.End].Start == units[run.End - 1].End)
        {
            return null;
        }

        var sentenceEnd = text.Source.SentenceAt(units[run.First].Start)!.Span.End;
        for (var i = run.End + 1; i < Math.Min(units.Length - 1, run.End + LongestNickname + 2) && units[i + 1].Start < sentenceEnd; i++)
        {
            if (IsQuote(text[i]))
            {
                return i > run.End + 1 && units[i - 1].HasCapital ? i + 1 : null;
            }

            if (!units[i].IsWord || (i == run.End + 1 && !units[i].HasCapital))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsQuote(ReadOnlySpan<char> unit) => unit is ['"' or '“' or '”' or '«' or '»'] || (unit.Length == 1 && UnitScanner.IsApostrophe(unit[0]));
}
