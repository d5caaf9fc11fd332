using System.Security.Cryptography;

namespace Parallax.Sources.Feeds;

/// <summary>A feed that was read, with its bytes.</summary>
/// <param name="Content">What is in it.</param>
/// <param name="Text">Its characters, which the places of its items mean; null where they mean bytes.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record FeedDocument(FeedContent Content, string? Text, byte[] Bytes)
{
    /// <summary>True where the bytes are those of the file, in UTF-8.</summary>
    public bool HasOffsets { get; init; }

    /// <summary>The encoding its bytes were taken for where they are not UTF-8; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>For each item the hash of what stands from its start to its end, in UTF-8, and the byte at which it starts; null where the bytes are not UTF-8.</summary>
    public IEnumerable<(string Sha256, long? Offset)> Places()
    {
        var utf8 = System.Text.Encoding.UTF8;
        var (passed, offset) = (0, Text is null ? 0L : Bytes.AsSpan().StartsWith(utf8.Preamble) ? utf8.Preamble.Length : 0);
        foreach (var item in Content.Items)
        {
            if (Text is null)
            {
                yield return (Convert.ToHexStringLower(SHA256.HashData(Bytes.AsSpan(item.Start, item.End - item.Start))), HasOffsets ? item.Start : null);
                continue;
            }

            offset += utf8.GetByteCount(Text.AsSpan(passed, item.Start - passed));
            passed = item.Start;
            yield return (Convert.ToHexStringLower(SHA256.HashData(utf8.GetBytes(Text[item.Start..item.End]))), HasOffsets ? offset : null);
        }
    }
}
