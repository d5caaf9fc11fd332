using System.Collections.Immutable;

namespace Parallax.Mentions;

/// <summary>Makes an article's mentions and entities from its resolved names.</summary>
internal sealed class EntityBuilder
{
    private readonly NameText _text;
    private readonly List<NamedRun> _runs;
    private readonly NameForm[] _forms;
    private readonly RoleScanner _roles;
    private readonly Gazetteer _gazetteer;

    /// <summary>Takes the names with the form of each.</summary>
    public EntityBuilder(NameText text, List<NamedRun> runs, NameForm[] forms, RoleScanner roles, Gazetteer gazetteer) =>
        (_text, _runs, _forms, _roles, _gazetteer) = (text, runs, forms, roles, gazetteer);

    /// <summary>The mentions in reading order and the entities in order of first mention.</summary>
    public NamesFound Build()
    {
        var numbers = new Dictionary<NameForm, int>();
        var members = new List<List<int>>();
        for (var i = 0; i < _runs.Count; i++)
        {
            var root = _forms[i].Root;
            if (!numbers.TryGetValue(root, out var number))
            {
                numbers[root] = number = members.Count;
                members.Add([]);
            }

            members[number].Add(i);
        }

        var entities = members.Select((runs, number) => Entity(number, runs)).ToImmutableArray();
        var mentions = ImmutableArray.CreateBuilder<Mention>(_runs.Count);
        for (var i = 0; i < _runs.Count; i++)
        {
            var entity = entities[numbers[_forms[i].Root]];
            mentions.Add(new Mention(_text.SpanOf(_runs[i].First, _runs[i].End), _runs[i].Rule, _runs[i].Kind, entity.Name, entity.Number));
        }

        return new NamesFound(mentions.MoveToImmutable(), entities);
    }

    private Entity Entity(int number, List<int> runs)
    {
        var forms = runs.Select(run => _forms[run]).Distinct().ToList();
        var fullest = forms.MaxBy(form => (form.Words.Length, !IsShouted(form.Text), form.Text.Length, -form.First))!;
        var roles = ImmutableArray.CreateBuilder<EntityRole>();
        Gender? gender = null;
        if (fullest.Kind == EntityKind.Person)
        {
            foreach (var run in runs)
            {
                var (found, told) = _roles.Find(_text, _runs, run);
                roles.AddRange(found);
                gender ??= told;
            }

            gender ??= FirstNameGender(runs.First(run => _forms[run] == fullest));
        }

        return new Entity(
            number,
            fullest.Kind,
            fullest.Text,
            [.. forms.Select(form => form.Text).Where(text => text != fullest.Text).Distinct().Order(StringComparer.Ordinal)],
            roles.ToImmutable())
        {
            Gender = gender,
            IsPlural = fullest.Kind == EntityKind.Group && forms.Any(form => form.Words.Length > 0 && form.Words[^1].EndsWith('s') && !form.Words[^1].EndsWith("ss", StringComparison.Ordinal)),
        };
    }

    private Gender? FirstNameGender(int run)
    {
        var first = _runs[run].First;
        return _runs[run].End - first > 1 ? _gazetteer.GenderOfForename(_text.Units[first]) : null;
    }

    private static bool IsShouted(string name) => name.Length > 5 && !name.Any(char.IsLower);
}
