using Parallax.Articles;

namespace Parallax.Copies;

/// <summary>What earlier runs learned of articles, kept where it outlives them: as a rule on disk. Ids differ, and so do numbers.</summary>
public interface ICopyIndex
{
    /// <summary>The sketch of every article, in any order; gone through several times.</summary>
    IEnumerable<ArticleSketch> Sketches();

    /// <summary>All of an article that copies are told from, by its number.</summary>
    Article Read(int number);

    /// <summary>The kept verdicts on pairs of which this article's id is the first.</summary>
    IReadOnlyList<KnownVerdict> Verdicts(int number);

    /// <summary>Keeps verdicts, in the place of those on the same pairs: all of them or, where that fails, none.</summary>
    void Keep(IReadOnlyList<KnownVerdict> verdicts);
}
