namespace Parallax.Cleaning.Pages;

/// <summary>What tells the right headline among a page's candidates: where the words stand, what they agree with, and how they relate to the others.</summary>
internal sealed class TitleFeatures
{
    private const int Near = 8;
    private static readonly string[] Core = ["class", "h1", "h1-main", "h1-nav", "ld", "ld-name", "ld-page", "meta", "og", "property", "sub", "tag", "twitter"];
    private readonly PageLayout _layout;
    private readonly List<TitleCandidate> _all;
    private readonly Dictionary<string, int> _shown = new(StringComparer.Ordinal);
    private readonly double _mean;

    public TitleFeatures(PageLayout layout, List<TitleCandidate> all)
    {
        (_layout, _all) = (layout, all);
        _mean = all.Count == 0 ? 0 : all.Average(each => Math.Log(each.Length + 1));
        for (var i = Math.Max(0, layout.FirstMain - TitleCandidates.Reach); i <= Math.Min(layout.FirstMain + 1, layout.Page.FirstEmbedded - 1); i++)
        {
            var key = layout.Page.Blocks[i].Span.Length < 400 ? TitleWords.Key(layout.Page.Blocks[i].Span.In(layout.Text)) : "";
            _shown[key] = i;
        }
    }

    /// <summary>The features of a candidate that are not 0.</summary>
    public List<(string Name, double Value)> Of(TitleCandidate candidate)
    {
        var found = new List<(string, double)>();
        Places(candidate, found);
        Words(candidate, found);
        Shown(candidate, found);
        return found;
    }

    private void Places(TitleCandidate candidate, List<(string, double)> found)
    {
        const int many = 3;
        foreach (var place in candidate.Places)
        {
            if (place.StartsWith("front-", StringComparison.Ordinal))
            {
                Flag(found, "front", true);
            }
            else if (!place.EndsWith("-cut", StringComparison.Ordinal))
            {
                found.Add((place, 1));
            }
        }

        found.Add(("agreeing", Core.Count(candidate.Places.Contains) / (double)many));
    }

    private void Words(TitleCandidate candidate, List<(string, double)> found)
    {
        const int usual = 20;
        Flag(found, "outlet", candidate.IsOutlet);
        Flag(found, "two words", candidate.Length <= 2);
        Flag(found, "one word", candidate.Length <= 1);
        Flag(found, "cut off", candidate.Words.EndsWith('…') || candidate.Words.EndsWith("...", StringComparison.Ordinal));
        Flag(found, "holds another", _all.Any(other => other != candidate && other.Key.Length > 8 && candidate.Key.Contains(other.Key, StringComparison.Ordinal)));
        Flag(found, "held by another", _all.Any(other => other != candidate && candidate.Key.Length > 8 && other.Key.Contains(candidate.Key, StringComparison.Ordinal)));
        found.Add(("length", Math.Log(candidate.Length + 1) - _mean));
        found.Add(("over length", Math.Max(0, candidate.Length - usual) / 10.0));
        foreach (var (front, back) in _all.Where(other => other != candidate).SelectMany(other => other.Parts))
        {
            Flag(found, "front of another", front == candidate.Key);
            Flag(found, "back of another", back == candidate.Key);
        }
    }

    private void Shown(TitleCandidate candidate, List<(string, double)> found)
    {
        var isShown = _shown.TryGetValue(candidate.Key, out var at);
        Flag(found, "shown", isShown);
        Flag(found, "shown near", isShown && _layout.FirstMain - at <= Near);
        Flag(found, "shown after a kicker", !isShown && candidate.FollowsKicker);
    }

    private static void Flag(List<(string, double)> found, string name, bool holds)
    {
        if (holds && !found.Contains((name, 1)))
        {
            found.Add((name, 1));
        }
    }
}
