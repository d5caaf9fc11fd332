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
    public static Problem NoSuchArticle(string id) => new("PX0306", id, "no article has this id");
}
