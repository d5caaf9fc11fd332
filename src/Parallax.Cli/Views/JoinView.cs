using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parallax.Articles;
using Parallax.Cli.Output;
using Parallax.Comparing;
using Parallax.Dossiers;

namespace Parallax.Cli.Views;

/// <summary>Why places were joined in a dossier, for a person.</summary>
internal static class JoinView
{
    private const int LongestWords = 60;

    /// <summary>The joins of a dossier that were asked for: two places with their words, and what was weighed.</summary>
    public static byte[] Render(Dossier dossier, ImmutableArray<Join> joins)
    {
        var texts = dossier.Articles.ToDictionary(article => article.Reading.Article.Id, article => article.Reading.Article.Text);
        var text = new StringBuilder();
        foreach (var join in joins)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(join.IsJoined ? "joined" : "candidate")}, {join.Kind.ToString().ToLowerInvariant()}{Weighed(join)}\n");
            text.Append(CultureInfo.InvariantCulture, $"    {Side(join.A, texts)}\n    {Side(join.B, texts)}\n");
            foreach (var reason in join.Reasons)
            {
                text.Append(CultureInfo.InvariantCulture, $"        {TerminalText.OnOneLine(reason)}\n");
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(TerminalText.Neutralise(text.ToString()));
    }

    private static string Weighed(Join join) => join is { Weight: { } weight, Least: { } least } ? string.Create(CultureInfo.InvariantCulture, $": {weight:0.00} of {least:0.00}") : "";

    private static string Side(JoinedPlace side, Dictionary<ArticleId, string> texts)
    {
        var words = side.Place.Span.Of(texts[side.Place.Article]);
        return string.Create(CultureInfo.InvariantCulture, $"{side.Entry ?? "alone",-6} {TerminalText.OnOneLine(side.Place.Article.Value)} {side.Place.Span.Start}-{side.Place.Span.End}  {TerminalText.OnOneLine(Shortened(words))}");
    }

    private static string Shortened(string words)
    {
        var length = words.Length > LongestWords && char.IsHighSurrogate(words[LongestWords - 1]) ? LongestWords - 1 : LongestWords;
        return words.Length <= LongestWords ? words : $"{words[..length]}…";
    }
}
