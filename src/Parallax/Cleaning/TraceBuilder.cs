using Parallax.Articles;

namespace Parallax.Cleaning;

/// <summary>Collects how an article is cleaned, where that is asked for.</summary>
internal sealed class TraceBuilder
{
    private readonly List<FieldCandidate> _candidates;
    private readonly List<JudgedBlock> _blocks;

    public TraceBuilder(CleaningTrace? trace = null) => (_candidates, _blocks) = ([.. trace?.Candidates ?? []], [.. trace?.Blocks ?? []]);

    /// <summary>Takes a value that is considered for a field.</summary>
    public void Consider(string field, string value, string rule, double? score = null) => _candidates.Add(new FieldCandidate(field, value, rule, score, IsChosen: false));

    /// <summary>True where it is known why the field has its value.</summary>
    public bool IsChosen(string field) => _candidates.Exists(each => each.Field == field && each.IsChosen);

    /// <summary>Takes the value that a field has: what was considered of the same rule and value, or else of the same rule, is marked.</summary>
    public void Choose(string field, string value, string rule)
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            _candidates[i] = _candidates[i].Field == field ? _candidates[i] with { IsChosen = false } : _candidates[i];
        }

        var at = _candidates.FindIndex(each => each.Field == field && each.Rule == rule && each.Value == value);
        at = at < 0 ? _candidates.FindIndex(each => each.Field == field && each.Rule == rule) : at;
        if (at < 0)
        {
            _candidates.Add(new FieldCandidate(field, value, rule, null, IsChosen: true));
        }
        else
        {
            _candidates[at] = _candidates[at] with { IsChosen = true };
        }
    }

    /// <summary>Takes all values of a field of a page of which the first that is or begins with the chosen one was taken.</summary>
    public void Take(string field, Page page, PageField kind, string? chosen)
    {
        foreach (var value in page.Values)
        {
            if (value.Field == kind)
            {
                Consider(field, value.Value, value.Rule);
            }
        }

        if (chosen is not null)
        {
            var taken = page.Values.FirstOrDefault(value => value.Field == kind && value.Value.StartsWith(chosen, StringComparison.OrdinalIgnoreCase));
            Choose(field, taken?.Value ?? chosen, taken?.Rule ?? "given");
        }
    }

    /// <summary>Takes a block as it was judged.</summary>
    public void Take(JudgedBlock block) => _blocks.Add(block);

    public CleaningTrace ToTrace() => new([.. _candidates], [.. _blocks]);
}
