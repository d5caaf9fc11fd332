using System.Globalization;

namespace Parallax.Evaluation.Joins;

/// <summary>Draws joins for a person to judge, of stories of which none was judged yet, and prints each with its two sentences.</summary>
internal static class JoinSample
{
    private const int MostOfStory = 8; // so that one story with a long table does not fill the sample

    /// <summary>Prints a row a join, to which a verdict and a reason are to be added, and below it what to read.</summary>
    /// <param name="shelf">The stories.</param>
    /// <param name="judged">What was judged before.</param>
    /// <param name="seed">The word that decides the order of the stories.</param>
    /// <param name="threads">True to draw of the threads that the program makes of all articles.</param>
    /// <param name="asked">How many joins of each kind.</param>
    /// <param name="output">Is given the lines.</param>
    public static void Print(StoryShelf shelf, JoinVerdicts judged, string seed, bool threads, IReadOnlyDictionary<string, int> asked, TextWriter output)
    {
        var areContradictions = asked.Keys.All(kind => kind == StoryJoin.Contradiction); // they are few, and share no rule with the others
        var known = judged.Rows.Where(row => !areContradictions || row.Join.Kind == StoryJoin.Contradiction).SelectMany(row => new[] { (row.Join.Set, row.Join.A.Article), (row.Join.Set, row.Join.B.Article) }).ToHashSet();
        var open = asked.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var story in shelf.Read(seed, threads, (set, articles) => !articles.Any(article => known.Contains((set, article)))))
        {
            foreach (var kind in story.Joins().GroupBy(join => join.Kind, StringComparer.Ordinal))
            {
                foreach (var join in kind.OrderBy(join => StoryShelf.Order(seed, join.ToRow()), StringComparer.Ordinal).Take(Math.Min(MostOfStory, open.GetValueOrDefault(kind.Key))))
                {
                    open[kind.Key]--;
                    output.WriteLine(join.ToRow());
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  A {story.Entry(join, join.A)} | {story.Sentence(join.A)}"));
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  B {story.Entry(join, join.B)} | {story.Sentence(join.B)}"));
                }
            }

            if (open.Values.All(count => count == 0))
            {
                return;
            }
        }
    }
}
