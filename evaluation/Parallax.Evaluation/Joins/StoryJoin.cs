using System.Globalization;
using Parallax.Articles;
using Parallax.Text;

namespace Parallax.Evaluation.Joins;

/// <summary>Two places that a dossier puts together, as a row of verdicts names them.</summary>
/// <param name="Kind"><c>series</c>, <c>conflict</c>, <c>utterance</c> or <c>contradiction</c>.</param>
/// <param name="Set">The file of stories, by its name without extensions.</param>
/// <param name="A">The one place.</param>
/// <param name="B">The other.</param>
internal sealed record StoryJoin(string Kind, string Set, Citation A, Citation B)
{
    /// <summary>Members of one series, each against its first.</summary>
    public const string Series = "series";

    /// <summary>Two figures of a series that cannot both hold.</summary>
    public const string Conflict = "conflict";

    /// <summary>Variants of one utterance, each against its first.</summary>
    public const string Utterance = "utterance";

    /// <summary>Members of a contradiction of another kind than numbers, each against its first.</summary>
    public const string Contradiction = "contradiction";

    /// <summary>The columns of a row before its verdict.</summary>
    public const int Columns = 8;

    /// <summary>The columns of a row, parted by tabs.</summary>
    public string ToRow() => string.Join('\t', Kind, Set, Place(A), Place(B));

    /// <summary>Reads the columns of a row.</summary>
    /// <exception cref="FormatException">An offset is no number.</exception>
    public static StoryJoin Parse(ReadOnlySpan<string> row) => new(row[0], row[1], Citation(row[2..5]), Citation(row[5..8]));

    private static string Place(Citation place) => string.Create(CultureInfo.InvariantCulture, $"{place.Article}\t{place.Span.Start}\t{place.Span.End}");

    private static Citation Citation(ReadOnlySpan<string> row) =>
        new(new ArticleId(row[0]), new TextSpan(int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture)));
}
