using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Cli.Views;

/// <summary>A finding and the rule that made it, for <c>--explain</c>.</summary>
internal sealed record Explained(TextSpan Span, string Rule, string Words)
{
    private const int LongestWords = 60;

    public static ImmutableArray<Explained> Of(Article article) =>
    [
        .. article.Candidates.Where(value => value.Field != PageField.Description).Select(value => new Explained(default, $"candidate.{value.Field}.{value.Rule}", Shortened(value.Value))),
        .. article.Refused.Select(refused => new Explained(default, $"refused.{refused.Value.Field}.{refused.Value.Rule} ({refused.Reason})", Shortened(refused.Value.Value))),
        .. Sorted(article.Cuts, article.Text),
    ];

    public static ImmutableArray<Explained> Of(Reading reading) => Sorted(
        [.. reading.Article.Cuts, .. reading.Names.Mentions, .. reading.Times, .. reading.Figures, .. reading.Statements, .. reading.Positions, .. reading.Flags],
        reading.Article.Text);

    private static ImmutableArray<Explained> Sorted(IEnumerable<ISpanned> found, string text) =>
    [
        .. found
            .OrderBy(each => each.Span, Comparer<TextSpan>.Create(TextSpan.InReadingOrder))
            .ThenBy(each => each.Rule, StringComparer.Ordinal)
            .Select(each => new Explained(each.Span, each.Rule, Shortened(each.Span.In(text)))),
    ];

    private static string Shortened(ReadOnlySpan<char> words)
    {
        if (words.Length <= LongestWords)
        {
            return words.ToString();
        }

        var length = char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return $"{words[..length]}…";
    }
}
