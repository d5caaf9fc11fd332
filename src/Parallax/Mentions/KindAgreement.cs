namespace Parallax.Mentions;

/// <summary>
/// Makes an article's names agree: a word that ends a person's full name names that person where it stands alone, and a name written
/// the same way is of one kind where most places say so.
/// </summary>
internal static class KindAgreement
{
    /// <summary>Share of a name's places that must agree before the others follow.</summary>
    private const double AgreeingShare = 0.6;

    /// <summary>Changes the kinds of the runs in place.</summary>
    public static void Apply(NameText text, List<NamedRun> runs)
    {
        Unite(text, runs);
        NamePersons(text, runs);
    }

    private static void Unite(NameText text, List<NamedRun> runs)
    {
        foreach (var same in Enumerable.Range(0, runs.Count).GroupBy(i => KeyOf(text, runs[i])).Where(same => same.Count() > 2))
        {
            var kinds = same.GroupBy(i => runs[i].Kind).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key).ToList();
            if (kinds.Count > 1 && kinds[0].Count() >= AgreeingShare * same.Count())
            {
                foreach (var i in same)
                {
                    runs[i] = runs[i] with { Kind = kinds[0].Key };
                }
            }
        }
    }

    private static void NamePersons(NameText text, List<NamedRun> runs)
    {
        var persons = new HashSet<ulong>();
        var others = new HashSet<ulong>();
        foreach (var run in runs.Where(run => run.End - run.First > 1))
        {
            if (run.Kind == EntityKind.Person)
            {
                persons.Add(text.Units[run.End - 1].Lower);
            }
            else
            {
                for (var i = run.First; i < run.End; i++)
                {
                    others.Add(text.Units[i].Lower);
                }
            }
        }

        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.End - run.First == 1 && run.Kind is EntityKind.Organisation or EntityKind.Place or EntityKind.Other
                && persons.Contains(text.Units[run.First].Lower) && !others.Contains(text.Units[run.First].Lower))
            {
                runs[i] = run with { Kind = EntityKind.Person };
            }
        }
    }

    private static ulong KeyOf(NameText text, NamedRun run)
    {
        var key = 0UL;
        for (var i = run.First; i < run.End; i++)
        {
            key = (key * 0x9FB21C651E98DF25UL) + text.Units[i].Lower;
        }

        return key;
    }
}
