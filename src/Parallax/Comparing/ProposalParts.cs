using System.Collections.Immutable;

namespace Parallax.Comparing;

/// <summary>Gives ids to the terms and answers of a proposal; what several reports tell of one term, or of one answer, has one id.</summary>
internal static class ProposalParts
{
    /// <summary>The proposal with ids such as <c>p1.t2</c> and <c>p1.a1</c>, counted from 1 in the order of the lists.</summary>
    public static Proposal Name(Proposal proposal) => proposal with
    {
        Terms = [.. Numbered(proposal.Terms, AreOne).Select(pair => pair.Part with { Id = $"{proposal.Id}.t{pair.Number}" })],
        Responses = [.. Numbered(proposal.Responses, AreOne).Select(pair => pair.Part with { Id = $"{proposal.Id}.a{pair.Number}" })],
    };

    private static IEnumerable<(T Part, int Number)> Numbered<T>(ImmutableArray<T> parts, Func<T, T, bool> areOne)
    {
        var firsts = new List<T>();
        foreach (var part in parts)
        {
            var number = firsts.FindIndex(first => areOne(first, part));
            if (number < 0)
            {
                number = firsts.Count;
                firsts.Add(part);
            }

            yield return (part, number + 1);
        }
    }

    /// <summary>Terms that name one quantity and differ in none, or that name none and are of one topic.</summary>
    private static bool AreOne(ProposalTerm a, ProposalTerm b) => a.Values.IsEmpty || b.Values.IsEmpty
        ? a.Values.IsEmpty && b.Values.IsEmpty && a.Kind == b.Kind && a.Topic == b.Topic
        : a.Values.Any(value => b.Values.Any(value.IsSame)) && !TermValue.Differences(a.Values, b.Values).Any();

    private static bool AreOne(ProposalResponse a, ProposalResponse b) => a.Stance == b.Stance && string.Equals(a.Actor, b.Actor, StringComparison.OrdinalIgnoreCase);
}
