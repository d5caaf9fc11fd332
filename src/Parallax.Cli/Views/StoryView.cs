using System.Globalization;
using System.Text;
using Parallax.Cli.Output;
using Parallax.Stories;

namespace Parallax.Cli.Views;

/// <summary>Places of articles, and why, for a person.</summary>
internal static class StoryView
{
    private const int MostArticles = 5;

    /// <summary>A line an article: story, thread, id.</summary>
    public static byte[] Render(StoryPlace place) => Encoding.UTF8.GetBytes($"{place.Story}  {place.Thread}  {TerminalText.OnOneLine(place.Article.Value)}\n");

    /// <summary>What an article was weighed against, the nearest story first.</summary>
    public static byte[] Render(StoryExplanation explanation)
    {
        var text = new StringBuilder();
        var least = Number(explanation.LeastLikeness);
        text.Append(CultureInfo.InvariantCulture, $"{explanation.Article.Value}: {(explanation.Stories.Any(story => story.IsJoined) ? "joins a story" : "begins a story")}; a story needs {least}\n");
        foreach (var story in explanation.Stories)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Number(story.Likeness)}  {(story.IsJoined ? "joined" : "not joined")}, a story of {story.Size}\n");
            foreach (var article in story.Articles.Take(MostArticles))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {Number(article.Probability)}  {article.Article.Value}, {Apart(article.Days)}; both say {string.Join(", ", article.Shared)}\n");
            }
        }

        return Encoding.UTF8.GetBytes(TerminalText.Neutralise(text.ToString()));
    }

    private static string Apart(int? days) => days switch
    {
        null => "days apart unknown",
        0 => "the same day",
        1 => "a day before",
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days before"),
    };

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
