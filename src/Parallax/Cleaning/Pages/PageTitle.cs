using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Languages;

namespace Parallax.Cleaning.Pages;

/// <summary>Chooses a page's headline among what its headings, tags and data call it: by rule where it is news, else by weights learned on pages (<c>./train titles</c>).</summary>
internal sealed class PageTitle
{
    private readonly NameFamilies _families;
    private readonly FrozenDictionary<string, double> _weights;

    public PageTitle(NameFamilies families)
        : this(families, Language.SharedRows("cleaning/titles.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal))
    {
    }

    public PageTitle(NameFamilies families, IReadOnlyDictionary<string, double> weights) =>
        (_families, _weights) = (families, weights.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The headline, the block that shows it, and where it was found; null where nothing names the article.</summary>
    public PageChoice? Choose(PageLayout layout, ImmutableArray<string> outlets, TraceBuilder? trace = null)
    {
        var candidates = TitleCandidates.Of(layout, outlets, _families);
        if (candidates.Count == 0)
        {
            return null;
        }

        var best = NewsTitle.Choose(layout.Page, candidates) ?? ByWeights(layout, candidates);
        if (trace is not null)
        {
            var features = new TitleFeatures(layout, candidates);
            foreach (var candidate in candidates)
            {
                trace.Consider("title", candidate.Words, candidate.Rule, Score(features.Of(candidate)));
            }

            foreach (var value in layout.Page.Values.Where(value => value.Field == PageField.Title && candidates.TrueForAll(candidate => candidate.Rule != value.Rule)))
            {
                trace.Consider("title", value.Value, value.Rule); // said already elsewhere, or as good as
            }

            trace.Choose("title", best.Words, best.Rule);
        }

        return new PageChoice(best.Words, best.Rule, best.Block >= 0 ? best.Block : ShownIn(layout.Text, layout.Page, best.Words));
    }

    private TitleCandidate ByWeights(PageLayout layout, List<TitleCandidate> candidates)
    {
        var features = new TitleFeatures(layout, candidates);
        return candidates.MaxBy(candidate => Score(features.Of(candidate)))!;
    }

    private double Score(List<(string Name, double Value)> features)
    {
        var score = 0.0;
        foreach (var (name, value) in features)
        {
            score += _weights.GetValueOrDefault(name) * value;
        }

        return score;
    }

    // The best-placed block with these words, a heading before any other; else the heading that says nearly the same.
    private static int ShownIn(string text, Page page, string title)
    {
        const double likeness = 0.4;
        var key = WordKey.Of(title);
        var found = -1;
        var words = key.Split(' ').ToHashSet(StringComparer.Ordinal);
        var (alike, best) = (-1, likeness);
        for (var i = 0; i < page.FirstEmbedded; i++)
        {
            var block = page.Blocks[i];
            if (block.Kind == BlockKind.Heading && IsInTag(page, block.Element, "h1"))
            {
                var own = WordKey.Of(block.Span.In(text)).Split(' ');
                var same = own.Count(words.Contains) / (double)Math.Max(own.Length, words.Count);
                (alike, best) = same > best ? (i, same) : (alike, best);
            }

            if (block.Span.Length < title.Length + 40 && block.Span.Length >= title.Length / 2 && (found < 0 || block.Kind == BlockKind.Heading) && WordKey.Of(block.Span.In(text)) == key)
            {
                if (block.Kind == BlockKind.Heading)
                {
                    return i;
                }

                found = i;
            }
        }

        return found >= 0 ? found : alike;
    }

    private static bool IsInTag(Page page, int element, string tag)
    {
        for (var levels = 0; element >= 0 && levels < 6; element = page.Elements[element].Parent, levels++)
        {
            if (page.Elements[element].Tag == tag)
            {
                return true;
            }
        }

        return false;
    }
}
