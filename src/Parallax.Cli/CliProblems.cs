using Parallax.Running;

namespace Parallax.Cli;

/// <summary>What the command line itself has to tell. Codes are stable.</summary>
internal static class CliProblems
{
    /// <summary>A notice: what a reader should know about a reading.</summary>
    public static Problem Notice(string subject, string text) => new("PX0301", subject, text);

    /// <summary>The output cannot be written.</summary>
    public static Problem CannotWrite(IOException exception) => new("PX0302", "output", $"cannot be written: {exception.Message}");

    /// <summary>No thread has two articles, so there is nothing to compare.</summary>
    public static Problem NoThread(int articles) => new("PX0303", "dossier", $"no two of the {articles} articles belong to one thread; --one takes all as one");

    /// <summary>A line of <c>--pairs</c> names no two articles.</summary>
    public static Problem NotAPair(string subject) => new("PX0304", subject, "no pair: expected {\"a\":id,\"b\":id}");

    /// <summary>No article has the id that was asked about.</summary>
    public static Problem NoSuchArticle(string id) => new("PX0311", id, "no article has this id");

    /// <summary>A side of a comparison is no single article.</summary>
    public static Problem NotOneArticle(string subject, int articles) => new("PX0305", subject, $"holds {articles} articles: expected one, or one dossier as json");

    /// <summary>A side of a comparison is no dossier.</summary>
    public static Problem NotADossier(string subject, string why) => new("PX0306", subject, $"no dossier: {why}");

    /// <summary>An article is to be compared with a dossier.</summary>
    public static Problem TwoKinds(string dossier, string article) => new("PX0307", dossier, $"is a dossier, and {article} is none: expected two articles or two dossiers");

    /// <summary>Nothing of the inputs is known to have been published by the day asked for.</summary>
    public static Problem NothingUntil(string day, int articles) => new("PX0308", "dossier", $"none of the {articles} articles is known to have been published by {day}");

    /// <summary>A notice: articles that state no day are left out of a dossier as of a day.</summary>
    public static Problem NotKnownUntil(IEnumerable<string> articles, string day) => new("PX0309", "dossier", $"left out, as they state no day and nothing bounds them to {day} or before: {string.Join(", ", articles)}");

    /// <summary>A notice: articles were changed after the day that is asked for.</summary>
    public static Problem ChangedLater(IEnumerable<string> articles, string day) => new("PX0310", "dossier", $"changed after {day}, so that they may tell more than was known then: {string.Join(", ", articles)}");

    /// <summary>A notice: how much of what was given an index knew.</summary>
    public static Problem Indexed(string folder, int added, int known, int all) => new("PX0313", folder, $"{added} articles are new, {known} were known, {all} are in the index");

    /// <summary>No dossier has the entry that was asked about, or it stands alone.</summary>
    public static Problem NoSuchEntry(string entry) => new("PX0312", entry, "no dossier has an entry of this id that was joined from several places, or that came near another");
}
