using System.Buffers.Binary;
using System.Collections.Immutable;
using Parallax.Articles;
using Parallax.Copies;

namespace Parallax.Sources.Indexes;

/// <summary>An article as an index holds it. Making one is the costly part, and may be done on any thread.</summary>
public sealed class StoredArticle
{
    private StoredArticle(ArticleId id, byte[]? input, byte[] body, byte[] runs, byte[] longRuns) => (Id, Input, Body, Digest, Runs, LongRuns) = (id, input, body, Indexes.Digest.Of(body), runs, longRuns);

    /// <summary>The article.</summary>
    public ArticleId Id { get; }

    internal byte[]? Input { get; }

    internal byte[] Body { get; }

    internal byte[] Digest { get; }

    internal byte[] Runs { get; }

    internal byte[] LongRuns { get; }

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="input">What it was made from; null where that is not known.</param>
    public static StoredArticle Of(Article article, Draft? input = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sketch = ArticleSketch.Of(0, article, 0);
        return new StoredArticle(article.Id, input is null ? null : InputDigest.Of(input), ArticleBytes.Write(article), Packed(sketch.Runs), Packed(sketch.LongRuns));
    }

    internal static ImmutableArray<ulong> Unpacked(byte[] runs)
    {
        var hashes = ImmutableArray.CreateBuilder<ulong>(runs.Length / sizeof(ulong));
        for (var at = 0; at + sizeof(ulong) <= runs.Length; at += sizeof(ulong))
        {
            hashes.Add(BinaryPrimitives.ReadUInt64LittleEndian(runs.AsSpan(at)));
        }

        return hashes.MoveToImmutable();
    }

    private static byte[] Packed(ImmutableArray<ulong> runs)
    {
        var bytes = new byte[runs.Length * sizeof(ulong)];
        for (var i = 0; i < runs.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), runs[i]);
        }

        return bytes;
    }
}
