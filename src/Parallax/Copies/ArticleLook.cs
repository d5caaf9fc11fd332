using System.Runtime.InteropServices;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Copies;

/// <summary>What an article alone shows of being an original or a copy, whatever it is compared with: read once for all its pairs.</summary>
internal sealed class ArticleLook
{
    private const int LongestShortLine = 12; // words
    private const int DatelineLength = 80; // characters
    private const int FewLines = 200; // are looked through faster than a set of them is made
    private readonly List<ulong> _lines = []; // hashes
    private readonly List<(int Words, bool IsCut)> _kinds = []; // of the lines

    /// <summary>Reads an article.</summary>
    public ArticleLook(ArticleWords words)
    {
        Title = words.Article.Title is { Length: > 0 } title ? ArticleWords.HashesOf(title) : [];
        NamesIntroduced = Introduced(words);
        HasDateline = words.Count > 0 && Opens(words);
        ReadLines(words.Article);
    }

    /// <summary>The hashes of the headline's words.</summary>
    public ulong[] Title { get; }

    /// <summary>The share of the names of more than one word that are first given in full.</summary>
    public double NamesIntroduced { get; }

    /// <summary>Whether the report opens with a place or an agency.</summary>
    public bool HasDateline { get; }

    /// <summary>Lines of a site that another has not: cut ones, and short ones.</summary>
    public (int Cut, int Short) LinesBeyond(ArticleLook other)
    {
        var (cut, brief) = (0, 0);
        var there = other._lines.Count > FewLines ? other._lines.ToHashSet() : null;
        var few = CollectionsMarshal.AsSpan(other._lines);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (!(there?.Contains(_lines[i]) ?? few.Contains(_lines[i])))
            {
                cut += _kinds[i].IsCut ? 1 : 0;
                brief += !_kinds[i].IsCut && _kinds[i].Words <= LongestShortLine ? 1 : 0;
            }
        }

        return (cut, brief);
    }

    private static bool Opens(ArticleWords words)
    {
        var text = words.Article.Text;
        var first = text.AsSpan(words.Starts[0], words.Ends[0] - words.Starts[0]);
        var opening = text.AsSpan(words.Starts[0], Math.Min(DatelineLength, text.Length - words.Starts[0]));
        return (first.Length > 3 && !first.ContainsAnyInRange('a', 'z')) || (opening.IndexOf('(') is >= 0 and var open && opening.IndexOf(')') is var close && close > open + 2 && !opening[open..close].ContainsAnyInRange('a', 'z'));
    }

    /// <summary>Of the names that stand with and without a name before them, the share that stands so first.</summary>
    private static double Introduced(ArticleWords words)
    {
        var (text, seen) = (words.Article.Text, new Dictionary<ulong, (bool IsFullFirst, int How)>());
        for (var i = 1; i < words.Count; i++)
        {
            if (char.IsUpper(text[words.Starts[i]]))
            {
                var isFull = words.Starts[i] == words.Ends[i - 1] + 1 && text[words.Ends[i - 1]] == ' ' && char.IsUpper(text[words.Starts[i - 1]]);
                ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, words.Hashes[i], out var isKnown);
                name = (isKnown ? name.IsFullFirst : isFull, name.How | (isFull ? 1 : 2));
            }
        }

        var (names, introduced) = (0, 0);
        foreach (var (isFullFirst, how) in seen.Values)
        {
            if (how == 3)
            {
                names++;
                introduced += isFullFirst ? 1 : 0;
            }
        }

        return (introduced + 2.0) / (names + 3.0);
    }

    private void ReadLines(Article article)
    {
        var (text, cut) = (article.Text, 0);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            while (cut < article.Cuts.Length && article.Cuts[cut].Span.End <= start)
            {
                cut++;
            }

            var line = text.AsSpan(start, end - start).Trim();
            if (!line.IsEmpty)
            {
                _lines.Add(StableHash.Of(line));
                _kinds.Add((line.Count(' ') + 1, cut < article.Cuts.Length && article.Cuts[cut].Span.Start < end));
            }

            start = end + 1;
        }
    }
}
