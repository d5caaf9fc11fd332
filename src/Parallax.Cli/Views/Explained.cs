using System.Collections.Immutable;
using System.Globalization;
using Parallax.Articles;
using Parallax.Printing;
using Parallax.Readings;
using Parallax.Text;

namespace Parallax.Cli.Views;

/// <summary>A finding and the rule that made it, for <c>--explain</c>.</summary>
/// <param name="Span">Where it stands; empty at 0 for what does not stand in the text.</param>
/// <param name="Rule">The rule, which is counted in the end.</param>
/// <param name="Words">The words found.</param>
internal sealed record Explained(TextSpan Span, string Rule, string Words)
{
    private const int LongestWords = 60;

    /// <summary>What else there is to say: a score, a reason.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How an article was cleaned: what each field was chosen from, what was refused, and every block or cut with its reason.</summary>
    public static ImmutableArray<Explained> Of(Article article) =>
    [
        .. (article.Trace?.Candidates ?? []).Select(Candidate),
        .. article.Refused.Select(refused => new Explained(default, $"refused.{FieldName(refused.Value.Field)}.{refused.Value.Rule}", Shortened(refused.Value.Value)) { Detail = refused.Reason }),
        .. article.Trace is { Blocks.IsEmpty: false } trace ? trace.Blocks.Select(block => Judged(block, article)) : Sorted(article.Cuts, article.Text),
    ];

    public static ImmutableArray<Explained> Of(Reading reading) => Sorted(
        [.. reading.Article.Cuts, .. reading.Names.Mentions, .. reading.Times, .. reading.Figures, .. reading.Statements, .. reading.Positions, .. reading.Events, .. reading.Flags],
        reading.Article.Text);

    private static Explained Candidate(FieldCandidate candidate) =>
        new(default, $"{(candidate.IsChosen ? "chosen" : "candidate")}.{candidate.Field}.{candidate.Rule}", Shortened(candidate.Value)) { Detail = candidate.Score is { } score ? Number(score) : "" };

    private static string FieldName(PageField field) => field.ToString().ToLowerInvariant();

    private static Explained Judged(JudgedBlock block, Article article)
    {
        var score = block.Probability is { } probability ? $"{Number(probability)} of {Number(block.Least)}" : "";
        var cut = article.Cuts.FirstOrDefault(each => each.Span.Start <= block.Span.Start && each.Span.End >= block.Span.End);
        return new Explained(block.Span, cut?.Rule ?? (block.Span == article.TitleSpan ? "block.title" : "block.report"), Shortened(block.Span.In(article.Text)))
        {
            Detail = cut is null ? score : $"{score} {MarkedText.Label(cut)}".Trim(),
        };
    }

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static ImmutableArray<Explained> Sorted(IEnumerable<ISpanned> found, string text) =>
    [
        .. found
            .OrderBy(each => each.Span, Comparer<TextSpan>.Create(TextSpan.InReadingOrder))
            .ThenBy(each => each.Rule, StringComparer.Ordinal)
            .Select(each => new Explained(each.Span, each.Rule, Shortened(each.Span.In(text))) { Detail = each is Cut cut ? MarkedText.Label(cut) : "" }),
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
