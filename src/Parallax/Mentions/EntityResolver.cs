using System.Text;

namespace Parallax.Mentions;

/// <summary>
/// Tells which names of an article name one entity: surname and full name, acronym and full name, short form and long.
/// Two persons are never joined on a surname that both bear.
/// </summary>
internal sealed class EntityResolver
{
    /// <summary>More forms with one word than this are not compared with each other; such texts are lists.</summary>
    private const int MostAlike = 64;

    private readonly NameWords _words;
    private readonly Gazetteer _gazetteer;

    /// <summary>Uses the language's words and its known forenames.</summary>
    public EntityResolver(NameWords words, Gazetteer gazetteer) => (_words, _gazetteer) = (words, gazetteer);

    /// <summary>The form of each run; forms of one entity share their root.</summary>
    public NameForm[] Resolve(NameText text, List<NamedRun> runs)
    {
        var forms = new Dictionary<(string Key, EntityKind Kind, Gender? Title), NameForm>();
        var found = new NameForm[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            var (name, words) = Read(text, runs[i]);
            var title = runs[i].Kind == EntityKind.Person && words.Length == 1 ? _words.GenderOfTitleBefore(text, runs[i].First) : null;
            var key = (string.Join(' ', words), runs[i].Kind, title);
            if (!forms.TryGetValue(key, out var form))
            {
                forms[key] = form = new NameForm(name, words, runs[i].Kind, title, i);
            }
            else
            {
                form.Add(name);
            }

            found[i] = form;
        }

        var ordered = forms.Values.OrderBy(form => form.First).ToList();
        JoinSpellings(ordered);
        JoinPersons(ordered.Where(form => form.Kind == EntityKind.Person).ToList(), found, form => _gazetteer.GenderOfForename(text.Units[runs[form.First].First]));
        foreach (var kind in new[] { EntityKind.Organisation, EntityKind.Place, EntityKind.Facility, EntityKind.Event, EntityKind.Other })
        {
            JoinShortForms([.. ordered.Where(form => form.Kind == kind)], kind);
        }

        JoinPlurals(ordered.Where(form => form.Kind == EntityKind.Group).ToList());
        JoinBracketed(text, runs, found);
        JoinAcronyms([.. ordered.Where(form => form.Kind is EntityKind.Organisation or EntityKind.Facility or EntityKind.Event or EntityKind.Other)]);
        return found;
    }

    private static (string Name, string[] Words) Read(NameText text, NamedRun run)
    {
        var name = new StringBuilder();
        var words = new List<string>();
        var units = text.Units;
        for (var i = run.First; i < run.End; i++)
        {
            if (i > run.First && units[i].Start > units[i - 1].End)
            {
                name.Append(' ');
            }

            name.Append(text[i]);
            if (units[i].IsWord || units[i].Shape == UnitShape.Possessive)
            {
                words.Add(text[i].ToString().ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace('\u2019', '\''));
            }
        }

        return (name.ToString(), [.. words]);
    }

    /// <summary>"U.S.", "US" and "United States".</summary>
    private void JoinSpellings(List<NameForm> forms)
    {
        var standards = new Dictionary<(string, EntityKind, Gender?), NameForm>();
        foreach (var form in forms)
        {
            var key = (_words.Standard(string.Join(' ', form.Words)), form.Kind, form.Title);
            if (!standards.TryAdd(key, form))
            {
                standards[key].Join(form);
            }
        }
    }

    private void JoinPersons(List<NameForm> persons, NameForm[] found, Func<NameForm, Gender?> genderOf)
    {
        var sons = Sons(persons, found);
        var byWord = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        foreach (var person in persons.Where(person => person.Words.Length > 1))
        {
            foreach (var word in person.Words.Distinct())
            {
                (byWord.TryGetValue(word, out var list) ? list : byWord[word] = []).Add(person);
            }
        }

        foreach (var person in persons.Where(person => person.Words.Length > 1))
        {
            foreach (var other in byWord[PersonNames.Surname(person.Words)].Take(MostAlike).Where(other => other != person && (PersonNames.HasSuffix(person.Words) == PersonNames.HasSuffix(other.Words) || !(sons.Contains(person) || sons.Contains(other))) && PersonNames.AreOne(person.Words, other.Words, _words)))
            {
                person.Join(other);
            }
        }

        var titled = persons.Where(person => person.Title is not null).ToLookup(person => person.Words[0], StringComparer.Ordinal);
        foreach (var person in persons.Where(person => person.Words.Length > 0).OrderBy(person => -person.Words.Length).ThenBy(person => person.Title is null))
        {
            var bearers = byWord.TryGetValue(person.Words[^1], out var longer) ? BearersOf(person, longer.Where(other => !sons.Contains(other)), genderOf) : [];
            if (person is { Words.Length: 1, Title: null })
            {
                bearers = Untitled(person, bearers, [.. titled[person.Words[0]].Select(form => form.Root).Distinct()]);
            }

            if (bearers.Count == 1)
            {
                person.Join(bearers[0]);
            }
        }
    }

    /// <summary>Names with "Jr." that come behind at least two of the surname without: he is not the one told of so far ("Dahl … Dahl … his son, Ivo Dahl Jr."), where one name before may be his, shortened.</summary>
    private static HashSet<NameForm> Sons(List<NameForm> persons, NameForm[] found) =>
    [
        .. persons.Where(son => PersonNames.HasSuffix(son.Words) && found.Take(son.First).Count(form => form.Kind == EntityKind.Person && form.Words.Length > 0 && !PersonNames.HasSuffix(form.Words) &&
            PersonNames.Surname(form.Words) == PersonNames.Surname(son.Words)) > 1),
    ];

    /// <summary>Who may be meant by a short name: those whom it fits best, and whose gender its title does not deny.</summary>
    private static List<NameForm> BearersOf(NameForm person, IEnumerable<NameForm> longer, Func<NameForm, Gender?> genderOf)
    {
        var candidates = longer.Take(MostAlike).Where(other => other.Words.Length > person.Words.Length && PersonNames.Fit(person.Words, other.Words) > 0).ToList();
        var best = candidates.Count == 0 ? 0 : candidates.Max(other => PersonNames.Fit(person.Words, other.Words));
        candidates.RemoveAll(other => PersonNames.Fit(person.Words, other.Words) < best);
        if (person.Title is { } told)
        {
            // A forename's gender is not certain: one who was presented before, and is alone, may be meant all the same.
            var isAlone = candidates.Select(other => other.Root).Distinct().Take(2).Count() == 1;
            var isSure = candidates.Exists(other => genderOf(other) == told);
            candidates.RemoveAll(other => !(isAlone && other.First < person.First) && genderOf(other) is var gender && gender != told && (isSure || gender is not null));
        }

        return [.. candidates.Select(other => other.Root).Distinct()];
    }

    /// <summary>
    /// Who may be meant by a surname without title: also those who bear it only with one. Where one alone bears it with a title, that one is spoken of; who is presented only behind the surname,
    /// or behind the one with the title, gives way.
    /// </summary>
    private static List<NameForm> Untitled(NameForm person, List<NameForm> bearers, List<NameForm> titled)
    {
        if (titled is [var told])
        {
            var from = bearers.Contains(told) ? told.First : person.First;
            bearers.RemoveAll(bearer => bearer != told && bearer.First > from);
        }

        return [.. bearers.Concat(titled).Distinct()];
    }

    /// <summary>A name without its first or last words, where only one other name has it so: "State Department", "Gaza" for "Gaza Strip".</summary>
    private void JoinShortForms(List<NameForm> forms, EntityKind kind)
    {
        var byEdge = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        foreach (var form in forms.Where(form => form.Words.Length > 1))
        {
            (byEdge.TryGetValue(form.Words[0], out var list) ? list : byEdge[form.Words[0]] = []).Add(form);
            if (form.Words[^1] != form.Words[0])
            {
                (byEdge.TryGetValue(form.Words[^1], out list) ? list : byEdge[form.Words[^1]] = []).Add(form);
            }
        }

        foreach (var form in forms.OrderBy(form => -form.Words.Length))
        {
            if (form.Words.Length == 0 || (form.Words.Length == 1 && _words.IsGeneric(form.Words[0], kind)))
            {
                continue;
            }

            var longer = byEdge.GetValueOrDefault(form.Words[0], []).Concat(byEdge.GetValueOrDefault(form.Words[^1], [])).Take(MostAlike);
            var roots = longer.Where(other => _words.IsShortFor(form.Words, other.Words, kind)).Select(other => other.Root).Distinct().ToList();
            if (roots.Count == 1)
            {
                form.Join(roots[0]);
            }
        }
    }

    private static void JoinPlurals(List<NameForm> groups)
    {
        var singulars = groups.Where(group => group.Words.Length > 0).GroupBy(group => string.Join(' ', group.Words)).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.Words.Length > 0 && group.Words[^1] is ['_', ..] or [.., 's'] && singulars.TryGetValue(string.Join(' ', group.Words)[..^1], out var singular))
            {
                group.Join(singular);
            }
        }
    }

    /// <summary>"International Court of Justice (ICJ)".</summary>
    private static void JoinBracketed(NameText text, List<NamedRun> runs, NameForm[] forms)
    {
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].First == runs[i - 1].End + 1 && text[runs[i - 1].End] is "(" && runs[i].End < text.Units.Length && text[runs[i].End] is ")"
                && runs[i].End - runs[i].First == 1 && forms[i].Text.All(c => char.IsUpper(c) || c is '.' or '-' || char.IsDigit(c))
                && forms[i - 1].Words.Length > 1 && forms[i].Kind == forms[i - 1].Kind)
            {
                forms[i].Join(forms[i - 1]);
            }
        }
    }

    private static void JoinAcronyms(List<NameForm> forms)
    {
        var byInitials = new Dictionary<string, List<NameForm>>(StringComparer.Ordinal);
        foreach (var form in forms.Where(form => form.Words.Length is > 1 and < 12))
        {
            foreach (var initials in AcronymsOf(form.Text))
            {
                (byInitials.TryGetValue(initials, out var list) ? list : byInitials[initials] = []).Add(form);
            }
        }

        foreach (var form in forms.Where(form => form.Words.Length == 1 && form.Text.Length is > 1 and < 10))
        {
            var letters = form.Text.Replace(".", "", StringComparison.Ordinal);
            if (letters.Length > 1 && byInitials.TryGetValue(letters, out var longer) && longer.Select(other => other.Root).Distinct().Count() == 1)
            {
                form.Join(longer[0]);
            }
        }
    }

    /// <summary>The capitals of the capitalised words, and the first letters of all words.</summary>
    public static IEnumerable<string> AcronymsOf(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var capitals = string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        var all = string.Concat(words.Select(word => char.ToUpperInvariant(word[0])));
        return capitals == all ? [capitals] : [capitals, all];
    }
}
