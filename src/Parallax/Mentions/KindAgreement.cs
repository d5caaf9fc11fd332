namespace Parallax.Mentions;

/// <summary>Makes an article's names agree: a word that ends a person's full name names that person where it stands alone.</summary>
internal static class KindAgreement
{
    /// <summary>Changes the kinds of the runs in place.</summary>
    public static void Apply(NameText text, List<NamedRun> runs)
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
}
