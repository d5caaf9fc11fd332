using Parallax.Articles;
using Parallax.Copies;
using Parallax.Text;

namespace Parallax.Sources.Indexes;

/// <summary>What two articles share, as bytes and back.</summary>
internal static class LinkBytes
{
    public static byte[] Write(CopyLink link) => ByteRecord.Write(writer =>
    {
        writer.WriteText(link.A.Value);
        writer.WriteText(link.B.Value);
        writer.Write((byte)link.Kind);
        writer.Write(link.Score);
        writer.Write(link.Share);
        writer.WriteText(link.From?.Value);
        writer.WriteList(link.Passages, passage =>
        {
            writer.Write(passage.A.Start);
            writer.Write(passage.A.End);
            writer.Write(passage.B.Start);
            writer.Write(passage.B.End);
            writer.Write((byte)passage.Kind);
        });
        writer.WriteList(link.Reasons, writer.WriteText);
    });

    /// <summary>The link.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static CopyLink Read(byte[] bytes) => ByteRecord.Read(bytes, reader => new CopyLink(
        new ArticleId(reader.ReadText() ?? ""), new ArticleId(reader.ReadText() ?? ""), (CopyKind)reader.ReadByte(), reader.ReadDouble(), reader.ReadDouble(),
        reader.ReadText() is { } from ? new ArticleId(from) : null,
        [.. reader.ReadList(() => new Passage(ReadSpan(reader), ReadSpan(reader), (PassageKind)reader.ReadByte()))],
        [.. reader.ReadList(() => reader.ReadText() ?? "")]));

    private static TextSpan ReadSpan(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32());
}
