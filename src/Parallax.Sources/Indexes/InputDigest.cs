using Parallax.Articles;

namespace Parallax.Sources.Indexes;

/// <summary>Tells by what an article is made from whether it is in an index already, before it is cleaned and its words are read.</summary>
internal static class InputDigest
{
    public static byte[] Of(Draft draft) => Digest.Of(ByteRecord.Write(writer =>
    {
        writer.WriteText(draft.Id.Value);
        writer.WriteText(draft.Source);
        writer.WriteText(draft.Provenance?.Sha256);
        writer.WriteText(draft.Text);
        writer.Write(draft.IsWhole);
        var fields = draft.Fields;
        writer.WriteText(fields.Url);
        writer.WriteText(fields.Title);
        writer.WriteText(fields.Outlet);
        writer.WriteText(fields.Published);
        writer.WriteText(fields.Language);
        writer.WriteList(fields.Authors, writer.WriteText);
        writer.WriteText(fields.Modified);
        writer.Write((byte)fields.Basis);
        writer.WriteList(fields.Creators, writer.WriteText);
        writer.WriteText(fields.Created);
    }));
}
