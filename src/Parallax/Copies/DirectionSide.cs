using System.Collections.Frozen;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>What one of two articles that share a telling shows of being the original or the copy.</summary>
internal sealed class DirectionSide
{
    private const int FewestTitleWords = 4;
    private const int LeadWords = 60;
    private const double Nearly = 0.9;
    private const double WhollyTaken = 0.8;
    private readonly ArticleWords _words;
    private readonly ArticleLook _look;
    private readonly FrozenDictionary<ulong, float> _shares;

    private DirectionSide(ArticleWords words, ArticleLook look, FrozenDictionary<ulong, float> shares) => (_words, _look, _shares) = (words, look, shares);

    /// <summary>Words of the body.</summary>
    public int Length => _words.Count;

    /// <summary>The share of the words that stand in the passages with the other.</summary>
    public double Covered { get; private set; }

    /// <summary>Words beside the passages.</summary>
    public int Rest { get; private set; }

    /// <summary>Words that no other article at hand has.</summary>
    public int Own { get; private set; }

    /// <summary>Words beside the passages that third articles have, which do not hold the passages.</summary>
    public int Foreign { get; private set; }

    /// <summary>The same of third articles that for the most part are not taken from this one.</summary>
    public int Strange { get; private set; }

    /// <summary>Whether it is put together: the passages, and what third articles have that do not hold the passages, are nearly all of it.</summary>
    public bool IsCompound => Foreign > 0 && Length - Rest + Foreign >= Nearly * Length;

    /// <summary>Words inside the passages that the other has not there.</summary>
    public int Edited { get; private set; }

    /// <summary>Of those, the ones that no news knows, in small letters.</summary>
    public int Damaged { get; private set; }

    /// <summary>Mean rarity of the words inside the passages that the other has not there.</summary>
    public double EditRarity { get; private set; }

    /// <summary>The share of the words inside the passages that the other has not there, and third articles have.</summary>
    public double Attested { get; private set; }

    /// <summary>Whether the headline is only a sentence of the two reports.</summary>
    public bool IsTitleTaken { get; private set; }

    /// <summary>How many third articles bear this headline.</summary>
    public int TitleBearers { get; private set; }

    /// <summary>The share of the headlines' words that the opening holds, summed over the two where they differ.</summary>
    public double TitleInLead { get; private set; }

    /// <summary>Lines of a site that the other has not: cut ones, and short ones.</summary>
    public (int Cut, int Short) OwnLines { get; private set; }

    /// <summary>The share of the names of more than one word that are first given in full.</summary>
    public double NamesIntroduced => _look.NamesIntroduced;

    /// <summary>How far third articles have the passages in this article's order, 0 to 1; 1 where none tells.</summary>
    public double OrderAttested { get; private set; } = 1;

    /// <summary>Whether the report opens with a place or an agency.</summary>
    public bool HasDateline => _look.HasDateline;

    /// <summary>Reads both sides of a pair.</summary>
    public static (DirectionSide A, DirectionSide B) Of(ArticleWords a, ArticleWords b, RunAlignment alignment, Kin kin, FrozenDictionary<ulong, float> shares)
    {
        var (one, other) = (new DirectionSide(a, kin.LookOf(a), shares), new DirectionSide(b, kin.LookOf(b), shares));
        one.Read(b, alignment, kin);
        other.Read(a, alignment.Turned(), kin);
        var headlines = new[] { one, other }.Where(side => !side.IsTitleTaken && side._look.Title.Length > 0).DistinctBy(side => side._words.Article.Title, StringComparer.Ordinal).Select(side => side._look.Title).ToList();
        one.TitleInLead = one.InLead(headlines);
        other.TitleInLead = other.InLead(headlines);
        one.OwnLines = one._look.LinesBeyond(other._look);
        other.OwnLines = other._look.LinesBeyond(one._look);
        return (one, other);
    }

    private void Read(ArticleWords other, RunAlignment alignment, Kin kin)
    {
        var (covered, exact) = (alignment.CoveredA(Length), alignment.ExactA(Length));
        var (thirdCovered, thirdExact) = (new bool[Length], new bool[Length]);
        var (inOrder, steps) = (0, 0);
        var (taken, foreign, strange, attested) = ((bool[])covered.Clone(), new bool[Length], new bool[Length], new bool[Length]);
        foreach (var third in kin.Of(_words))
        {
            if (third.Place != other.Place)
            {
                var with = kin.Between(_words, third);
                with.MarkCoveredA(thirdCovered);
                with.MarkExactA(thirdExact);
                for (var i = 1; i < with.Passages.Count; i++)
                {
                    steps++;
                    inOrder += with.Passages[i].AFirst > with.Passages[i - 1].AFirst ? 1 : 0;
                }

                var (inside, beside) = (0, 0);
                for (var i = 0; i < Length; i++)
                {
                    inside += thirdCovered[i] && covered[i] ? 1 : 0;
                    beside += thirdCovered[i] && !covered[i] ? 1 : 0;
                    taken[i] |= thirdCovered[i];
                    attested[i] |= thirdExact[i];
                }

                if (beside > 2 * inside)
                {
                    var isStrange = with.CoveredB(third.Count).Count(each => each) < WhollyTaken * third.Count;
                    for (var i = 0; i < Length; i++)
                    {
                        foreign[i] |= thirdCovered[i] && !covered[i];
                        strange[i] |= isStrange && thirdCovered[i] && !covered[i];
                    }
                }
            }
        }

        OrderAttested = (inOrder + 1.0) / (steps + 1);
        Own = taken.Count(each => !each);
        Foreign = foreign.Count(each => each);
        Strange = strange.Count(each => each);
        Rest = covered.Count(each => !each);
        Covered = Length == 0 ? 0 : 1 - ((double)Rest / Length);
        ReadEdits(covered, exact, attested);
        ReadTitle(other, kin);
    }

    private void ReadEdits(bool[] covered, bool[] exact, bool[] attested)
    {
        var (rarity, witnessed) = (0.0, 0);
        Span<char> lower = stackalloc char[64];
        for (var i = 0; i < Length; i++)
        {
            if (covered[i] && !exact[i])
            {
                Edited++;
                witnessed += attested[i] ? 1 : 0;
                var word = _words.Article.Text.AsSpan(_words.Starts[i], Math.Min(lower.Length, _words.Ends[i] - _words.Starts[i]));
                var share = _shares.GetValueOrDefault(StableHash.Of(lower[..word.ToLowerInvariant(lower)]));
                rarity -= Math.Log(Math.Max(share, 0.0005));
                Damaged += share == 0 && word.Length > 2 && char.IsLower(word[0]) ? 1 : 0;
            }
        }

        (EditRarity, Attested) = Edited == 0 ? (0, 0) : (rarity / Edited, (double)witnessed / Edited);
    }

    private void ReadTitle(ArticleWords other, Kin kin)
    {
        if (_words.Article.Title is { Length: > 0 } title)
        {
            IsTitleTaken = IsTaken(_words, other);
            var bearers = kin.Of(_words).Concat(kin.Of(other)).Where(third => third.Place != _words.Place && third.Place != other.Place && title.Equals(third.Article.Title, StringComparison.Ordinal));
            TitleBearers = bearers.Select(third => third.Place).Distinct().Count();
        }
    }

    /// <summary>For each headline the share of its words that the opening holds, summed.</summary>
    private double InLead(List<ulong[]> headlines)
    {
        var lead = new ArraySegment<ulong>(_words.Hashes, 0, Math.Min(LeadWords, Length));
        return headlines.Sum(words => (double)words.Count(word => lead.AsSpan().Contains(word)) / words.Length);
    }

    /// <summary>Whether a headline is only the beginning of a sentence of one of the two; its last word may be cut.</summary>
    private bool IsTaken(ArticleWords one, ArticleWords other)
    {
        var body = _look.Title.AsSpan(0, Math.Max(0, _look.Title.Length - 1));
        return body.Length >= FewestTitleWords && (one.Hashes.AsSpan().IndexOf(body) >= 0 || other.Hashes.AsSpan().IndexOf(body) >= 0);
    }
}
