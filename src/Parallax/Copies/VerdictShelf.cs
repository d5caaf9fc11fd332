namespace Parallax.Copies;

/// <summary>Takes the verdicts that an index keeps, where they still hold, and hands it the new ones a thousand at a time.</summary>
internal sealed class VerdictShelf(ICopyIndex index, IndexShelf shelf, VerdictBasis basis)
{
    private const int KeptAtOnce = 1000;
    private readonly List<KnownVerdict> _made = [];
    private (int Place, Dictionary<int, KnownVerdict> Known) _first = (-1, []);

    /// <summary>What the articles at two places share, null where that is no telling: the kept verdict where it holds, else a new one.</summary>
    public CopyLink? On(int first, int second, Func<CopyLink> judge)
    {
        var (a, b) = (shelf.NumberOf(first), shelf.NumberOf(second));
        if (_first.Place != first)
        {
            _first = (first, index.Verdicts(a).ToDictionary(verdict => verdict.B));
        }

        var current = basis.Of(first, second);
        if (_first.Known.TryGetValue(b, out var known) && known.Basis == current)
        {
            return known.Link;
        }

        var link = judge() is { Kind: not CopyKind.None } shared ? shared : null;
        _made.Add(new KnownVerdict(a, b, current, link));
        if (_made.Count >= KeptAtOnce)
        {
            Keep();
        }

        return link;
    }

    /// <summary>Hands over what was made.</summary>
    public void Keep()
    {
        if (_made.Count > 0)
        {
            index.Keep(_made);
            _made.Clear();
        }
    }
}
