using System.Collections.Frozen;
using Parallax.Languages;

namespace Parallax.Cleaning;

/// <summary>The small word lists of cleaning: <c>words.tsv</c>, <c>share.txt</c>, <c>credits.txt</c>.</summary>
internal sealed class CleaningWords
{
    public CleaningWords(Language language)
    {
        var lists = language.Rows("cleaning/words.tsv").ToDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (Byline, Office, Outlet, Date, Updated, Promote, Credit) = (lists["byline"], lists["office"], lists["outlet"], lists["date"], lists["updated"], lists["promote"], lists["credit"]);
        var share = language.Lines("cleaning/share.txt");
        Share = share.Select(word => word.TrimStart('!')).ToFrozenSet(StringComparer.Ordinal);
        ShareActions = share.Where(word => word[0] == '!').Select(word => word[1..]).ToFrozenSet(StringComparer.Ordinal);
        Credits = language.Lines("cleaning/credits.txt").ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Words that a byline begins with.</summary>
    public FrozenSet<string> Byline { get; }

    /// <summary>Words for those who report without being named.</summary>
    public FrozenSet<string> Office { get; }

    /// <summary>Words that names of outlets hold.</summary>
    public FrozenSet<string> Outlet { get; }

    /// <summary>Words beside a date of publication.</summary>
    public FrozenSet<string> Date { get; }

    /// <summary>Words before a date of change.</summary>
    public FrozenSet<string> Updated { get; }

    /// <summary>Words with which an outlet praises itself to its reader.</summary>
    public FrozenSet<string> Promote { get; }

    /// <summary>Words before the name of who made a picture.</summary>
    public FrozenSet<string> Credit { get; }

    /// <summary>Words of share buttons.</summary>
    public FrozenSet<string> Share { get; }

    /// <summary>Words of share buttons that make a line one.</summary>
    public FrozenSet<string> ShareActions { get; }

    /// <summary>Whom pictures are credited to, as keys.</summary>
    public FrozenSet<string> Credits { get; }
}
