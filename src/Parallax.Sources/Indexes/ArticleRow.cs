using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Sources.Indexes;

/// <summary>A row of the table of articles. The seal is a digest of the others: a row that was changed on disk is told.</summary>
internal sealed record ArticleRow(long Number, byte[] Id, byte[] Digest, byte[] Runs, byte[] LongRuns, byte[] Seal)
{
    public static ArticleRow Of(int number, StoredArticle article)
    {
        var id = ByteText.Of(article.Id.Value);
        return new ArticleRow(number, id, article.Digest, article.Runs, article.LongRuns, SealOf(number, id, article.Digest, article.Runs, article.LongRuns));
    }

    /// <summary>The sketch.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public ArticleSketch ToSketch() => SealOf(Number, Id, Digest, Runs, LongRuns).AsSpan().SequenceEqual(Seal)
        ? new ArticleSketch((int)Number, new ArticleId(ByteText.Read(Id)), Indexes.Digest.Number(Digest), StoredArticle.Unpacked(Runs), StoredArticle.Unpacked(LongRuns))
        : throw new InvalidDataException("an article is not what was written");

    private static byte[] SealOf(long number, byte[] id, byte[] digest, byte[] runs, byte[] longRuns) => Indexes.Digest.Of(Indexes.Digest.Bytes(number), id, digest, runs, longRuns);
}
