using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parallax.Articles;
using Parallax.Cli.Output;

namespace Parallax.Cli.Views;

/// <summary>Tells for <c>--explain</c> which rule found what, and in the end how often each did.</summary>
internal sealed class RuleCounts
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The lines for one article.</summary>
    public string Add(ArticleId id, ImmutableArray<Explained> found)
    {
        var lines = new StringBuilder();
        foreach (var each in found)
        {
            _counts[each.Rule] = _counts.GetValueOrDefault(each.Rule) + 1;
            lines.AppendLine(CultureInfo.InvariantCulture, $"{TerminalText.OnOneLine(id.Value)} {each.Span.Start}-{each.Span.End} {each.Rule}{(each.Detail.Length > 0 ? $" ({each.Detail})" : "")}: {TerminalText.OnOneLine(each.Words)}");
        }

        return lines.ToString();
    }

    /// <summary>A line for each rule.</summary>
    public string Summary()
    {
        var lines = new StringBuilder();
        foreach (var (rule, count) in _counts)
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{count,7}  {rule}");
        }

        return lines.ToString();
    }
}
